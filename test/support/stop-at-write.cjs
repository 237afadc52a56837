// Loaded into the command before its own code (`node --require`): counts the calls by which it changes the disk, and stops it before one
// of them. What comes after a call is what comes before the next one, since nothing else changes the disk in between.
const fs = require('node:fs');

const { STOP_AT, STOP_HOW, STOP_FILE, STOP_LOG } = process.env;
const real = { ...fs };
const calls = [];

/** Both wait for ever otherwise; a test that fails must not leave the process behind. */
const LONGEST_WAIT = 60_000;

function pause(milliseconds) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

function stop() {
  if (STOP_HOW === 'kill') process.kill(process.pid, 'SIGKILL');
  else real.writeFileSync(`${STOP_FILE}.held`, '');
  const end = Date.now() + LONGEST_WAIT;
  while (!real.existsSync(`${STOP_FILE}.go`)) {
    if (Date.now() > end) process.exit(99);
    pause(5);
  }
}

for (const name of [
  'linkSync',
  'openSync',
  'writeFileSync',
  'renameSync',
  'unlinkSync',
  'rmSync',
  'mkdirSync',
  'rmdirSync',
  'chmodSync',
]) {
  fs[name] = (...args) => {
    if (name === 'openSync' && args[1] !== 'wx') return real.openSync(...args);
    calls.push(`${name} ${args.slice(0, name === 'renameSync' ? 2 : 1).join(' ')}`);
    if (calls.length === Number(STOP_AT)) stop();
    return real[name](...args);
  };
}

if (STOP_LOG !== undefined) process.on('exit', () => real.writeFileSync(STOP_LOG, calls.join('\n')));
