// @ts-check
import { Refusal } from './refusal.mjs';
import { camelCase, kebabCase, read, readJson, refuseExisting, registered } from './texts.mjs';

const none = { nb: '', en: '' };
const official = 'schemas/feilkoder.json';
const own = 'schemas/egne-kontroller.json';
const registry = 'engine/rules/registry.ts';

/**
 * @param {string} code
 * @param {Record<string, string | undefined>} options
 * @returns {import('./new.mjs').Begun}
 */
export function newRule(code, { family = 'own' }) {
  const isOwn = code.startsWith('elan/');
  if (!/^(?:elan\/[a-z0-9.-]+|[A-ZÆØÅ0-9_]+)$/.test(code)) {
    throw new Refusal(
      `${code} is no code: those of the authority are in capitals, and ours begin with elan/.`,
    );
  }
  const name = camelCase(code.replace('elan/', ''));
  const file = `engine/rules/${family}/${kebabCase(name)}.ts`;
  const fixture = `test/fixtures/regler/${code}.fixture`;
  refuseExisting(file);
  refuseExisting(fixture);
  const data = isOwn ? own : official;
  return {
    files: {
      [data]: JSON.stringify(isOwn ? withCheck(code, family) : withRule(code)),
      [file]: functionOf(code, name),
      [registry]: registered(
        read(registry),
        `import { ${name} } from './${family}/${kebabCase(name)}'`,
        /export const rules: readonly Rule\[\] = \[\n(?:.*\n)*?(?=\];)/,
        name,
      ),
      [fixture]: fixtureOf(code),
    },
    left: [
      `${data}: its texts in both languages${isOwn ? ', its severity' : ', what decides it, its placeholders'}`,
      `${file}: what is found`,
      `${fixture}: where it is found, and near misses`,
      'npm run pages, and npx vitest run test/unit/engine/rules',
    ],
  };
}

/** @param {string} code */
function withRule(code) {
  const data = readJson(official);
  refuseKnown(code, data.rules);
  const [since] = readJson('schemas/versions.json').versions.slice(-1);
  const words = { title: '', description: '', deviation: '' };
  const facts = {
    changesOnly: false,
    decidedBy: 'fil',
    nb: words,
    en: words,
    placeholders: {},
    meaning: none,
  };
  return { ...data, rules: [...data.rules, { code, since: since.name, ...facts }] };
}

/** @param {string} code @param {string} family */
function withCheck(code, family) {
  const data = readJson(own);
  refuseKnown(code, data.checks);
  const words = { title: '', message: '' };
  const check = { code, severity: 'warning', family, nb: words, en: words, meaning: none };
  return { ...data, checks: [...data.checks, check] };
}

/** @param {string} code @param {readonly { code: string }[]} known */
function refuseKnown(code, known) {
  if (known.some((other) => other.code === code)) throw new Refusal(`${code} is in the data already.`);
}

/** @param {string} code @param {string} name */
function functionOf(code, name) {
  return `import type { Rule } from '../rule';

/** ${code}: */
export const ${name}: Rule = {
  code: '${code}',
  looksAt: 'krav',
  check(krav) {
    const isWrong = false;
    return isWrong ? { at: krav.pointer } : undefined;
  },
};
`;
}

/** @param {string} code */
function fixtureOf(code) {
  return `--- finds: what is wrong
{
  "innsenderReferanse": "1"
  //                    ^^^ ${code}
}
--- silent: a near miss
{
  "innsenderReferanse": "1"
}
`;
}
