import { readParties, type PartyRole } from '../../engine/begjaering/parties';
import { property, textOf } from '../../engine/values/json';
import { Refusal } from '../refusal';
import type { Case } from '../state/state';
import { currentPayload } from './cases/case';
import { claimsOf, priorities, type ClaimInCase } from './cases/claims';
import type { Operation } from './operation';

export const innsyn: Operation = ({ caller, body }, { store, now }) => {
  const [saksoekt, saksoeker] = [property(body, 'saksoekt'), property(body, 'saksoeker')];
  const found = store.state.cases.find(
    (each) =>
      each.organisasjonsnummer === caller.organisasjonsnummer &&
      hasParty(each, 'saksoekt', saksoekt) &&
      hasParty(each, 'saksoeker', saksoeker),
  );
  if (!found) {
    throw new Refusal(404, 'Finnes ikke', 'Virksomheten har ikke sendt inn noen sak mellom disse partene.');
  }
  const at = new Date(now());
  return { status: 200, body: { saksoekt, saksoeker, ...syntheticDeduction(found, at) } };
};

function hasParty(each: Case, role: PartyRole, asked: unknown): boolean {
  const number = textOf(asked, 'taxIdentificationNumber') ?? textOf(asked, 'annenOffisiellIdentifikator');
  return readParties(currentPayload(each)).some(
    (party) =>
      party.role === role &&
      number !== undefined &&
      (party.identifier?.number === number || party.otherIdentifier?.number === number),
  );
}

/** The claims are those of the case; the amounts of the deduction are made up, and agree with each other. */
function syntheticDeduction(found: Case, at: Date): object {
  const month = at.toISOString().slice(0, 7);
  const [startdato, sluttdato] = [`${month}-01`, `${month}-28`];
  const claims = claimsOf(currentPayload(found), found.saksnummer);
  return {
    tidspunktForInnsynsforespoersel: at.toISOString(),
    saksoekersKravIEttTrekk: claims.map((claim) => ({
      ...(claim.innsendersKravreferanse === undefined
        ? {}
        : { kravreferanse: claim.innsendersKravreferanse }),
      kravgrunnlagsidentifikator: claim.kravgrunnlagsidentifikator,
      prioritetDekningsloven: claim.prioritetDekningsloven,
      ...amongOthers(claim, claims),
    })),
    dekningAvUforfalteBidragskrav: { maanedligBidragsforpliktelse: 1200 },
    besluttetTrekkPerTrekkpliktig: [
      {
        trekkpliktig: 'LITEN SNEKKER AS',
        besluttetTrekkstoerrelseForPeriode: [{ startdato, besluttetTrekkbeloep: { trekkbeloep: 3000 } }],
      },
    ],
    mottattTrekkbeloepSistePeriode: {
      startdato,
      sluttdato,
      mottattTrekkbeloepDato: [{ dato: startdato, mottattTrekkbeloep: { trekkbeloep: 3000 } }],
    },
  };
}

/** What other creditors claim in each priority. */
const claimedByOthers = 25_000;

/** What goes before a claim, and beside it, and the share that it has of the latter. */
function amongOthers(claim: ClaimInCase, claims: readonly ClaimInCase[]): object {
  const sumOf = (of: (priority: string) => boolean): number =>
    priorities.filter(of).length * claimedByOthers +
    claims.reduce((sum, other) => sum + (of(other.prioritetDekningsloven) ? amountOf(other) : 0), 0);
  const better = sumOf((priority) => priority < claim.prioritetDekningsloven);
  const all = sumOf((priority) => priority === claim.prioritetDekningsloven);
  const share = { sumGjenstaaendeBeloep: rounded(all - amountOf(claim)), kravetsAndel: shareOf(claim, all) };
  return {
    kravMedSammePrioritet: { detaljerAndreKravMedSammePrioritet: share },
    ...(better === 0
      ? {}
      : {
          kravMedHoeyerePrioritet: {
            detaljerAndreKravMedHoeyerePrioritet: { sumGjenstaaendeBeloep: rounded(better), kravetsAndel: 0 },
          },
        }),
  };
}

function shareOf(claim: ClaimInCase, all: number): number {
  return rounded((100 * amountOf(claim)) / all);
}

function amountOf({ gjenstaaendeBeloep }: ClaimInCase): number {
  return gjenstaaendeBeloep?.beloep ?? 0;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
