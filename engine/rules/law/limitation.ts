import { ofClaims, ofGrounds, partsWithReferences } from '../parts';
import { partsWithOrder } from '../time/order-table';
import lawData from '#schemas/lovgrenser.json';
import type { BegjaeringIndex, Krav, Tvangsgrunnlag } from '../../begjaering/index';
import { below } from '../../begjaering/pointer';
import { isObject, listOf, property, textOf } from '../../values/json';
import { laterByYears } from '../../values/dates';
import { isHovedkrav } from '../kinds';
import { nameOf } from '../naming';
import { findingsOf, type Rule, type RuleFinding } from '../rule';
import { plausibleDateOf } from '../time/plausible';
import { trustedWritingDate } from '../time/writing-date';

const { ordinary, debtInstrument, judgment } = lawData.limitation;

/** A period of limitation: what it is counted from, and how long it is. */
interface Limitation {
  readonly from: string | undefined;
  readonly years: number;
  readonly law: string;
}

/**
 * elan/mulig-foreldet: the period of limitation had run out before the begjæring, and nothing in the file says that it was
 * interrupted or that there is more time.
 */
export const possiblyBarred: Rule = {
  code: 'elan/mulig-foreldet',
  parts: [
    ...partsWithOrder,
    ...partsWithReferences,
    ...ofClaims('kravforfall', 'innbetaling', 'sisteFristavbrytendeTiltak', 'tilleggsfristForeldelse'),
    ...ofGrounds('alminneligTvangsgrunnlag', 'saerligTvangsgrunnlag', 'tvangsgrunnlagsdato'),
  ],
  check(index, { today }) {
    const written = trustedWritingDate(index, today);
    if (written === undefined) return [];
    // The shortest period is three years: what is younger is barred by none.
    const oldest = laterByYears(written, -ordinary.years);
    return findingsOf(index.krav, (krav) => {
      const dueText = isHovedkrav(krav) ? textOf(krav.value['kravforfall'], 'forfallsdato') : undefined;
      if (dueText === undefined || dueText > oldest || isInterrupted(krav)) return undefined;
      return barredClaim(index, krav, written);
    });
  },
};

function barredClaim(index: BegjaeringIndex, krav: Krav, written: string): RuleFinding | undefined {
  const due = plausibleDateOf(krav.value['kravforfall'], 'forfallsdato');
  const limitation = due === undefined ? undefined : limitationOf(groundOf(index, krav), due);
  if (!limitation?.from) return undefined;
  const since = [limitation.from, ...paymentsOn(krav)].sort().at(-1) ?? limitation.from;
  if (laterByYears(since, limitation.years) >= written) return undefined;
  return {
    at: below(krav.pointer, 'kravforfall', 'forfallsdato'),
    args: {
      kravreferanse: nameOf(krav),
      aar: limitation.years,
      fra: limitation.from,
      hjemmel: limitation.law,
    },
  };
}

function isInterrupted({ value }: Krav): boolean {
  return (
    Boolean(textOf(value, 'sisteFristavbrytendeTiltak')?.trim()) ||
    value['tilleggsfristForeldelse'] !== undefined
  );
}

/** Who pays a part acknowledges the claim, and the period begins anew (foreldelsesloven §§ 14 and 20). */
const paymentsOn = ({ value }: Krav): string[] =>
  listOf(value, 'innbetaling').flatMap((payment) => plausibleDateOf(payment, 'bokfoertDato') ?? []);

function groundOf(
  { tvangsgrunnlagByReference }: BegjaeringIndex,
  { reference }: Krav,
): Tvangsgrunnlag | undefined {
  return reference === undefined ? undefined : tvangsgrunnlagByReference.get(reference)?.[0];
}

/** Of grounds that have rules of their own, as taxes and periodic penalties have, nothing is said. */
function limitationOf(ground: Tvangsgrunnlag | undefined, due: string): Limitation | undefined {
  if (!ground) return undefined;
  if (isObject(ground.value['alminneligTvangsgrunnlag'])) {
    return { from: plausibleDateOf(ground.value, 'tvangsgrunnlagsdato'), ...judgment };
  }
  const special = ground.value['saerligTvangsgrunnlag'];
  if (property(special, 'skriftligMeddelelse') !== undefined) return { from: due, ...ordinary };
  const isDebt = ['gjeldsbrev', 'elektroniskGjeldserklaering'].some(
    (name) => property(special, name) !== undefined,
  );
  return isDebt ? { from: due, ...debtInstrument } : undefined;
}
