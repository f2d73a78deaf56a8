import type { Variables } from './source';

/**
 * Opens a page in the browser of whoever sits here.
 * @param url must be one that may be opened: see `services/altinn/openable.ts`
 * @returns false where there is no browser, or where it could not be opened
 */
export async function openInBrowser(url: string, variables: Variables): Promise<boolean> {
  if (!hasBrowser(variables)) return false;
  try {
    const { default: open } = await import('open');
    await open(url);
    return true;
  } catch {
    return false;
  }
}

/** Nobody sees a browser in continuous integration, and none is shown without a screen. */
function hasBrowser(variables: Variables): boolean {
  const is = (name: string): boolean => (variables[name] ?? '') !== '';
  if (is('CI')) return false;
  const hasScreen = is('DISPLAY') || is('WAYLAND_DISPLAY');
  if (hasScreen) return true;
  return !is('SSH_CONNECTION') && (process.platform !== 'linux' || is('WSL_DISTRO_NAME'));
}
