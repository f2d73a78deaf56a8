import { beforeEach, describe, expect, it, vi } from 'vitest';

const shown: string[] = [];
const show = (message: string, ...items: unknown[]): Promise<unknown> => {
  shown.push(message);
  return Promise.resolve(items.at(-1));
};

interface Progress {
  report(step: { message?: string; increment?: number }): void;
}

vi.mock('vscode', () => ({
  ProgressLocation: { Notification: 15 },
  window: {
    showInformationMessage: show,
    showWarningMessage: show,
    showErrorMessage: show,
    withProgress: (options: { title?: string }, task: (progress: Progress) => unknown) => {
      shown.push(options.title ?? '');
      return task({ report: ({ message = '' }) => shown.push(message) });
    },
  },
}));

const { ProgressLocation } = await import('vscode');
const { notifications } = await import('../../../client/window/notifications');

const hostile = 'Filen [x](command:workbench.action.quit) finnes ikke.';
const harmless = 'Filen [x]\u200b(command:workbench.action.quit) finnes ikke.';

describe('a message of the window', () => {
  beforeEach(() => void shown.splice(0));

  it('runs no command that stands in it, and gives the answer', async () => {
    const { showInformationMessage, showWarningMessage, showErrorMessage } = notifications;
    expect(await showInformationMessage(hostile, 'a', 'b')).toBe('b');
    expect(await showWarningMessage(hostile, { modal: true }, 'a')).toBe('a');
    await showErrorMessage(hostile);
    expect(shown).toEqual([harmless, harmless, harmless]);
  });

  it('is the same while something is under way', async () => {
    await notifications.withProgress(
      { location: ProgressLocation.Notification, title: hostile },
      (progress) => {
        progress.report({ message: hostile });
        progress.report({ increment: 1 });
        return Promise.resolve();
      },
    );
    expect(shown).toEqual([harmless, harmless, '']);
  });
});
