import tls from 'node:tls';
import type { Dispatcher } from 'undici';
import { limits } from '../../services/limits/limits';
import type { Transport } from '../../services/world';
import { bytesOfFile } from './given-file';
import type { Variables } from './source';
import { UsageError } from './usage-error';

/** A transport, and the connections that it holds. */
export interface OpenTransport {
  readonly send: Transport;
  close(): Promise<void>;
}

/**
 * Opens the command line's way to the network: through the proxy that `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY` name,
 * except to this machine itself.
 * @param ca a file with certificate authorities to trust besides those that Node trusts
 * @throws UsageError where that file cannot be used, or is too large
 */
export async function openTransport(ca: string | undefined, variables: Variables): Promise<OpenTransport> {
  // It is large, and nothing but the services needs it.
  const { Agent, EnvHttpProxyAgent, fetch } = await import('./undici');
  const trusted = ca === undefined ? {} : { ca: await trustedWith(ca, variables) };
  const direct = new Agent({ connect: trusted });
  const throughProxy = new EnvHttpProxyAgent({
    ...proxiesOf(variables),
    connect: trusted,
    requestTls: trusted,
    proxyTls: trusted,
  });

  return {
    send: (url, { headers, ...request }) => {
      const dispatcher: Dispatcher = isThisMachine(url) ? direct : throughProxy;
      return fetch(url, { ...request, headers: { ...headers }, dispatcher });
    },
    close: async () => {
      await Promise.all([direct.destroy(), throughProxy.destroy()]);
    },
  };
}

function proxiesOf(variables: Variables): Record<string, string> {
  const read = (name: string): string => variables[name] ?? variables[name.toUpperCase()] ?? '';
  for (const name of ['http_proxy', 'https_proxy']) {
    if (read(name) !== '' && !URL.canParse(read(name))) throw new UsageError('proxyWrong', { name });
  }
  return { httpProxy: read('http_proxy'), httpsProxy: read('https_proxy'), noProxy: read('no_proxy') };
}

const thisMachine: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

function isThisMachine(url: string): boolean {
  return thisMachine.has(new URL(url).hostname);
}

/** Naming an authority replaces those that Node trusts by itself, so they are named too. */
async function trustedWith(file: string, variables: Variables): Promise<string[]> {
  const most = limits.certificates.bytes;
  const text = (await bytesOfFile(file, most)).toString('utf8');
  if (!text.includes('-----BEGIN CERTIFICATE-----')) throw new UsageError('caNoCertificate', { file });
  const extra = variables['NODE_EXTRA_CA_CERTS'];
  const alsoTrusted = extra ? await bytesOfFile(extra, most).then(String, () => '') : '';
  return [...tls.rootCertificates, alsoTrusted, text].filter((certificates) => certificates !== '');
}
