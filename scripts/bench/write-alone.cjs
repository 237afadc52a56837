// The least that a scaffold can cost: the files of a list are written with nothing worked out, each as the command writes it, by a temporary
// file and a renaming, and with a digest and a base of its own.
const { createHash } = require('node:crypto');
const { mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const { dirname, join } = require('node:path');

const [list, root] = process.argv.slice(2);
const digests = {};
for (const [path, text] of Object.entries(JSON.parse(readFileSync(list, 'utf8')))) {
  const place = join(root, path);
  mkdirSync(dirname(place), { recursive: true });
  mkdirSync(join(root, 'base'), { recursive: true });
  writeFileSync(`${place}.tmp`, text);
  renameSync(`${place}.tmp`, place);
  digests[path] = createHash('sha256').update(text).digest('hex');
  writeFileSync(join(root, 'base', digests[path]), text);
}
writeFileSync(join(root, 'state.json'), JSON.stringify(digests));
process.stdout.write('written\n');
