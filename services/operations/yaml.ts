/** What reads YAML, loaded with the first document that is not JSON. */
export { Lexer, parseDocument, Parser } from 'yaml';
