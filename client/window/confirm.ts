import { notifications } from './notifications';

/** The user was asked whether to go on, and does not want to. Nothing is to be said of it. */
export class Declined extends Error {}

/**
 * Asks in the middle of the window.
 * @param go what is to be clicked to go on
 * @throws Declined where the user does not want to
 */
export async function confirm(message: string, go: string, detail?: string): Promise<void> {
  const options = { modal: true, ...(detail === undefined ? {} : { detail }) };
  if ((await notifications.showWarningMessage(message, options, go)) !== go) throw new Declined();
}
