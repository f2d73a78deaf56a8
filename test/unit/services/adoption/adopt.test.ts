import { OpenAPISchemaValidator } from 'express-openapi-validator/dist/framework/openapi.schema.validator';
import type { OpenAPIV3 } from 'express-openapi-validator/dist/framework/types';
import { applyPatch, type Operation } from 'rfc6902';
import { describe, expect, it } from 'vitest';
import { officialRules } from '../../../../engine/check/catalogue';
import { adoptDocuments } from '../../../../services/adoption/adopt';
import { operationNames } from '../../../../services/operation';
import { ownOperationsIn } from '../../../../services/operations/bundled';
import { documentOf } from '../../../../services/operations/read-document';
import { adopted, asOfficial, changed, ownDocument, told } from './documents';

const official = asOfficial();
const ruleCodes = officialRules.map(({ code }) => code);
const at = {
  submit: '/paths/~1utleggsbegjaering~1v2/post',
  upload: '/paths/~1utleggsbegjaering~1v2~1vedlegg/post',
  validate: '/paths/~1utleggsbegjaering~1v2~1valider',
  status: '/paths/~1utleggsbegjaering-status-paa-sak~1v1~1saker~1{eksternSaksreferanse}',
  parameters: '/components/parameters',
  schemas: '/components/schemas',
  krav: '/components/schemas/Modell.Krav',
  scalar: '/components/schemas/Modell.',
  broken: '/components/responses/BryterRegler/content/application~1json/example',
};
const replace = (path: string, value: unknown): Operation => ({ op: 'replace', path, value });
const add = (path: string, value: unknown): Operation => ({ op: 'add', path, value });
const remove = (path: string): Operation => ({ op: 'remove', path });
const move = (from: string, path: string): Operation => ({ op: 'move', from, path });

describe('documents that say what was assumed', () => {
  it('differ in nothing, in whatever version of OpenAPI they come', async () => {
    expect(await told(official)).toEqual([]);
    expect(await told(changed(official, replace('/openapi', '3.1.0')))).toEqual([]);
    const { operations, missing } = await adopted(official);
    expect(operations.map(({ name }) => name).sort()).toEqual([...operationNames].sort());
    expect([missing, operations.every(({ isSettled }) => isSettled)]).toEqual([[], true]);
  });

  it('differ in nothing either where they call parameters of paths something else', async () => {
    const path = at.status.replace('eksternSaksreferanse', 'id');
    const parameter = { name: 'id', in: 'path', required: true, schema: { type: 'string' } };
    const steps = [move(at.status, path), replace(`${path}/get/parameters/0`, parameter)];
    expect(await told(changed(official, ...steps))).toEqual([]);
  });
});

describe('what a document has otherwise is told once, and nothing else', () => {
  const form = `${at.upload}/requestBody/content/multipart~1form-data/schema/properties`;

  it.each<[string, readonly Operation[], string]>([
    [
      'a server',
      [replace('/servers/0/url', 'https://tjenester-test.example.no/api')],
      'operation · server · https://api-test.sits.no/api → https://tjenester-test.example.no/api · patch',
    ],
    [
      'a path',
      [move(at.validate, at.validate.replace('valider', 'kontroll'))],
      'operation · validate · path · /utleggsbegjaering/v2/valider → /utleggsbegjaering/v2/kontroll · patch',
    ],
    [
      'a method',
      [
        move(`${at.validate}/post`, `${at.validate}/put`),
        replace(`${at.validate}/put/operationId`, 'validerBegjaering'),
      ],
      'operation · validate · method · POST → PUT · patch',
    ],
    [
      'a parameter that is not there',
      [remove(`${at.upload}/parameters/0`)],
      'operation · uploadAttachment · header Klientid · gone · string, required →  · patch',
    ],
    [
      'a parameter that is new',
      [add(`${at.upload}/parameters/-`, { name: 'Avsender', in: 'header', required: true, schema: {} })],
      'operation · uploadAttachment · header Avsender · new ·  → string, required',
    ],
    [
      'a parameter that may be left out',
      [replace(`${at.parameters}/innsenderReferanse/required`, false)],
      'operation · uploadAttachment · query innsenderReferanse · required · true → false · patch',
    ],
    [
      'the field of a form',
      [move(`${form}/fil`, `${form}/vedlegg`)],
      'operation · uploadAttachment · body · bytes, form (fil) → bytes, form (vedlegg)',
    ],
    [
      'an answer',
      [add(`${at.submit}/responses/409`, { description: 'Finnes.' })],
      'operation · submit · responses 409 · status ·  → 409',
    ],
    [
      'a code of answers, which stands in two of them',
      [add(`${at.schemas}/Saksstatus/enum/-`, 'sakUtsatt')],
      'operation · caseStatus · responses 200 /saksstatus · valuesNew ·  → sakUtsatt',
    ],
    [
      'a field of an answer',
      [remove(`${at.schemas}/StatusPaaSak/properties/innsenderReferanse`)],
      'operation · caseStatus · responses 200 /innsenderReferanse · gone · string → ',
    ],
    [
      'a field that is not there',
      [remove(`${at.krav}/properties/prioritetISak`)],
      'field · /kravTilInnkreving/*/prioritetISak · gone · integer | string → ',
    ],
    [
      'a field that is new',
      [add(`${at.krav}/properties/fakturalenke`, { type: 'string', format: 'uri' })],
      'field · /kravTilInnkreving/*/fakturalenke · new ·  → string, uri',
    ],
    [
      'a field of another type',
      [replace(`${at.krav}/properties/kravdetaljer`, { type: 'array', items: { type: 'string' } })],
      'field · /kravTilInnkreving/*/kravdetaljer · type · string → array',
    ],
    [
      'a pattern',
      [add(`${at.scalar}InnsendersKravreferanse/pattern`, '^K')],
      'field · /kravTilInnkreving/*/innsendersKravreferanse · pattern ·  → ^K',
    ],
    [
      'a length',
      [replace(`${at.scalar}InnsendersKravreferanse/maxLength`, 40)],
      'field · /kravTilInnkreving/*/innsendersKravreferanse · maxLength · 4000 → 40',
    ],
    [
      'whether a field is required',
      [
        replace(`${at.schemas}/Begjaering`, {
          allOf: [{ $ref: '#/components/schemas/Modell.Utleggsbegjaering' }],
          required: ['innsenderReferanse'],
        }),
      ],
      'field · /innsenderReferanse · required · false → true',
    ],
  ])('%s', async (_, steps, line) => {
    expect(await told(changed(official, ...steps))).toEqual([line]);
  });

  it('a list of codes, with one that is new and one that is gone', async () => {
    const codes = ['NY_REGEL', ...ruleCodes.filter((code) => code !== 'MANGLER_KRAV')];
    const listed = add(`${at.schemas}/Regelbrudd/properties/kode/enum`, codes);
    expect(await told(changed(official, listed, replace(at.broken, {})))).toEqual([
      'code · NY_REGEL · new ·  → NY_REGEL',
      'code · MANGLER_KRAV · gone · MANGLER_KRAV → ',
    ]);
  });

  it('a code that an example shows', async () => {
    const shown = replace(`${at.broken}/kontrollutslag/0/kode`, 'NY_REGEL');
    expect(await told(changed(official, shown))).toEqual(['code · NY_REGEL · new ·  → NY_REGEL']);
  });

  it('what stands in none of the documents is told of as that, and is no difference', async () => {
    const { missing, differences } = await adopted(changed(official, remove(at.validate)));
    expect([missing, differences]).toEqual([['validate'], []]);
  });
});

describe('an operation is to be decided', () => {
  const unsettled = async (...steps: readonly Operation[]): Promise<string[]> => {
    const { differences, operations } = await adopted(changed(official, ...steps));
    expect(differences.filter(({ about }) => about === 'operation')).toEqual([]);
    return operations.filter(({ isSettled }) => !isSettled).map(({ name }) => name);
  };
  const answer = `${at.status}/get/responses/200`;

  it.each<[string, readonly Operation[]]>([
    ['has no schema', [remove(`${answer}/content`)]],
    ['may be anything', [replace(`${answer}/content/application~1json/schema`, { type: 'object' })]],
    ['is not there', [move(answer, `${at.status}/get/responses/default`)]],
  ])('where its answer %s', async (_, steps) => {
    expect(await unsettled(...steps)).toEqual(['caseStatus']);
  });

  it('where a begjæring has other fields than the model', async () => {
    expect((await unsettled(remove(`${at.krav}/properties/prioritetISak`))).sort()).toEqual([
      'change',
      'submit',
      'validate',
      'validateChange',
    ]);
  });
});

describe('the patch', () => {
  const checked = '/paths/~1utleggsbegjaering~1v3~1kontroll';
  /** Everything that a patch can take in, and something that it cannot. */
  const otherwise = changed(
    official,
    replace('/servers/0/url', 'https://tjenester-test.example.no/api'),
    move(at.validate, checked),
    replace(`${checked}/post/operationId`, 'validerBegjaering'),
    remove(`${at.upload}/parameters/1`),
    remove(`${at.upload}/parameters/0`),
    replace(`${at.parameters}/fraTidspunkt/required`, true),
    replace(`${at.parameters}/fraTidspunkt/schema`, { type: 'string', format: 'date' }),
    add(`${at.submit}/responses/409`, { description: 'Finnes.' }),
  );

  const patched = async (document: unknown): Promise<unknown> => {
    const { patch } = await adopted(document);
    const own = ownDocument();
    expect(applyPatch(own, structuredClone(patch.steps) as Operation[]).every((each) => each === null)).toBe(
      true,
    );
    return own;
  };

  it('makes the document of this project say the same, but for what is to be decided', async () => {
    const before = await adopted(otherwise);
    const own = await documentOf(await patched(otherwise), '');
    const after = await adoptDocuments([await documentOf(otherwise, 'a')], {}, own);
    expect(before.differences.filter(({ isInPatch }) => isInPatch)).toHaveLength(6);
    expect(after.differences).toEqual(before.differences.filter(({ isInPatch }) => !isInPatch));
    expect(after.differences).toMatchObject([{ subject: 'submit', what: 'status', theirs: '409' }]);
  });

  it('leaves a document that is as right as it was, and certain of what is settled', async () => {
    const document = await patched(otherwise);
    const validator = new OpenAPISchemaValidator({ version: '3.0.3', validateApiSpec: true });
    expect(validator.validate(document as OpenAPIV3.DocumentV3)).toEqual({ errors: [] });
    const operations = ownOperationsIn(await documentOf(document, ''));
    for (const { name, written, recognise } of operations) {
      const fits = operations.filter(
        (other) => other.written.method === written.method && recognise.path.test(other.written.path),
      );
      expect(fits.map((other) => other.name)).toEqual([name]);
    }
    const ids = operations.flatMap(({ recognise }) => [...new Set(recognise.operationIds)]);
    expect(new Set(ids).size).toBe(ids.length);
    const uncertain = operations.filter(({ certainty }) => certainty !== 'certain');
    expect(uncertain.map(({ name }) => name)).toEqual(['submit']);
  });

  it('moves no operation to where another was, which would be lost', async () => {
    const swapped = changed(
      official,
      move(at.validate, checked),
      add(at.validate, {}),
      move(at.submit, `${at.validate}/post`),
    );
    const names = ownOperationsIn(await documentOf(await patched(swapped), '')).map(({ name }) => name);
    expect(names.sort()).toEqual([...operationNames].sort());
    const { differences } = await adopted(swapped);
    const paths = differences.filter(({ what }) => what === 'path');
    expect(paths.map(({ subject, isInPatch }) => [subject, isInPatch])).toEqual([
      ['submit', false],
      ['validate', true],
    ]);
  });

  it('makes nothing but certain where nothing differs', async () => {
    const { patch } = await adopted(official);
    expect(patch.steps.map(({ op }) => op)).toEqual(operationNames.map(() => 'replace'));
    expect(patch.steps.every(({ path }) => path.endsWith('/x-elan/certainty'))).toBe(true);
  });

  it('is empty where no operation was found', async () => {
    const paths = { '/hello': { get: { responses: {} } } };
    const { patch, missing } = await adopted({ openapi: '3.0.3', info: {}, paths });
    expect([patch.steps, missing]).toEqual([[], [...operationNames]]);
  });
});

describe('documents that somebody else has written', () => {
  it('may lead in circles', async () => {
    const circle = { anyOf: [{ $ref: '#/components/schemas/Saksstatus' }, { type: 'string' }] };
    expect(await told(changed(official, replace(`${at.schemas}/Saksstatus`, circle)))).toEqual([
      expect.stringContaining('saksstatus · values') as string,
    ]);
  });

  it('are not followed out of themselves', async () => {
    const elsewhere = replace(`${at.schemas}/Vedlegg`, { $ref: 'https://example.no/felles.yaml#/Vedlegg' });
    const { notFollowed, differences } = await adopted(changed(official, elsewhere));
    expect(notFollowed).toEqual(['https://example.no/felles.yaml#/Vedlegg']);
    expect(differences).toEqual([]);
  });
});
