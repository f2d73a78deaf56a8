import type * as vscode from 'vscode';
import { BegjaeringDocument } from '../../../../engine/begjaering/document';
import type { SummaryAnswer } from '../../../../server/protocol/services';
import { ElanError } from '../../../../services/errors';
import { environmentFacts } from '../../../../services/operations/environments';
import type { Prepared } from '../../../sending/submit-steps';
import type { Services, ServicesFor } from '../../../window/services';

/** More would not fit into a message. */
const mostPlaces = 8;

/** How often a file is read while somebody types in it. */
const mostTries = 5;

/**
 * Reads a begjæring as it stands in the editor, and checks it for the environment that it is sent to.
 * @throws ElanError where it is no JSON or no begjæring, is being changed all the time, or has test data for production
 */
export async function prepare(
  services: Services,
  document: vscode.TextDocument,
  place: Pick<ServicesFor, 'profile' | 'ledger' | 'file' | 'workspace'>,
): Promise<Prepared> {
  const { target } = environmentFacts(place.profile.environment);
  for (let tries = 0; tries < mostTries; tries++) {
    const { version } = document;
    const sending = await services.sending(document, place);
    checkJson(sending.payload);
    const about = await services.server.summary(document, target);
    const listed = await services.server.attachments(document);
    if (!about || !listed) throw new ElanError('noBegjaering');
    const versions = [about.version, listed.version, document.version];
    if (!versions.every((each) => each === version)) continue;
    refuseTestData(about);
    return { about, sending, attachments: listed.attachments };
  }
  throw new ElanError('fileKeepsChanging');
}

function refuseTestData({ unfit }: SummaryAnswer): void {
  if (unfit.length === 0) return;
  const shown = unfit.slice(0, mostPlaces).map(({ line, code }) => `${line} (${code})`);
  const rest = unfit.length > mostPlaces ? [`… (+ ${unfit.length - mostPlaces})`] : [];
  throw new ElanError('unfitForProduction', { args: { places: [...shown, ...rest].join(', ') } });
}

/** What is no JSON no service can read, and VS Code tells of it by itself. */
function checkJson(text: string): void {
  const document = BegjaeringDocument.of(text);
  const [problem] = document.parsed.problems;
  if (!problem && document.parsed.value !== undefined) return;
  const { line } = document.positionAt(problem?.offset ?? 0);
  throw new ElanError('notJson', { args: { line: line + 1 } });
}
