import type { Regelverk, RegelverkAnswer } from '../../services/client/answers';
import type { ElanClient } from '../../services/client/client';
import { submitCommand, type SendCommand } from '../../cli/services/commands/send';
import { answered, runWith, type Ended, type FakeRun } from './cli-services';

/** The defendant of the right example. */
export const debtor = '14858712301';

/** @returns a service whose Betjeningskart answers so */
export const saying = (regelverk: Regelverk): Pick<ElanClient, 'regelverk'> => ({
  regelverk: () => answered<RegelverkAnswer>({ regelverk, ofDebtors: new Map([[debtor, regelverk]]) }),
});

/** As it takes to store the right example in production. */
export const production = { environment: 'production', yes: true, confirm: 'EKSEMPEL-2026-1' };

/** How `elan submit` is run with services that are no real ones. */
export interface FakeSubmit extends FakeRun {
  readonly command?: never;
  readonly with?: Partial<SendCommand>;
}

/** Submits a file to services that take everything, unless the test says otherwise, and tells what was sent in which order. */
export async function submitFile(
  file: string,
  { with: command, client, ...run }: FakeSubmit = {},
): Promise<Ended & { sent: string[] }> {
  const sent: string[] = [];
  const taking: Partial<ElanClient> = {
    ...saying('nyttRegelverk'),
    validate: () => {
      sent.push('validate');
      return answered(undefined);
    },
    validateChange: (reference) => {
      sent.push(`validate change ${reference}`);
      return answered(undefined);
    },
    submit: () => {
      sent.push('submit');
      return answered({ eksternSaksreferanse: 'SAK-1' });
    },
    change: (reference) => {
      sent.push(`change ${reference}`);
      return answered(undefined);
    },
  };
  const ended = await runWith((context) => submitCommand(context, { file, ...command }), {
    ...run,
    client: { ...taking, ...client },
  });
  return { ...ended, sent };
}
