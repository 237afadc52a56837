// Loaded into a measured process before its own code; at its end it writes what the process used to the file that BENCH_USAGE names.
const { existsSync, readFileSync, writeFileSync } = require('node:fs');

const STATUS = '/proc/self/status';

process.once('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  // On Linux the maximum of resourceUsage starts from the parent's size; the high-water mark is of this program alone.
  const mark = existsSync(STATUS) ? /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(STATUS, 'utf8'))?.[1] : undefined;
  const used = { cpuMs: (userCPUTime + systemCPUTime) / 1000, peakMiB: Number(mark ?? maxRSS) / 1024 };
  writeFileSync(process.env.BENCH_USAGE, JSON.stringify(used));
});

// A process that waits for an answer has no end of its own. As this is the first that hears of the exit, nothing that it does then counts.
if (process.env.BENCH_ENDS_AT_SIGNAL) process.once('SIGUSR2', () => process.exit());
