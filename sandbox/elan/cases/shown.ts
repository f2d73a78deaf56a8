import type { CaseStatusName } from '../../state/state';
import type { ClaimInCase } from './claims';

/** What is told of a case. */
export interface CaseFacts {
  readonly eksternSaksreferanse: string;
  readonly saksnummer: string;
  readonly saksstatus: CaseStatusName;
  readonly innsenderReferanse: string | undefined;
  /** When it was submitted, and when it got its status, in milliseconds since 1970. */
  readonly submittedAt: number;
  readonly statusSince: number;
  readonly saksoeker: readonly object[];
  readonly saksoekt: readonly object[];
  readonly claims: readonly ClaimInCase[];
}

const decided: ReadonlySet<CaseStatusName> = new Set(['sakBesluttet', 'sakAvsluttet']);

/** @returns the status of a case as the service tells it, with the decisions where it is decided */
export function shownCase(facts: CaseFacts): object {
  const { eksternSaksreferanse, saksnummer, saksstatus, innsenderReferanse, saksoeker, saksoekt } = facts;
  return {
    eksternSaksreferanse,
    saksnummer,
    saksstatus,
    ...(innsenderReferanse === undefined ? {} : { innsenderReferanse }),
    meldingsdato: new Date(facts.submittedAt).toISOString(),
    saksoeker,
    saksoekt,
    kravISak: facts.claims,
    ...(decided.has(saksstatus) ? { beslutningsinformasjon: decisions(facts) } : {}),
  };
}

/** One decision of each kind: a deduction, nothing to levy upon, and a charge. */
function decisions({ saksoekt, claims, statusSince, saksnummer }: CaseFacts): object[] {
  const kravgrunnlagsidentifikator = claims.map((claim) => claim.kravgrunnlagsidentifikator);
  const tiltak = (name: string): object => ({
    tiltaksidentifikator: `${saksnummer}-${name}`,
    kravgrunnlagsidentifikator,
  });
  const kinds = [
    { besluttetUtleggstrekk: tiltak('trekk') },
    { besluttetIntetTilUtlegg: tiltak('intet') },
    { besluttetUtleggspant: [tiltak('pant')] },
  ];
  const beslutningstidspunkt = new Date(statusSince).toISOString();
  return kinds.map((kind) => ({ beslutningstidspunkt, saksoekt: saksoekt[0] ?? {}, ...kind }));
}
