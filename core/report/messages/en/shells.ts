/** What editors and shells show of the command: the schema of an answers file, and completion. */
export const shells = {
  'schema.title': 'Answers of generator-ecr-privatelink',
  'schema.description':
    'The file of --answers. Every key may be left out: what is not given is asked, or has its default. Rules that hold between answers are checked by the command.',
  'help.schema': 'print the JSON Schema of an answers file, for editors and checks',
  'help.completion': 'print the script by which bash, zsh, fish or powershell completes this command',
  'rule.oneShell': 'is one word too many: completion takes one SHELL',
  'rule.noWords': 'is one word too many: {command} takes none',
} as const;
