import { privateAuthority } from '../../../support/certificates';
import { trustInThisProcess } from './trusted-authority';

/** A host that exists nowhere: only a proxy leads there. VS Code asks no proxy for this machine itself. */
export const host = 'elan.example';

/** A company's own authority, installed on its machines. */
export const installed = privateAuthority(host);

/** One that nobody has installed. */
export const unknown = privateAuthority(host);

trustInThisProcess(installed.authority);
