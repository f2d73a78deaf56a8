import { readIdentifier } from '../../begjaering/parties';
import { valuesAt } from '../../begjaering/paths';
import { below } from '../../begjaering/pointer';
import { isObject, listOf, property } from '../../values/json';
import type { BegjaeringIndex } from '../../begjaering/index';
import { partiesOf } from '../parties/identity';
import type { Rule, RuleFinding } from '../rule';

/** Our own checks of grounds. */
export const groundChecks: readonly Rule[] = [
  {
    code: 'elan/begrunnelse-ved-skriftlig-meddelelse',
    *check(index): Generator<RuleFinding> {
      for (const { value, pointer } of index.tvangsgrunnlag) {
        if (value['begrunnelseUnnlatVarsel'] === undefined) continue;
        if (property(value['saerligTvangsgrunnlag'], 'skriftligMeddelelse') === undefined) continue;
        yield { at: below(pointer, 'begrunnelseUnnlatVarsel'), onKey: true };
      }
    },
  },
  {
    code: 'elan/varsel-uten-forsendelse',
    *check(index): Generator<RuleFinding> {
      for (const { value, pointer } of index.tvangsgrunnlag) {
        for (const [position, varsel] of listOf(value, 'varsel').entries()) {
          if (
            !isObject(varsel) ||
            Object.keys(varsel).some((name) => /^forsendelse|^alternativElektronisk/.test(name))
          ) {
            continue;
          }
          yield { at: below(pointer, 'varsel', position), missing: 'forsendelsemaateType' };
        }
      }
    },
  },
  { code: 'elan/ukjent-part', check: unknownParties },
];

const debtors = [
  'begjaeringensTvangsgrunnlag/*/saerligTvangsgrunnlag/skyldner/*',
  'begjaeringensTvangsgrunnlag/*/alminneligTvangsgrunnlag/domsslutningInformasjon/*/forpliktet/*',
];
const creditors = [
  'begjaeringensTvangsgrunnlag/*/saerligTvangsgrunnlag/kreditor/*',
  'begjaeringensTvangsgrunnlag/*/alminneligTvangsgrunnlag/domsslutningInformasjon/*/berettiget/*',
];

/** Who owes is a defendant and who is owed a claimant of the begjæring, unless one of these has no number to compare. */
function* unknownParties(index: BegjaeringIndex): Generator<RuleFinding> {
  const sides = [
    { paths: debtors, role: 'saksoekt' },
    { paths: creditors, role: 'saksoeker' },
  ] as const;
  for (const { paths, role } of sides) {
    const known = new Set(partiesOf(index, role).map(({ identifier }) => identifier?.number));
    if (known.size === 0 || known.has(undefined)) continue;
    for (const { value, pointer } of paths.flatMap((path) => valuesAt(index.root, path))) {
      const identifier = readIdentifier(value, pointer);
      if (!identifier || known.has(identifier.number)) continue;
      const args = { identifikator: identifier.number, rolle: role };
      yield { at: below(pointer, 'taxIdentificationNumber'), args };
    }
  }
}
