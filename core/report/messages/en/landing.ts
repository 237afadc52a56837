/** Why files are not written: conflicts, refusals and failures of the file system. */
export const landing = {
  'landing.conflict.unmanaged': 'exists already with other content; a file of yours is never overwritten',
  'landing.conflict.jsonSyntax': 'exists already and is not valid JSON; correct it, so that the settings can be added',
  'landing.conflict.jsonNoObject': 'exists already and holds no JSON object to which the settings could be added',
  'landing.conflict.jsonNesting': 'exists already and is nested too deeply to be added to',
  'landing.conflict.jsonKeyTwice': 'exists already and names a key twice (line {line}); remove one of the two',
  'landing.conflict.jsonProto': 'exists already and has the key __proto__ (line {line}); remove it',
  'landing.conflict.jsonDiffers': 'exists already with another value of {keys}; change or remove it there',
  'landing.conflict.edited': 'was edited after it was generated',
  'landing.conflict.renamed': 'was {path} before; moving a file is not done here',
  'landing.conflict.markers': 'has conflict markers in it; resolve them first',
  'landing.conflict.side': 'was changed on both sides, and {path} is there already',
  'landing.conflict.otherTemplate': 'was generated from another template before ({template})',
  'landing.notice.deleted': 'the template changed it, and it stays deleted; to get it: restore {path}',
  'landing.notice.dropped': 'is not generated any more; since you edited it, it stays and is yours',
  'landing.unsafe.place': '{place} is not a file that could be written',
  'landing.unsafe.link': '{place} is a symbolic link; links are never followed or replaced',
  'landing.unsafe.folder': '{place} is a folder',
  'landing.unsafe.notAFolder': '{place} is not a folder',
  'landing.unsafe.other': '{place} is not a regular file',
  'landing.unsafe.binary': '{place} is not text in UTF-8',
  'landing.unsafe.large': '{place} is larger than 1 MB',

  'landing.conflicts.new': 'Files are in the way, so nothing was written.',
  'landing.conflicts.project': 'Files of this project need a decision of yours first, so nothing was written.',
  'landing.changed': 'Files changed while this ran, so nothing was written. Run the command again.',

  'landing.refused.root': '{place} is a file, not a folder. Nothing was written.',
  'landing.refused.path':
    'The path {path} is refused: it may lead out of the project folder or name a reserved folder.',
  'landing.refused.stateFolder':
    '{place} is not what it should be (a plain file or folder, at most 1 MB); nothing in it is used.',
  'landing.refused.stateJson':
    '.ecr-privatelink/state.json is not valid JSON in UTF-8. If a merge left conflict markers in it, resolve them.',
  'landing.refused.state':
    '.ecr-privatelink/state.json is refused: {part} is not as this tool writes it. Restore the file from version control.',
  'landing.refused.newer':
    'The project was written by a newer version of this tool. Use that version: npx generator-ecr-privatelink@{version}',

  'landing.refused.journal':
    '{place} is not as this tool writes it, so nothing is put back by it. Compare the project with version control, then remove the file.',
  'landing.refused.backup': 'The backup in {place} is not whole or was changed, so nothing was put back.',
  'landing.locked': 'Another run is writing to this project, so nothing was written. If none is, remove {place}.',
  'landing.interrupted':
    'A run in this project was interrupted, or is at work. To put the project back as it was before: undo',
  'landing.recovered': 'A run was interrupted here; the project was put back as it was before.',
  'landing.recovered.left': 'Changed since, and left so: {paths}',
  'landing.recover.failed':
    'A run was interrupted here, and these files could not be put back: {paths}. Restore them from version control, then remove .ecr-privatelink/journal.json.',
  'landing.abort.later':
    'Another run came after the one with the conflicts, so it is not taken back. Resolve what is left, then: refresh --continue',
  'landing.undo.edited': 'Nothing was undone, since these files changed after the last run: {paths}',

  'landing.read.failed': '{place} cannot be read ({code}). Nothing was written.',
  'landing.write.denied': '{place} cannot be written: permission denied ({code}). Everything is as it was.',
  'landing.write.readOnly': '{place} cannot be written: the file system is read-only. Everything is as it was.',
  'landing.write.full': '{place} cannot be written: the disk is full. Everything is as it was.',
  'landing.write.failed': '{place} cannot be written ({code}). Everything is as it was.',
  'landing.write.unrestored':
    'Writing failed at {place} ({code}), and not everything could be put back. Restore from version control: {paths}',
} as const;
