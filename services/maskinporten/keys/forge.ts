/** What reads PKCS#12, loaded with the first: of node-forge no more than that takes. */
import forge from 'node-forge/lib/forge.js';
import 'node-forge/lib/pkcs12.js';

export default forge;
