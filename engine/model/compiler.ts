/** What compiles a JSON Schema, loaded with the first that is not compiled at build time. */
export { Ajv2020 } from 'ajv/dist/2020';
export { default as addFormats } from 'ajv-formats';
