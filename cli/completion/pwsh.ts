import { withAllBelow, type CompletedCommand } from './words';

/** @returns a script for PowerShell, from 5.1 on */
export function pwshScript(program: CompletedCommand): string {
  const all = withAllBelow(program);
  return `# PowerShell completion for ${program.name}
Register-ArgumentCompleter -Native -CommandName ${word(program.name)} -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $commands = @{
${all.map((each) => `    ${word(each.path)} = ${table(namesOf(each))}`).join('\n')}
  }
  $options = @{
${all.map((each) => `    ${word(each.path)} = ${table(optionsOf(each))}`).join('\n')}
  }
  $choices = @{
${all.flatMap(choicesOf).join('\n')}
  }
  $before = @($commandAst.CommandElements |
    Where-Object { $_.Extent.EndOffset -lt $cursorPosition } |
    Select-Object -Skip 1 |
    ForEach-Object { $_.Extent.Text })
  $at = ''
  foreach ($each in $before) {
    if ($commands[$at].Contains($each)) { $at = "$at $each".Trim() }
  }
  $previous = if ($before.Count -gt 0) { $before[-1] } else { '' }
  # Where nothing is offered PowerShell offers files.
  $offered = if ($choices.Contains("$($at):$previous")) { $choices["$($at):$previous"] }
    elseif ($wordToComplete.StartsWith('-')) { $options[$at] }
    else { $commands[$at] }
  foreach ($each in $offered.Keys) {
    if (-not $each.StartsWith($wordToComplete)) { continue }
    $told = if ($offered[$each]) { $offered[$each] } else { $each }
    [System.Management.Automation.CompletionResult]::new($each, $each, 'ParameterValue', $told)
  }
}
`;
}

type Told = readonly (readonly [name: string, description: string])[];

function namesOf({ commands, values }: CompletedCommand): Told {
  const choices = (values?.choices ?? []).map((choice) => [choice, ''] as const);
  return [...commands.map(({ name, description }) => [name, description] as const), ...choices];
}

function optionsOf({ options }: CompletedCommand): Told {
  return options.flatMap(({ flags, description }) => flags.map((flag) => [flag, description] as const));
}

function choicesOf({ path, options }: CompletedCommand): string[] {
  return options.flatMap(({ flags, values }) => {
    if (!values) return [];
    const offered = values.choices.map((choice) => [choice, ''] as const);
    return flags.map((flag) => `    ${word(`${path}:${flag}`)} = ${table(offered)}`);
  });
}

function table(told: Told): string {
  return `[ordered]@{ ${told.map(([name, description]) => `${word(name)} = ${word(description)}`).join('; ')} }`;
}

/** @returns a word as PowerShell reads it whole */
function word(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
