import path from 'node:path';
import * as vscode from 'vscode';
import { environmentFacts } from '../../../services/operations/environments';
import { Declined } from '../../window/confirm';
import type { Services } from '../../window/services';
import { begjaeringFor } from '../../window/begjaering-for';
import { cancellable } from '../../window/cancellable';
import { confirmLocalErrors } from './steps/dialogs';
import { offer } from './steps/offer';
import { prepare } from './steps/prepare';
import { showRefusal } from './steps/refusal';

/**
 * `elan.validateAtService(file?)`: has the service check a begjæring, as a new one or as the change of its case. Nothing
 * is submitted.
 * @param given the begjæring's file; the active one where it is left out
 */
export async function validateAtService(services: Services, given?: unknown): Promise<void> {
  const document = await begjaeringFor(given);
  const place = await services.use(document.uri);
  const { about, sending } = await prepare(services, document, place);
  const { version, errors } = about;
  const { target } = environmentFacts(place.profile.environment);
  if (errors > 0 && (await confirmLocalErrors(errors, target === 'test')) !== 'send') throw new Declined();
  const plan = await place.workflow.plan(sending);
  const reference = plan.kind === 'change' ? plan.eksternSaksreferanse : undefined;
  try {
    await cancellable(vscode.l10n.t('Validating at the service'), (signal) =>
      place.workflow.validate(sending, { signal, eksternSaksreferanse: reference }),
    );
  } catch (error) {
    return showRefusal(services, document, version, error);
  }
  if (place.profile.environment === 'test') services.milestones.reach('validatedInTest');
  services.diagnostics.clear(document);
  const name = path.basename(document.uri.path);
  const text =
    reference === undefined
      ? vscode.l10n.t('{0}: the service found no errors. Nothing has been submitted.', name)
      : vscode.l10n.t(
          '{0}: the service found no errors in the change of {1}. Nothing has been submitted.',
          name,
          reference,
        );
  offer(services, 'Information', text);
}
