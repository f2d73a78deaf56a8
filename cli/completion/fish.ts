import { stepTo, withAllBelow, type CompletedCommand, type CompletedOption, type Values } from './words';

/** @returns a script for fish */
export function fishScript(program: CompletedCommand): string {
  const all = withAllBelow(program);
  const cases = all
    .filter(({ path }) => path !== '')
    .map((each) => `      case ${word(stepTo(each))}\n        set at ${word(each.path)}`);
  return `# fish completion for ${program.name}
function __${program.name}_at --description 'whether the words so far lead to a command'
  set -l at ''
  for word in (commandline -opc)[2..-1]
    switch "$at:$word"
${cases.join('\n')}
    end
  end
  test "$at" = "$argv[1]"
end
complete -c ${program.name} -e
complete -c ${program.name} -f
${all.flatMap((command) => linesOf(command, program.name)).join('\n')}
`;
}

function linesOf({ path, options, commands, values }: CompletedCommand, program: string): string[] {
  const begin = `complete -c ${program} -n ${word(`__${program}_at ${word(path)}`)}`;
  return [
    ...commands.map(({ name, description }) => `${begin} -a ${word(name)} -d ${word(description)}`),
    ...options.map((option) => `${begin} ${optionText(option)}`),
    ...(values ? [`${begin} ${valuesText(values)}`] : []),
  ];
}

function optionText({ flags, description, values }: CompletedOption): string {
  const names = flags.map((flag) => (flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`));
  const behind = values ? ['-r', valuesText(values)] : [];
  return [...names, ...behind, `-d ${word(description)}`].filter((part) => part !== '').join(' ');
}

function valuesText({ choices, files }: Values): string {
  if (choices.length > 0) return `-f -a ${word(choices.join(' '))}`;
  return files ? '-F' : '-f';
}

/** @returns a word as fish reads it whole */
function word(text: string): string {
  return `'${text.replaceAll(/['\\]/g, '\\$&')}'`;
}
