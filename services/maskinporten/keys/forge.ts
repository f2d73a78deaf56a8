/** What reads PKCS#12, loaded with the first. */
export { default } from 'node-forge';
