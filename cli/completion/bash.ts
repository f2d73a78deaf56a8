import { stepTo, withAllBelow, type CompletedCommand, type Values } from './words';

/** @returns a script for bash, from 3.2 on, which macOS has; it needs no other script */
export function bashScript(program: CompletedCommand): string {
  const all = withAllBelow(program);
  return `# bash completion for ${program.name}
_${program.name}() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD - 1]} at='' i
  # bash takes the = of --option=value for a word.
  if [[ $cur == = ]]; then
    cur=''
  elif [[ $prev == = ]]; then
    prev=\${COMP_WORDS[COMP_CWORD - 2]}
  fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    case "$at:\${COMP_WORDS[i]}" in
${lines(all.filter(hasName).map((each) => `${word(stepTo(each))}) at=${word(each.path)} ;;`))}
    esac
  done
  COMPREPLY=()
  case "$at:$prev" in
${lines(all.flatMap(optionCases))}
  esac
  case "$at" in
${lines(all.map(commandCase))}
  esac
}
complete -o bashdefault -o default -F _${program.name} ${program.name}
`;
}

const hasName = ({ path }: CompletedCommand): boolean => path !== '';

/** What stands behind an option is a file where nothing is given: bash then looks for one by itself. */
function optionCases({ path, options }: CompletedCommand): string[] {
  return options.flatMap(({ flags, values }) => {
    if (!values) return [];
    const patterns = flags.map((flag) => word(`${path}:${flag}`)).join('|');
    return [`${patterns}) ${given(values)}return ;;`];
  });
}

function given({ choices, files }: Values): string {
  const words = choices.length > 0 ? `COMPREPLY=($(compgen -W ${word(choices.join(' '))} -- "$cur")); ` : '';
  // bash 3.2 has no compopt, and then offers files where there is nothing to offer.
  return files ? words : `${words}compopt +o default +o bashdefault 2>/dev/null; `;
}

function commandCase({ path, options, commands, values }: CompletedCommand): string {
  const flags = options.flatMap((option) => option.flags).join(' ');
  const names = commands.map(({ name }) => name);
  const choices = [...names, ...(values?.choices ?? [])];
  return `${word(path)})
      if [[ $cur == -* ]]; then
        COMPREPLY=($(compgen -W ${word(flags)} -- "$cur"))
      else
        ${given({ choices, files: values?.files ?? false }) || ':'}
      fi
      ;;`;
}

const lines = (cases: readonly string[]): string => cases.map((each) => `    ${each}`).join('\n');

/** @returns a word as bash reads it whole */
function word(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
