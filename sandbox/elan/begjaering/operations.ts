import { createHash, randomUUID } from 'node:crypto';
import { textOf } from '../../../engine/values/json';
import { answerDialog, openDialog } from '../../dialogporten/dialogs';
import type { Sandbox } from '../../sandbox';
import type { Case, StoredSubmission } from '../../state/state';
import { ownCase } from '../cases/case';
import type { Asked, Operation } from '../operation';
import { validateBegjaering } from './validate';

export const submit: Operation = (asked, sandbox) => {
  const { organisasjonsnummer } = asked.caller;
  validateBegjaering(asked.text, organisasjonsnummer, sandbox);
  const { cases } = sandbox.store.state;
  const year = new Date(sandbox.now()).getFullYear();
  const opened: Case = {
    eksternSaksreferanse: randomUUID(),
    saksnummer: `UTLBGJ/${year}/${cases.length + 1}`,
    organisasjonsnummer,
    submissions: [stored(asked, sandbox)],
  };
  sandbox.store.change({ cases: [...cases, opened] });
  openDialog(opened, textOf(asked.body, 'innsenderReferanse') ?? '', sandbox);
  sandbox.counters.submissions += 1;
  return { status: 201, body: { eksternSaksreferanse: opened.eksternSaksreferanse } };
};

export const change: Operation = (asked, sandbox) => {
  const changed = caseToChange(asked, sandbox);
  validateBegjaering(asked.text, asked.caller.organisasjonsnummer, sandbox, changed);
  const withChange = { ...changed, submissions: [...changed.submissions, stored(asked, sandbox)] };
  const { cases } = sandbox.store.state;
  sandbox.store.change({ cases: cases.map((each) => (each === changed ? withChange : each)) });
  answerDialog(changed, sandbox);
  sandbox.counters.changes += 1;
  return { status: 204 };
};

export const validate: Operation = (asked, sandbox) => {
  validateBegjaering(asked.text, asked.caller.organisasjonsnummer, sandbox);
  sandbox.counters.validations += 1;
  return { status: 204 };
};

export const validateChange: Operation = (asked, sandbox) => {
  const { organisasjonsnummer } = asked.caller;
  validateBegjaering(asked.text, organisasjonsnummer, sandbox, caseToChange(asked, sandbox));
  sandbox.counters.validations += 1;
  return { status: 204 };
};

function caseToChange({ parameters, caller }: Asked, { store }: Sandbox): Case {
  return ownCase(store.state, parameters['eksternSaksreferanse'] ?? '', caller.organisasjonsnummer);
}

function stored({ text, body }: Asked, { now }: Sandbox): StoredSubmission {
  return { at: now(), payload: body, sha256: createHash('sha256').update(text).digest('hex') };
}
