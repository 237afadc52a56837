// Loaded into the command before its own code (`node --require`): Ctrl-C while the first project is being written.
const fs = require('node:fs');

const { renameSync } = fs;
fs.renameSync = (...places) => {
  fs.renameSync = renameSync;
  process.kill(process.pid, 'SIGINT');
  renameSync(...places);
};
