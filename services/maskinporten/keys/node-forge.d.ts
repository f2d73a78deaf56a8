/** The library's modules all add to one object, which this is; the types are of the whole library. */
declare module 'node-forge/lib/forge.js' {
  export { default } from 'node-forge';
}
