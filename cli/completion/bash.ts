import { type Completion, PROGRAMS } from './model.js';
import { optionCases, settingCases, wordCases } from './posix.js';

/** A completion script for bash, from 3.2 on, which macOS has. */
export function bashCompletion(completion: Completion): string {
  const { commands, options } = completion;
  const names = commands.map(({ name }) => name);
  const optionsOf = (command: string) =>
    options.flatMap((option) => (option.commands.some((one) => one === command) ? [option.name] : [])).join(' ');
  return `# bash completion of ecr-privatelink. In ~/.bashrc: eval "$(ecr-privatelink completion bash)"

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
  local cur=\${COMP_WORDS[COMP_CWORD]} command= option= kind= choices= words= before= line= word= index at=$COMP_CWORD
  COMPREPLY=()
  for (( index = 1; index < COMP_CWORD; index++ )); do
    word=\${COMP_WORDS[index]}
    case $word in
      -*)
        # The shell makes three words of --region=eu-west-1.
        if _ecr_privatelink_value "$word"; then
          [[ \${COMP_WORDS[index + 1]} == = ]] && (( index++ ))
          (( index++ ))
        fi
        ;;
      *) [[ -z $command ]] && command=$word ;;
    esac
  done
  kind= choices=
  if [[ $cur == = ]]; then
    cur=
  elif (( at > 0 )) && [[ \${COMP_WORDS[at - 1]} == = ]]; then
    (( at-- ))
  fi
  if [[ \${COMP_WORDS[at]} == = ]]; then
    option=\${COMP_WORDS[at - 1]}
    if [[ $option != -* && \${COMP_WORDS[at - 2]} == --set ]]; then
      _ecr_privatelink_setting "$option"
    else
      _ecr_privatelink_value "$option" || return
    fi
  elif ! _ecr_privatelink_value "\${COMP_WORDS[at - 1]}"; then
    if [[ $cur == -* ]]; then
      case $command in
${names
  .filter((name) => name !== 'init')
  .map((name) => `        ${name}) choices='${optionsOf(name)}' ;;`)
  .join('\n')}
        *) choices='${optionsOf('init')}' ;;
      esac
      kind=words
    elif [[ -z $command ]]; then
      kind=folder choices='${names.join(' ')}'
    else
      case $command in
${wordCases(completion, '        ').join('\n')}
      esac
    fi
  fi
  case $kind in
    list)
      [[ $cur == *,* ]] && before=\${cur%,*},
      for word in $choices; do
        [[ ,$before == *,$word,* || ( $word == none && -n $before ) ]] && continue
        [[ $before$word == "$cur"* ]] && COMPREPLY+=("$before$word")
      done
      ;;
    setting)
      compopt -o nospace 2>/dev/null
      for word in $choices; do
        [[ $word == "$cur"* ]] && COMPREPLY+=("$word=")
      done
      ;;
    free) ;;
    *)
      for word in $choices; do
        [[ $word == "$cur"* ]] && COMPREPLY+=("$word")
      done
      ;;
  esac
  case $kind in
    file|folder)
      compopt -o filenames 2>/dev/null
      while IFS= read -r line; do
        COMPREPLY+=("$line")
      done < <(if [[ $kind == file ]]; then compgen -f -- "$cur"; else compgen -d -- "$cur"; fi)
      ;;
  esac
}

complete -F _ecr_privatelink ${PROGRAMS.join(' ')}
`;
}
