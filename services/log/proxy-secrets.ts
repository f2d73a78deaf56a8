import { Secret } from './secret';

/** The environment variables that name a proxy, in small letters or capitals. */
const variables = ['http_proxy', 'https_proxy', 'all_proxy'];

/**
 * @param environment the variables of the process
 * @param others addresses of proxies that stand elsewhere
 * @returns the passwords in the addresses of proxies, as they stand there and as they are meant, and each with its user
 */
export function proxySecrets(
  environment: Readonly<Record<string, string | undefined>>,
  ...others: readonly (string | undefined)[]
): Secret[] {
  const named = variables.flatMap((name) => [environment[name], environment[name.toUpperCase()]]);
  return [...named, ...others].flatMap((address) => secretsIn(address ?? ''));
}

function secretsIn(address: string): Secret[] {
  const [, written, user, password] = /^(?:[\w+.-]+:\/\/)?(([^:/@]*):(.*))@/s.exec(address) ?? [];
  if (written === undefined || user === undefined || password === undefined) return [];
  const meant = [user, password].map(decoded);
  return [written, password, meant.join(':'), meant[1] ?? ''].map((text) => new Secret(text));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
