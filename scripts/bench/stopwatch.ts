/** Adds up the time of what is run under it. */
export class Stopwatch {
  ms = 0;

  time<Result>(run: () => Result): Result {
    const start = performance.now();
    try {
      return run();
    } finally {
      this.ms += performance.now() - start;
    }
  }
}
