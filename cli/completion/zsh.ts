import { withAllBelow, type CompletedCommand, type CompletedOption, type Values } from './words';

/** @returns a script for zsh: to be read, or to lie as a file in a folder of \`fpath\` */
export function zshScript(program: CompletedCommand): string {
  return `#compdef ${program.name}
# zsh completion for ${program.name}
${withAllBelow(program)
  .map((each) => functionOf(each, program.name))
  .join('\n')}
if [[ $funcstack[1] == _${program.name} ]]; then
  _${program.name} "$@"
else
  compdef _${program.name} ${program.name}
fi
`;
}

/** The one of the program itself has its name, by which zsh looks for it. */
function functionName({ path }: CompletedCommand, program: string): string {
  return `_${[program, ...path.split(' ')].filter((name) => name !== '').join('__')}`;
}

function functionOf(command: CompletedCommand, program: string): string {
  const { options, commands, values } = command;
  const specs = options.map(optionSpec);
  if (commands.length === 0) {
    const all = values ? [...specs, `'*: :${quoted(actionOf(values))}'`] : specs;
    return `${functionName(command, program)}() {\n  _arguments ${all.join(' \\\n    ')}\n}`;
  }
  const names = commands.map((each) => `'${quoted(`${escaped(each.name)}:${each.description}`)}'`);
  const cases = commands.map((each) => `      ${each.name}) ${functionName(each, program)} ;;`);
  return `${functionName(command, program)}() {
  local context state state_descr line
  local -A opt_args
  _arguments -C ${[...specs, "'1: :->command'", "'*:: :->rest'"].join(' \\\n    ')}
  case $state in
    command)
      local -a commands=(${names.join(' ')})
      _describe command commands
      ;;
    rest)
      case $line[1] in
${cases.map((each) => `  ${each}`).join('\n')}
      esac
      ;;
  esac
}`;
}

/** An option that may stand several times is one for zsh that may stand once more. */
function optionSpec({ flags, description, values }: CompletedOption): string {
  const told = `[${description.replaceAll(/[\\[\]]/g, '\\$&')}]`;
  const action = values ? `: :${actionOf(values)}` : '';
  const [first = '', second] = flags;
  if (second === undefined) return `'*${quoted(first + (values ? '=' : '') + told + action)}'`;
  return `'(${flags.join(' ')})'{${first},${second}}'${quoted(told + action)}'`;
}

/** What stands behind an equals sign of a value is a file. */
function actionOf({ choices, files }: Values): string {
  if (choices.length === 0) return files ? '_files' : ' ';
  const words = `compadd -- ${choices.join(' ')}`;
  return files ? `{ if compset -P "*="; then _files; else ${words}; fi }` : `(${choices.join(' ')})`;
}

/** A name in a list of names and descriptions. */
const escaped = (name: string): string => name.replaceAll(':', '\\:');

/** What stands between two apostrophes. */
const quoted = (text: string): string => text.replaceAll("'", "'\\''");
