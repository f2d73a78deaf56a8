import { readParties, type PartyRole } from '../../engine/begjaering/parties';
import { property, textOf } from '../../engine/values/json';
import { Refusal } from '../refusal';
import type { Case } from '../state/state';
import { currentPayload } from './cases/case';
import { claimsOf } from './cases/claims';
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

/** The claims are those of the case; the amounts of the deduction are made up. */
function syntheticDeduction(found: Case, at: Date): object {
  const month = at.toISOString().slice(0, 7);
  const [startdato, sluttdato] = [`${month}-01`, `${month}-28`];
  return {
    tidspunktForInnsynsforespoersel: at.toISOString(),
    saksoekersKravIEttTrekk: claimsOf(currentPayload(found), found.saksnummer).map((claim) => ({
      ...(claim.innsendersKravreferanse === undefined
        ? {}
        : { kravreferanse: claim.innsendersKravreferanse }),
      kravgrunnlagsidentifikator: claim.kravgrunnlagsidentifikator,
      prioritetDekningsloven: claim.prioritetDekningsloven,
      kravMedSammePrioritet: {
        detaljerAndreKravMedSammePrioritet: { sumGjenstaaendeBeloep: 25000, kravetsAndel: 40 },
      },
    })),
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
