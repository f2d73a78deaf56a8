import { below, lastOf, parentOf, type Pointer } from '../begjaering/pointer';
import type { DiagnosticData } from '../check/diagnostic';
import { modelOf, typeAt } from '../model/model';
import type { FixContext, FixProposal, FixProvider } from './fix';

/** Fixes of what the JSON Schema finds. */
export const schemaFixes: readonly FixProvider[] = [
  { codes: ['elan/ukjent-egenskap'], propose: renameToNearest },
  {
    codes: ['elan/skrivemaate', 'elan/feilskrevet-egenskap', 'elan/egenskap-i-annen-skrivemaate'],
    propose: renameToUsual,
  },
  {
    codes: ['elan/ugyldig-kodeverdi', 'elan/ukjent-kodeverdi', 'elan/kodeverdi-i-annen-versjon'],
    propose: replaceByNearest,
  },
  { codes: ['elan/flere-valg'], propose: keepOne },
  {
    codes: ['elan/ukjent-egenskap', 'elan/egenskap-i-annen-versjon', 'elan/foreldet-egenskap'],
    *propose(data) {
      yield removeProperty(data.at, data.code === 'elan/foreldet-egenskap');
    },
  },
];

function* renameToNearest(data: DiagnosticData): Generator<FixProposal> {
  for (const [position, egenskap] of listArgument(data, 'naermeste').entries()) {
    yield rename(data.at, egenskap, position === 0);
  }
}

function* renameToUsual(data: DiagnosticData): Generator<FixProposal> {
  const foretrukket = data.args['foretrukket'];
  if (typeof foretrukket === 'string') yield rename(data.at, foretrukket, true);
}

function rename(at: Pointer, egenskap: string, preferred: boolean): FixProposal {
  const operations = [{ kind: 'renameProperty', at, name: egenskap } as const];
  return { id: 'renameProperty', args: { egenskap }, operations, preferred };
}

function removeProperty(at: Pointer, preferred: boolean): FixProposal {
  const operations = [{ kind: 'remove', at } as const];
  return { id: 'removeProperty', args: { egenskap: lastOf(at) }, operations, preferred };
}

function keepProperty(holder: Pointer, egenskap: string, names: readonly string[]): FixProposal {
  return { id: 'keepProperty', args: { egenskap }, operations: [{ kind: 'remove', at: holder, names }] };
}

/** The nearest values, and where a code list is short enough to choose from, the rest of them. */
function* replaceByNearest(data: DiagnosticData, { version }: FixContext): Generator<FixProposal> {
  const near = listArgument(data, 'naermeste');
  const model = modelOf(version);
  const list = model.codeLists[typeAt(model, data.at)];
  const all = Object.keys(list?.values ?? {});
  const offered = all.length <= longestChoice ? [...new Set([...near, ...all])] : near;
  for (const [position, verdi] of offered.entries()) {
    yield replace(data.at, verdi, position === 0 && near.length > 0);
  }
}

const longestChoice = 8;

function replace(at: Pointer, value: string, preferred: boolean): FixProposal {
  const operations = [{ kind: 'replace', at, value } as const];
  return { id: 'replaceValue', args: { verdi: value }, operations, preferred };
}

function* keepOne(data: DiagnosticData): Generator<FixProposal> {
  const holder = parentOf(data.at);
  const present = listArgument(data, 'funnet');
  for (const kept of present) {
    const others = present.filter((name) => name !== kept);
    const [only = '', ...more] = others;
    if (more.length === 0) yield removeProperty(below(holder, only), false);
    else yield keepProperty(holder, kept, others);
  }
}

function listArgument(data: DiagnosticData, name: string): readonly string[] {
  const value = data.args[name];
  return Array.isArray(value) ? (value as readonly string[]) : [];
}
