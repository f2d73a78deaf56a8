// @ts-check
// What the validators of several versions have in common stands in one file: from one version to the next most functions
// stay as they are, or differ only in which others they call.
import ts from 'typescript';

/**
 * A constant or a function of a validator, in words that do not depend on how ajv has numbered it.
 * @typedef {object} Piece
 * @property {string} id
 * @property {string} text of a constant its value, of a function the function, which calls itself `itself`
 * @property {boolean} isFunction
 * @property {number} calls how many other functions it calls, by `part0`, `part1` …
 * @property {Set<string>} versions those that have it
 */

/** @typedef {{ piece: Piece, parts: string[] }} Use A piece in a version, and the names there of the functions that it calls */

/**
 * @param {ReadonlyMap<string, string>} programs the standalone code of ajv, by version
 * @param {string} given a program that defines what the others take for granted
 * @param {readonly string[]} givenNames what it defines
 * @returns {{ shared: string, programs: Map<string, string> }} CommonJS modules that do the same; each program requires `./shared.cjs`
 */
export function shareCode(programs, given, givenNames) {
  /** @type {Map<string, Piece>} */
  const pieces = new Map();
  const read = [...programs].map(
    ([version, code]) => /** @type {const} */ ([version, readProgram(version, code, pieces)]),
  );
  const needed = withoutUnused([...pieces.values()]);
  const shared = needed.filter(isShared);
  const names = [...givenNames, ...shared.map(({ id }) => id)].join(', ');
  return {
    shared: [given, ...shared.map(definition), `module.exports = { ${names} };\n`].join('\n'),
    programs: new Map(read.map(([version, program]) => [version, writeProgram(program, needed, givenNames)])),
  };
}

/** ajv writes down every schema, whether or not a function looks at it. @param {readonly Piece[]} pieces */
function withoutUnused(pieces) {
  const functions = pieces.filter(({ isFunction }) => isFunction);
  const named = new Set(functions.flatMap(({ text }) => text.match(/\bconstant\d+\b/g) ?? []));
  return pieces.filter(({ isFunction, id }) => isFunction || named.has(id));
}

/** What is required is required in one place. @param {Piece} piece */
const isShared = ({ versions, text }) => versions.size > 1 || text.startsWith('require(');

/** @param {Piece} piece */
function definition({ id, text, calls }) {
  if (calls === 0) return `const ${id} = ${text};`;
  const parts = Array.from({ length: calls }, (_, position) => `part${position}`);
  return `const ${id} = (${parts.join(', ')}) => ${text};`;
}

/**
 * @param {string} version
 * @param {string} code
 * @param {Map<string, Piece>} pieces by their text; what is new is added
 * @returns {{ version: string, uses: Map<string, Use>, main: string }}
 */
function readProgram(version, code, pieces) {
  const source = ts.createSourceFile('validator.js', code, ts.ScriptTarget.ES2022, true, ts.ScriptKind.JS);
  /** @type {Map<string, Use>} */
  const uses = new Map();
  for (const statement of source.statements) {
    const declared = ts.isVariableStatement(statement)
      ? statement.declarationList.declarations[0]
      : statement;
    if (!declared || !isNamed(declared)) continue;
    const name = declared.name.text;
    uses.set(name, readPiece(name, declared, { uses, pieces, version, source }));
  }
  const main = /module\.exports = (\w+);/.exec(code)?.[1];
  if (main === undefined || !uses.has(main)) throw new Error('ajv writes its programs in another way now');
  return { version, uses, main };
}

/**
 * @param {ts.Node} node
 * @returns {node is (ts.VariableDeclaration | ts.FunctionDeclaration) & { name: ts.Identifier }}
 */
const isNamed = (node) =>
  (ts.isVariableDeclaration(node) || ts.isFunctionDeclaration(node)) &&
  node.name !== undefined &&
  ts.isIdentifier(node.name);

/**
 * @param {string} name
 * @param {ts.VariableDeclaration | ts.FunctionDeclaration} declared
 * @param {{ uses: Map<string, Use>, pieces: Map<string, Piece>, version: string, source: ts.SourceFile }} known
 * @returns {Use}
 */
function readPiece(name, declared, { uses, pieces, version, source }) {
  const isFunction = ts.isFunctionDeclaration(declared);
  const node = isFunction ? declared : declared.initializer;
  if (!node) throw new Error(`${name} has no value`);
  /** @type {string[]} */
  const parts = [];
  let text = '';
  let from = node.getStart(source);
  for (const identifier of identifiers(node)) {
    const written = nameFor(identifier.text, name, uses, parts);
    if (written === undefined) continue;
    text += source.text.slice(from, identifier.getStart(source)) + written;
    from = identifier.end;
  }
  text += source.text.slice(from, node.end);
  const piece = pieces.get(text) ?? {
    id: `${isFunction ? 'function' : 'constant'}${pieces.size}`,
    ...{ text, isFunction, calls: parts.length, versions: new Set() },
  };
  piece.versions.add(version);
  pieces.set(text, piece);
  return { piece, parts };
}

/**
 * @param {string} written a name in the program
 * @param {string} own that of the piece which it stands in
 * @param {Map<string, Use>} uses what stands before it
 * @param {string[]} parts the functions that the piece calls; what is new is added
 * @returns what stands for it in the piece; undefined for what is no piece
 */
function nameFor(written, own, uses, parts) {
  if (written === own) return 'itself';
  const use = uses.get(written);
  if (!use?.piece.isFunction) return use?.piece.id;
  if (!parts.includes(written)) parts.push(written);
  return `part${parts.indexOf(written)}`;
}

/** @param {ts.Node} node @returns {Generator<ts.Identifier>} the names in it that are not those of properties, in their order */
function* identifiers(node) {
  if (ts.isIdentifier(node)) {
    const { parent } = node;
    const isProperty =
      (ts.isPropertyAccessExpression(parent) || ts.isPropertyAssignment(parent)) && parent.name === node;
    if (!isProperty) yield node;
    return;
  }
  for (const child of node.getChildren()) yield* identifiers(child);
}

/**
 * @param {{ version: string, uses: Map<string, Use>, main: string }} program
 * @param {readonly Piece[]} pieces
 * @param {readonly string[]} givenNames
 */
function writeProgram({ version, uses, main }, pieces, givenNames) {
  const ofVersion = pieces.filter(({ versions }) => versions.has(version));
  const own = ofVersion.filter((piece) => !isShared(piece)).map(definition);
  const made = [...uses]
    .filter(([, { piece }]) => piece.isFunction)
    .map(([name, { piece, parts }]) => {
      return `const ${name} = ${piece.id}${parts.length > 0 ? `(${parts.join(', ')})` : ''};`;
    });
  const named = new Set([...own, ...made].flatMap((text) => text.match(/\w+/g) ?? []));
  const names = [...givenNames, ...ofVersion.filter(isShared).map(({ id }) => id)];
  return [
    `const { ${names.filter((name) => named.has(name)).join(', ')} } = require('./shared.cjs');`,
    ...own,
    ...made,
    `module.exports = ${main};\n`,
  ].join('\n');
}
