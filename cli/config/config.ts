import path from 'node:path';
import { BegjaeringDocument } from '../../engine/begjaering/document';
import { readOverridesPlaces } from '../../engine/elanrc/find';
import { keptFromProduction } from '../../engine/elanrc/for-test';
import { chooseModel } from '../../engine/model/choose';
import { envelopeOf } from '../../engine/shape/reading';
import { fileExists, readText } from '../../services/machine/read-text';
import { problemText } from '../check/problem-text';
import { exitCodes, type ExitCode } from '../exit-codes';
import { readInput } from '../files';
import type { ConfigCommand } from './command';
import { configReport } from './report';
import { configText } from './text';
import { absolutePath } from '../paths';

/**
 * Prints what holds for a file when it is checked, and where each of it comes from.
 * @returns the exit code: 0, or 2 where the file or an `.elanrc.json` cannot be read as it should
 */
export async function runConfig(command: ConfigCommand): Promise<ExitCode> {
  const { print, lang, model, format } = command;
  const input = await readInput(print);
  if ('problem' in input) {
    process.stderr.write(`${problemText(input, lang)}\n`);
    return exitCodes.misuse;
  }
  const choice = chooseModel(envelopeOf(BegjaeringDocument.of(input.text)).value, model);
  const files = { read: readText, exists: fileExists };
  const places = await readOverridesPlaces(absolutePath(print), files, [absolutePath('.')], lang);
  const kept = await keptFromProduction(absolutePath(print), readText, lang);
  const report = configReport({ command, choice, places, kept, shown });
  process.stdout.write(format === 'json' ? `${JSON.stringify(report, null, 2)}\n` : configText(report, lang));
  const problems = report.elanrc.flatMap((each) => each.problems);
  for (const told of [...problems, ...report.elanrc.flatMap((each) => each.notices)])
    process.stderr.write(`${told}\n`);
  return problems.length > 0 ? exitCodes.misuse : exitCodes.ok;
}

/** As it is named from here; what lies elsewhere by its whole path. */
function shown(place: string): string {
  const relative = path.relative('.', place).replaceAll('\\', '/');
  return relative.startsWith('../') ? place : relative;
}
