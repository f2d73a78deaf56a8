import type { Level } from '../../engine/check/overrides';
import type { Language } from '../../engine/findings/findings';
import type { Block } from '../../services/reports/report';
import { words } from '../check/formats/words';
import { reportText } from '../services/report-text';
import type { ConfigReport } from './report';
import { configWords, type ConfigWords } from './words';

/** How many places are shown that tell the version of the model; more of them tell nothing more. */
const mostMarkers = 10;

/** @returns what holds for a file, for people */
export function configText(report: ConfigReport, language: Language): string {
  const own = configWords[language];
  const levelText = (level: Level): string =>
    level === 'off' ? own.off : words[language].severities[level][0];
  const { file, model } = report;
  return reportText({
    title: file,
    sections: [
      { heading: own.lookedFor, blocks: placesBlocks(report, own) },
      { heading: own.settings, blocks: [settingsTable(report, own)] },
      { heading: own.model(model.version), blocks: modelBlocks(report, own) },
      { heading: own.rules, blocks: [rulesTable(report, own, levelText)] },
      { heading: own.exceptions, blocks: [exceptionsTable(report, own)] },
    ],
  });
}

function placesBlocks(
  { elanrc, keptFromProduction: kept, settings }: ConfigReport,
  own: ConfigWords,
): Block[] {
  const rows = elanrc.map(({ path, found }) => [path, found ? own.found : own.notFound]);
  const isStrict = settings.some(({ name, value }) => name === 'strict' && value === true);
  const blocks: Block[] = [{ kind: 'text', text: isStrict ? own.ignored : own.outermost }];
  if (kept)
    blocks.push({ kind: 'text', text: 'markedBy' in kept ? own.forTest(kept.markedBy) : own.unclear });
  return [...blocks, tableOf([own.file, ''], rows)];
}

function settingsTable({ settings }: ConfigReport, own: ConfigWords): Block {
  const shown = (value: string | boolean): string =>
    typeof value === 'string' ? value : value ? own.yes : own.no;
  const rows = settings.map(({ name, value, from }) => [`--${name}`, shown(value), own.from[from]]);
  return tableOf([own.setting, own.value, own.source], rows);
}

function modelBlocks({ model: { reason, markers } }: ConfigReport, own: ConfigWords): Block[] {
  const why: Block = { kind: 'text', text: own.reasons[reason] };
  if (reason !== 'content') return [why];
  const distinct = [...new Map(markers.map((marker) => [marker.name, marker])).values()];
  const rows = distinct
    .slice(0, mostMarkers)
    .map(({ name, at, versions }) => [name, versions.join(', '), at]);
  const rest = distinct.length - mostMarkers;
  const table = tableOf([own.marker, own.onlyIn, own.place], rows);
  return rest > 0 ? [why, table, { kind: 'text', text: own.more(rest) }] : [why, table];
}

function rulesTable({ rules }: ConfigReport, own: ConfigWords, levelText: (level: Level) => string): Block {
  if (rules.length === 0) return { kind: 'text', text: own.noRules };
  const rows = rules.map(({ code, own: before, level, from, insteadOf }) => [
    ...[code, levelText(before), levelText(level)],
    [from, ...insteadOf.map((each) => own.insteadOf(levelText(each.level), each.from))].join(', '),
  ]);
  return tableOf([own.code, own.severity, own.here, own.source], rows);
}

function exceptionsTable({ exceptions }: ConfigReport, own: ConfigWords): Block {
  if (exceptions.length === 0) return { kind: 'text', text: own.noExceptions };
  const rows = exceptions.map(({ code, pointer, kravreferanse, reason, from }) => [
    code,
    [kravreferanse, pointer].filter((place) => place !== undefined && place !== '').join(' ') ||
      own.everywhere,
    ...[from, reason],
  ]);
  return tableOf([own.code, own.place, own.source, own.reason], rows);
}

function tableOf(titles: readonly string[], rows: readonly (readonly string[])[]): Block {
  return { kind: 'table', columns: titles.map((title) => ({ title })), rows };
}
