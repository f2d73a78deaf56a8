/** What the build needs of the engine while it generates the validators. */
export { formats } from './formats';
export { jsonSchema } from './json-schema';
export { mergePatch } from '../values/merge-patch';
