import type { CommandName } from '../command-names.js';
import { type CompletedOption, type Completion, PROGRAMS } from './model.js';
import { optionCases, settingCases, wordCases } from './posix.js';

/** A completion script for zsh, to be sourced or to be a file `_ecr-privatelink` of `fpath`. */
export function zshCompletion(completion: Completion): string {
  const { commands, options } = completion;
  const described = (pairs: readonly { readonly name: string; readonly description: string }[], indent: string) =>
    pairs.map(({ name, description }) => `${indent}${quote(`${name}:${description}`)}`).join('\n');
  const optionsOf = (name: CommandName): readonly CompletedOption[] =>
    options.filter((option) => option.commands.includes(name));
  // Commands with the same options share a branch. Without a command it is init, whose branch is the last one.
  const groups: CommandName[][] = [];
  for (const { name } of commands.toReversed()) {
    const names = (command: CommandName | undefined) =>
      command &&
      optionsOf(command)
        .map((option) => option.name)
        .join();
    const alike = groups.find(([first]) => names(first) === names(name));
    if (alike === undefined) groups.push([name]);
    else alike.push(name);
  }
  groups.sort((one, other) => Number(one.includes('init')) - Number(other.includes('init')));
  return `#compdef ${PROGRAMS.join(' ')}
# zsh completion of ecr-privatelink. In ~/.zshrc, after compinit: source <(ecr-privatelink completion zsh)

_ecr_privatelink_value() {
  case $1 in
${optionCases(completion, '    ').join('\n')}
    *) return 1 ;;
  esac
}

_ecr_privatelink_setting() {
  kind=free choices=
  case $1 in
${settingCases(completion, '    ').join('\n')}
  esac
}

_ecr_privatelink() {
  local command= kind= choices= word= option=
  local -a commands options
  integer index
  commands=(
${described(commands, '    ')}
  )
  for (( index = 2; index < CURRENT; index++ )); do
    word=$words[index]
    case $word in
      -*) _ecr_privatelink_value "$word" && (( index++ )) ;;
      *) [[ -z $command ]] && command=$word ;;
    esac
  done
  kind= choices=
  if [[ $PREFIX == --*=* ]]; then
    option=\${PREFIX%%=*}
    compset -P 1 '*='
    _ecr_privatelink_value "$option" || return 1
  elif (( CURRENT > 2 )) && _ecr_privatelink_value "$words[CURRENT-1]"; then
    if [[ $kind == setting && $PREFIX == *=* ]]; then
      option=\${PREFIX%%=*}
      compset -P 1 '*='
      _ecr_privatelink_setting "$option"
    fi
  elif [[ $PREFIX == -* ]]; then
    case $command in
${groups
  .map((group) => {
    const pattern = group.includes('init') ? '*' : group.join('|');
    return `      ${pattern})\n        options=(\n${described(group.slice(0, 1).flatMap(optionsOf), '          ')}\n        )\n        ;;`;
  })
  .join('\n')}
    esac
    _describe -o option options
    return
  elif [[ -z $command ]]; then
    _describe command commands
    kind=folder
  else
    case $command in
${wordCases(completion, '      ').join('\n')}
    esac
  fi
  case $kind in
    words) compadd -- \${=choices} ;;
    list)
      compset -P '*,'
      compadd -qS , -- \${=choices}
      ;;
    setting) compadd -S = -- \${=choices} ;;
    folder) _files -/ ;;
    file) _files ;;
  esac
}

if [[ $funcstack[1] == _ecr-privatelink ]]; then
  _ecr_privatelink "$@"
else
  compdef _ecr_privatelink ${PROGRAMS.join(' ')}
fi
`;
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
