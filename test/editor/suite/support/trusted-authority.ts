import { promises } from 'node:fs';
import tls from 'node:tls';

/** Where VS Code 1.100 looks for what the operating system trusts; newer ones ask Node. */
const systemFile = '/etc/ssl/certs/ca-certificates.crt';

/**
 * Has this process find a certificate authority among those that the operating system trusts, as if it were installed
 * there. VS Code reads them once, so this has to come before anything is fetched.
 */
export function trustInThisProcess(authority: string): void {
  const readFile = promises.readFile.bind(promises) as (...args: unknown[]) => Promise<unknown>;
  const read = async (...args: unknown[]): Promise<unknown> => {
    if (args[0] !== systemFile) return readFile(...args);
    const content = await readFile(...args).catch(() => '');
    return `${String(content)}\n${authority}`;
  };
  Object.assign(promises, { readFile: read });
  if (!('getCACertificates' in tls)) return;
  const get = tls.getCACertificates as (type?: string) => string[];
  Object.assign(tls, {
    getCACertificates: (type?: string) => (type === 'system' ? [...get(type), authority] : get(type)),
  });
}
