import { textOf } from '../../../engine/values/json';
import type { Sandbox } from '../../sandbox';
import type { Case } from '../../state/state';
import type { Operation } from '../operation';
import { currentPayload, openedAt, ownCase, statusOf } from './case';
import { claimsOf, partiesIn } from './claims';
import { shownCase, type CaseFacts } from './shown';
import { testCase } from './test-cases';

export const caseStatus: Operation = ({ caller, parameters }, sandbox) => {
  const reference = parameters['eksternSaksreferanse'] ?? '';
  const facts =
    testCase(reference, sandbox.now()) ??
    factsOf(ownCase(sandbox.store.state, reference, caller.organisasjonsnummer), sandbox);
  return { status: 200, body: shownCase(facts) };
};

export const changedCases: Operation = ({ caller, parameters }, sandbox) => {
  const since = parameters['fraTidspunkt'];
  const from = since === undefined ? -Infinity : Date.parse(since);
  const saker = sandbox.store.state.cases
    .filter(({ organisasjonsnummer }) => organisasjonsnummer === caller.organisasjonsnummer)
    .map((each) => factsOf(each, sandbox))
    .filter(({ statusSince }) => statusSince > from)
    .map((facts) => ({
      eksternSaksreferanse: facts.eksternSaksreferanse,
      saksnummer: facts.saksnummer,
      saksstatus: facts.saksstatus,
      ...(facts.innsenderReferanse === undefined ? {} : { innsenderReferanse: facts.innsenderReferanse }),
      endret: new Date(facts.statusSince).toISOString(),
    }));
  return { status: 200, body: { saker } };
};

function factsOf(found: Case, { now, timing }: Sandbox): CaseFacts {
  const { status, since } = statusOf(found, now(), timing);
  const payload = currentPayload(found);
  return {
    eksternSaksreferanse: found.eksternSaksreferanse,
    saksnummer: found.saksnummer,
    saksstatus: status,
    innsenderReferanse: textOf(payload, 'innsenderReferanse'),
    submittedAt: openedAt(found),
    statusSince: since,
    saksoeker: partiesIn(payload, 'saksoeker'),
    saksoekt: partiesIn(payload, 'saksoekt'),
    claims: claimsOf(payload, found.saksnummer),
  };
}
