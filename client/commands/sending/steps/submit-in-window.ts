import * as vscode from 'vscode';
import type { Attachment, Debtor, RegelverkAnswer } from '../../../../services/client/answers';
import { ElanError } from '../../../../services/errors';
import { authenticatedOrganisation, showToken } from '../../../../services/maskinporten/show-token';
import { environmentFacts } from '../../../../services/operations/environments';
import { cannotValidate } from '../../../../services/workflow/dry-run';
import type { Plan, Sending } from '../../../../services/workflow/sending';
import { attachmentName } from '../../../sending/attachment-state';
import type {
  DryRun,
  Prepared,
  SendAs,
  Sent,
  SubmitChoice,
  SubmitQuestion,
  SubmitWorld,
} from '../../../sending/submit-steps';
import type { Services, ServicesFor } from '../../../window/services';
import { uiLanguage } from '../../../window/settings';
import { cancellable } from '../../../window/cancellable';
import { askUser } from './dialogs';
import { markingDialog } from './marking-dialog';
import { prepare } from './prepare';
import { askRules, showRules } from './rules';
import { notifications } from '../../../window/notifications';

/** Betjeningskartet is there for a time of transition only; the submission itself tells the same. */
const passed: ReadonlySet<string> = new Set(['notFound', 'permission', 'request']);

/** What submitting needs, as it is in a window of VS Code. */
export class SubmitInWindow implements SubmitWorld {
  readonly target: SubmitWorld['target'];
  private prepared: Prepared | undefined;

  constructor(
    private readonly services: Services,
    private readonly document: vscode.TextDocument,
    private readonly place: ServicesFor,
  ) {
    this.target = environmentFacts(place.profile.environment).target;
  }

  /** The version of the document that is sent. */
  get version(): number {
    return this.prepared?.about.version ?? this.document.version;
  }

  async prepare(): Promise<Prepared> {
    return (this.prepared = await prepare(this.services, this.document, this.place));
  }

  async plan(sending: Sending): Promise<Plan> {
    return this.place.workflow.plan(sending);
  }

  async authenticated(): Promise<string> {
    const location = vscode.ProgressLocation.Window;
    const title = vscode.l10n.t('Asking Maskinporten for a token');
    const token = await notifications.withProgress({ location, title }, () => this.place.tokens.token());
    const claims = showToken(token.value);
    return claims ? authenticatedOrganisation(claims) : '';
  }

  async regelverk(debtors: readonly Debtor[]): Promise<RegelverkAnswer | undefined> {
    try {
      const { answer } = await cancellable(vscode.l10n.t('Asking Betjeningskartet'), (signal) =>
        askRules(this.services, this.place, debtors, signal),
      );
      const saksoekt = this.prepared?.about.summary.saksoekt ?? [];
      await showRules(this.services, this.document, saksoekt, answer);
      this.services.changed();
      return answer;
    } catch (error) {
      if (error instanceof ElanError && passed.has(error.kind)) return undefined;
      throw error;
    }
  }

  async tryFirst(sending: Sending, as: SendAs): Promise<DryRun> {
    const eksternSaksreferanse = as.kind === 'change' ? as.eksternSaksreferanse : undefined;
    try {
      await cancellable(vscode.l10n.t('Validating at the service'), (signal) =>
        this.place.workflow.validate(sending, { signal, eksternSaksreferanse }),
      );
      return 'passed';
    } catch (error) {
      if (cannotValidate(error)) return 'notThere';
      throw error;
    }
  }

  async ask(question: SubmitQuestion): Promise<SubmitChoice> {
    return askUser(question, this.place.profile, (uuid) => this.nameOf(uuid));
  }

  async wait(uuids: readonly string[]): Promise<readonly Attachment[]> {
    return cancellable(vscode.l10n.t('Waiting for attachments'), (signal, tell) =>
      this.place.workflow.followAttachments(uuids, {
        signal,
        onState: ({ uuid, state }) => tell(`${this.nameOf(uuid)}: ${state}`),
      }),
    );
  }

  async send(sending: Sending, as: SendAs): Promise<Sent> {
    const { workflow } = this.place;
    if (as.kind === 'change') {
      const { eksternSaksreferanse } = as;
      const title = vscode.l10n.t('Sending the change of {0}', eksternSaksreferanse);
      const { recorded } = await markingDialog(this.services, this.place, eksternSaksreferanse, () =>
        cancellable(title, (signal) => workflow.change(eksternSaksreferanse, sending, { signal })),
      );
      return { eksternSaksreferanse, recorded };
    }
    const { answer, recorded } = await cancellable(vscode.l10n.t('Submitting'), (signal) =>
      workflow.submit(sending, { signal, asNew: as.kind === 'again' }),
    );
    return { ...answer, recorded };
  }

  private nameOf(uuid: string): string {
    const attachment = this.prepared?.attachments.find((each) => each.uuid === uuid);
    return attachment ? attachmentName(attachment, uiLanguage()) : uuid;
  }
}
