import { type CompletedOption, type Completion, PROGRAMS, type Value, wordsOf } from './model.js';

/** A completion script for fish, from 3.0 on. */
export function fishCompletion({ commands, options, settings }: Completion): string {
  const names = commands.map(({ name }) => name).join(' ');
  const valued = options.flatMap(({ name, value }) => (value === null ? [] : [name])).join(' ');
  return `# fish completion of ecr-privatelink. In config.fish: ecr-privatelink completion fish | source

function __ecr_privatelink_command
    set -l words (commandline -opc)
    set -e words[1]
    set -l skip no
    for word in $words
        if test $skip = yes
            set skip no
        else if contains -- $word ${valued}
            set skip yes
        else if not string match -q -- '-*' $word
            contains -- $word ${names}; and echo $word; or echo init
            return
        end
    end
end

function __ecr_privatelink_is
    set -l command (__ecr_privatelink_command)
    test -n "$command"; or set command init
    contains -- $command $argv
end

function __ecr_privatelink_setting
    set -l key (string split -m 1 = -- (commandline -ct))
    if test (count $key) -lt 2
        printf '%s=\\n' ${settings.map(({ flag }) => flag).join(' ')}
        return
    end
    switch $key[1]
${settings
  .flatMap(({ flag, value }) => {
    const words = wordsOf(value).map((word) => `${flag}=${word}`);
    return words.length === 0 ? [] : [`        case ${flag}\n            printf '%s\\n' ${words.join(' ')}`];
  })
  .join('\n')}
    end
end

for program in ${PROGRAMS.join(' ')}
    complete -c $program -f
${commands
  .map(
    ({ name, description }) =>
      `    complete -c $program -n 'test -z (__ecr_privatelink_command)' -a ${name} -d ${quote(description)}`,
  )
  .join('\n')}
${commands.flatMap(({ name, word }) => (word.kind === 'free' ? [] : [`    complete -c $program -n ${quote(`__ecr_privatelink_is ${name}`)}${word.kind === 'file' ? ' -F' : ` -a ${wordList(word)}`}`])).join('\n')}
${options.map(optionLine).join('\n')}
end
`;
}

function optionLine({ name, description, value, commands }: CompletedOption): string {
  const condition = quote(`__ecr_privatelink_is ${commands.join(' ')}`);
  const form = name.startsWith('--') ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`;
  const takes = value === null ? '' : value.kind === 'file' ? ' -r -F' : ` -x -a ${wordList(value)}`;
  return `    complete -c $program -n ${condition} ${form}${takes} -d ${quote(description)}`;
}

function wordList(value: Value): string {
  switch (value.kind) {
    case 'words':
      return quote(value.words.join(' '));
    case 'list':
      return quote(`(__fish_append , ${value.words.join(' ')})`);
    case 'setting':
      return quote('(__ecr_privatelink_setting)');
    case 'folder':
      return quote('(__fish_complete_directories)');
    default:
      return "''";
  }
}

function quote(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
