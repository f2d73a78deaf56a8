import {
  LSPErrorCodes,
  ResponseError,
  type ApplyWorkspaceEditResult,
  type CodeAction,
  type Command,
  type Connection,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { isObject } from '../../engine/values/json';
import type { Refused } from '../guard';
import { workspaceEdit } from '../for-client';
import { Later } from '../later';
import type { OpenBegjaering, Session } from '../session';
import type { ProposedAction } from './code-actions';

/** A command of the server's: `({@link EditToApply})`; what clients choose that know commands and no other actions. */
export const applyEditCommand = 'elan.applyEdit';

/** An edit of one version of a file. */
interface EditToApply {
  readonly uri: string;
  readonly version: number;
  readonly edit: WorkspaceEdit;
}

/** Gives actions as the client knows them: with their edits, with edits that it asks for later, or as commands. */
export class ChosenActions {
  private readonly later = new Later<WorkspaceEdit | Refused>();

  constructor(private readonly session: Session) {}

  present(actions: readonly ProposedAction[], open: OpenBegjaering): (CodeAction | Command)[] {
    const { actionLiterals, resolveEdits, actionData } = this.session.abilities;
    if (!actionLiterals) return this.commands(actions, open);
    if (resolveEdits && actionData) return this.withoutEdits(actions, open);
    return actions.map((action) => {
      const { edits } = action;
      return { ...this.known(action), ...(edits ? { edit: this.edit(edits, open) } : {}) };
    });
  }

  /** @returns an action with its edit, or why that is not to be had any more */
  resolve(action: CodeAction): CodeAction | Refused {
    if (action.data === undefined) return action;
    const edit = this.later.of(action.data) ?? outOfDate();
    return edit instanceof ResponseError ? edit : { ...action, edit };
  }

  private withoutEdits(actions: readonly ProposedAction[], open: OpenBegjaering): CodeAction[] {
    const places = this.later.keep(
      actions.map(({ edits = () => [] }) => () => {
        if (!this.session.isCurrent(open.document)) return outOfDate();
        return open.positions.toClient(this.edit(edits, open));
      }),
    );
    return actions.map((action, at) => ({
      ...this.known(action),
      ...(action.edits ? { data: places[at] } : {}),
    }));
  }

  private commands(actions: readonly ProposedAction[], open: OpenBegjaering): Command[] {
    const { uri, version } = open.document.source;
    return actions.flatMap(({ title, edits, command, disabled }): Command[] => {
      if (disabled) return [];
      if (!edits) return command ? [command] : [];
      if (!this.session.abilities.applyEdit) return [];
      const argument: EditToApply = { uri, version, edit: this.edit(edits, open) };
      return [{ title, command: applyEditCommand, arguments: [argument] }];
    });
  }

  private edit(edits: NonNullable<ProposedAction['edits']>, { document }: OpenBegjaering): WorkspaceEdit {
    return workspaceEdit(edits(), document, this.session.abilities);
  }

  private known({ title, kind, diagnostics, command, isPreferred, disabled }: ProposedAction): CodeAction {
    const { preferredActions, disabledActions } = this.session.abilities;
    return {
      title,
      ...(kind ? { kind } : {}),
      ...(diagnostics ? { diagnostics } : {}),
      ...(command ? { command } : {}),
      ...(isPreferred !== undefined && preferredActions ? { isPreferred } : {}),
      ...(disabled && disabledActions ? { disabled } : {}),
    };
  }
}

/** Has the client apply what it was offered as a command. */
export async function applyEdit(
  connection: Connection,
  session: Session,
  argument: unknown,
): Promise<null | Refused> {
  const chosen = isObject(argument) ? (argument as Partial<EditToApply>) : {};
  const { uri, version, edit } = chosen;
  if (!uri || !edit || !session.isVersion(uri, version)) return outOfDate();
  const { applied, failureReason }: ApplyWorkspaceEditResult = await connection.workspace.applyEdit(edit);
  return applied
    ? null
    : new ResponseError<never>(LSPErrorCodes.RequestFailed, failureReason ?? 'not applied');
}

function outOfDate(): Refused {
  return new ResponseError<never>(LSPErrorCodes.ContentModified, 'the file has changed');
}
