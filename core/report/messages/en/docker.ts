/** What the files of the folder docker/ say. `{0}` and `%s` in a value given by a template are filled in by the script. */
export const docker = {
  'docker.notJson': '{file} is not a JSON object as the engine reads it. Correct it and try again.',
  'docker.notList': '"{key}" in {file} is not a list of host names. Correct it and try again.',
  'docker.engineNeedsNothing':
    'The engine {version} pushes all layers, whatever "{key}" says: nothing is needed, and nothing was changed.',
  'docker.nothingToAdd': '{file} has these registries already: nothing was changed, and no restart is needed for it.',
  'docker.addByHand': '{file} was not changed. Add {hosts} to "{key}" by hand.',
  'docker.addAction': 'add {hosts}',
  'docker.added': '{file}: added {hosts}.',
  'docker.backup': 'The file as it was: {file}',
  'docker.noService':
    'There is no service "docker" here. Restart the engine. With Docker Desktop, see that "{key}" stands in Settings, Docker Engine, and apply it there.',
  'docker.restartYourself': 'The engine reads the file when it starts: restart the service "docker".',
  'docker.restarted': 'The service "docker" was restarted.',
  'docker.runAsAdministrator': 'Run this script as administrator.',

  'docker.layersPurpose': 'Does the manifest of an image have layers that its registry does not hold?',
  'docker.layersNeeds': 'Needs docker, and "docker login" to a private registry. On Windows: WSL or Git Bash.',
  'docker.layersExitCodes': 'Exit code 0: no such layer. 3: found. 2: could not be run.',
  'docker.layersUsage':
    'check-layers.sh [--json] IMAGE…: looks for foreign (nondistributable) layers; --json prints one JSON document',
  'docker.commentFlatten': 'The values of a JSON text, one a line: path, tab, value as it is written.',
  'docker.commentForeign': 'A layer is foreign by its media type, or by URLs from where it is to be fetched.',
  'docker.commentIndex': 'Only Windows images have such layers; an entry that names no platform is looked into too.',
  'docker.noDocker': 'docker was not found',
  'docker.notReadable': 'the manifest of {image} could not be read: {complaint}',
  'docker.notUnderstood': 'this is no manifest of an image',
  'docker.noForeignLayers': 'no foreign layers; layers: {count}',
  'docker.noWindowsImage': 'no image for Windows',
  'docker.foreignLayer': '{digest} is fetched from elsewhere, not from the registry; media type {type}; URL {url}',
  'docker.layersPassed': 'No foreign layers.',
  'docker.layersFound': 'Foreign layers: {count}. Look for FAIL above.',
} as const;
