import path from 'node:path';
import * as vscode from 'vscode';
import { BegjaeringDocument } from '../../engine/begjaering/document';
import { sendingOf } from '../../services/known/sending-of';
import { cancellable } from './cancellable';
import { ElanError } from '../../services/errors';
import { Ledger } from '../../services/ledger/ledger';
import { proxySecrets } from '../../services/log/proxy-secrets';
import { environmentFacts } from '../../services/operations/environments';
import { customerText, type Profile } from '../../services/profile';
import type { Sending } from '../../services/workflow/sending';
import { Workflow } from '../../services/workflow/workflow';
import type { World } from '../../services/world';
import { LedgerFiles } from '../../services/machine/ledger-files';
import { thisProcess } from '../../services/machine/this-process';
import { ledgerOfFile } from '../../services/machine/ledger-folder';
import { BegjaeringServer, type Requests } from './language-server';
import { LocalElan } from './local-elan';
import { LogKeys } from './log-keys';
import type { Milestones } from './milestones';
import { openServices, readyClient, type OpenServices } from './open-services';
import { OpenedDialogporten } from './opened-dialogporten';
import { outputLog } from './output';
import { Profiles } from './profiles';
import { Secrets } from './secrets';
import { SeenCases } from './seen-cases';
import { ServiceDiagnostics } from './service-diagnostics';
import { serviceSettings, uiLanguage } from './settings';
import { Turns } from './turns';
import { extensionHostWorld } from './world';
import { confirm } from './confirm';

/** The ledger of a workspace, as the editor reads and writes it. */
export interface WorkspaceLedger {
  readonly ledger: Ledger;
  /** The file that was asked for, as the ledger names files; undefined where it stands in no file. */
  readonly file: string | undefined;
  /** The real path of the workspace. */
  readonly workspace: string;
}

/** The services, with the ledger of a file's workspace. */
export interface ServicesFor extends OpenServices, WorkspaceLedger {
  readonly workflow: Workflow;
}

/** What the commands and views that use the services share. */
export class Services implements vscode.Disposable {
  readonly channel = vscode.window.createOutputChannel('ELAN', { log: true });
  readonly world: World = extensionHostWorld(outputLog(this.channel));
  readonly secrets: Secrets;
  readonly logKeys: LogKeys;
  readonly profiles: Profiles;
  readonly diagnostics = new ServiceDiagnostics();
  readonly server: BegjaeringServer;
  readonly localElan: LocalElan;
  readonly seenCases: SeenCases;
  /** Looks for events: of two at once, both would take the same for new. */
  readonly looks = new Turns();
  readonly dialogporten = new OpenedDialogporten(this.world);
  private readonly ledgerChanged = new vscode.EventEmitter<void>();
  /** Something has been written to a ledger. */
  readonly onDidChangeLedger = this.ledgerChanged.event;
  private opened: { readonly key: string; readonly services: Promise<OpenServices> } | undefined;

  constructor(
    readonly context: vscode.ExtensionContext,
    requests: Requests,
    readonly milestones: Milestones,
  ) {
    this.secrets = new Secrets(context.secrets);
    this.logKeys = new LogKeys(this.secrets, this.world.log);
    const { hide } = this.world.log;
    this.profiles = new Profiles(context.globalState, context.workspaceState, this.secrets, hide);
    this.server = new BegjaeringServer(requests);
    this.localElan = new LocalElan(context, this.world.log);
    this.seenCases = new SeenCases(context.globalState);
    // A key may have been replaced under the same name.
    this.profiles.onDidChange(() => this.reset());
    // Another window may have switched the customer: what is seen here has to be what is used.
    context.subscriptions.push(
      vscode.window.onDidChangeWindowState(({ focused }) => {
        if (focused) this.profiles.lookAgain();
      }),
    );
  }

  /**
   * Opens the services of the active profile. In production the user is asked each time.
   * @param about the begjæring's file; the first folder's workspace where it is left out
   * @throws Declined where the user does not want to
   * @throws ElanError and KeyringError as {@link openServices} does
   */
  async use(about?: vscode.Uri): Promise<ServicesFor> {
    if (!vscode.workspace.isTrusted) throw new ElanError('workspaceNotTrusted');
    // what is asked about is what is used, whoever switches the profile meanwhile
    const profile = this.profiles.active;
    await this.confirmEnvironment(about, profile);
    const services = await this.open(profile);
    const place = await this.ledgerFor(about);
    const workflow = new Workflow({
      client: services.client,
      ledger: place.ledger,
      profile: services.profile,
      world: this.world,
      keepProductionPayloads: serviceSettings().keepProductionPayloads,
    });
    return { ...services, ...place, workflow };
  }

  /** Opens the services of the active profile, without a ledger and without asking: nothing must be sent with them. */
  async open(profile = this.profiles.active): Promise<OpenServices> {
    const settings = serviceSettings();
    const proxy = vscode.workspace.getConfiguration('http').get<string>('proxy');
    this.world.log.hide(...proxySecrets(process.env, proxy));
    // A local ELAN that was started afresh has another client ready.
    const ready = await readyClient(profile, this.world);
    const key = JSON.stringify([profile, settings, ready?.clientId]);
    if (this.opened?.key === key) return this.opened.services;
    const services = cancellable(vscode.l10n.t('Opening the key'), (signal) =>
      openServices(profile, this.profiles, settings, this.world, ready, signal),
    );
    this.opened = { key, services };
    // What failed is tried again the next time.
    services.catch(() => {
      if (this.opened?.services === services) this.opened = undefined;
    });
    return services;
  }

  /** Forgets what was opened: the next call reads keys and documents again. */
  reset(): void {
    this.opened = undefined;
  }

  /** @returns the ledger of a file's workspace; of the first folder that is open where no file is given */
  async ledgerFor(about?: vscode.Uri): Promise<WorkspaceLedger> {
    const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri.fsPath);
    const isFile = about?.scheme === 'file';
    const anyFile = path.join(folders[0] ?? this.context.globalStorageUri.fsPath, 'begjaering.json');
    const place = await ledgerOfFile(isFile ? about.fsPath : anyFile, folders);
    const store = new LedgerFiles(place, () => this.logKeys.all());
    const ledger = new Ledger(store, this.world, thisProcess);
    return { ledger, file: isFile ? place.file : undefined, workspace: place.workspace };
  }

  /** @returns a begjæring as it is sent: what stands in the editor, saved or not */
  async sending(document: vscode.TextDocument, { ledger, file }: WorkspaceLedger): Promise<Sending> {
    return sendingOf(BegjaeringDocument.of(document.getText()), file, await ledger.hash());
  }

  /** Has everybody look at the ledger again. */
  changed(): void {
    this.ledgerChanged.fire();
    this.server.ledgerChanged();
  }

  /**
   * Asks whether to go on, where the active profile's environment is production.
   * @param about as {@link use} takes it
   * @throws Declined where the user does not want to
   * @throws ElanError where the folder is one for test
   */
  async confirmEnvironment(
    about?: vscode.Uri,
    { name, environment, mode }: Profile = this.profiles.active,
  ): Promise<void> {
    if (environmentFacts(environment).target !== 'production') return;
    await this.refuseFoldersForTest(about);
    await confirm(
      vscode.l10n.t(
        'This goes to PRODUCTION, with the profile {0}.',
        mode.kind === 'own' ? name : `${name} (${customerText(mode)})`,
      ),
      vscode.l10n.t('Go on in production'),
    );
  }

  /**
   * @param about a file; all folders of the window where it is left out
   * @throws ElanError where a folder is one for test
   */
  async refuseFoldersForTest(about?: vscode.Uri): Promise<void> {
    // Few are ever in production.
    const { refuseFolderForTest } = await import('../../services/machine/folder-for-test');
    for (const file of about?.scheme === 'file' ? [about.fsPath] : filesOfFolders()) {
      await refuseFolderForTest(file, uiLanguage());
    }
  }

  dispose(): void {
    this.profiles.dispose();
    this.diagnostics.dispose();
    this.localElan.dispose();
    this.seenCases.dispose();
    this.ledgerChanged.dispose();
    this.channel.dispose();
  }
}

/** @returns a file that each folder of the window would have, whether it is there or not */
function filesOfFolders(): string[] {
  const folders = vscode.workspace.workspaceFolders ?? [];
  return folders.map(({ uri }) => path.join(uri.fsPath, 'begjaering.json'));
}
