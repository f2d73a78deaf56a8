import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { officialRule, officialRules, severityOf } from '../../../engine/check/catalogue';
import { property } from '../../../engine/values/json';
import { rightValue } from '../../support/examples';
import { documentOf, ruleFixtures } from '../../support/rule-fixture';
import {
  call,
  codesOf,
  fixtureSender,
  rightBegjaering,
  steer,
  submitted,
  testSandbox,
  tokenFor,
  upload,
  withReadyAttachments,
  type Received,
  type TestSandbox,
} from './support';

let sandbox: TestSandbox;
beforeAll(async () => {
  sandbox = await testSandbox();
});
afterAll(() => sandbox.close());

const json = { 'Content-Type': 'application/json' };
const validate = async (body: unknown): Promise<Received> => call(sandbox, 'validate', { body });

describe('a begjæring in which nothing is wrong', () => {
  test('becomes a case with a reference of its own', async () => {
    const before = sandbox.overview().saker.length;
    const { reference, begjaering } = await submitted(sandbox);
    expect(sandbox.overview().saker).toHaveLength(before + 1);
    expect(sandbox.overview().saker.at(-1)).toMatchObject({
      eksternSaksreferanse: reference,
      saksnummer: `UTLBGJ/2026/${before + 1}`,
      organisasjonsnummer: fixtureSender,
      innsenderReferanse: begjaering['innsenderReferanse'],
      saksstatus: 'sakOpprettet',
    });
  });

  test('is only validated where that is asked for', async () => {
    const begjaering = await rightBegjaering(sandbox);
    const before = sandbox.overview();
    expect((await validate(begjaering)).status).toBe(204);
    expect(sandbox.overview().saker).toEqual(before.saker);
    expect(sandbox.overview().antall.validations).toBe(before.antall.validations + 1);
  });

  test.each(['1.0', '1.1', '2.0', '2.1'])('may be written in model %s', async (version) => {
    expect((await validate(await withReadyAttachments(sandbox, rightValue(version)))).status).toBe(204);
  });
});

describe('a body that is not as it should be', () => {
  test('is refused where it is not JSON', async () => {
    const answer = await call(sandbox, 'submit', { raw: '{"innsender":', headers: json });
    expect(answer.status).toBe(400);
    expect(property(answer.body, 'detail')).toBe('Innholdet er ikke gyldig JSON.');
  });

  test('is refused where it is a list', async () => {
    expect((await call(sandbox, 'submit', { raw: '[]', headers: json })).status).toBe(400);
  });

  test('is refused where it is called something else', async () => {
    const headers = { 'Content-Type': 'text/plain' };
    expect((await call(sandbox, 'submit', { raw: '{}', headers })).status).toBe(400);
  });

  test('is refused as a problem that says where the model is not followed', async () => {
    const answer = await validate(await rightBegjaering(sandbox, { begjaeringsdato: '15.06.2026' }));
    expect(answer.status).toBe(400);
    expect(property(answer.body, 'detail')).toContain('/begjaeringsdato');
    expect(codesOf(answer)).toEqual([]);
  });

  test('is refused where it is in a model that is no longer taken', async () => {
    const old = { kreverRettsgebyrErstattet: true, betalingsinformasjon: { norskKonto: {} } };
    expect((await validate(await rightBegjaering(sandbox, old))).status).toBe(400);
  });
});

const shownBelow = [
  'INNSENDER_SAMSVARER_IKKE_MED_AUTENTISERING',
  'ER_IKKE_HOVEDENHET',
  'SAKSOKER_ER_ENK',
  'SAKSOEKT_ER_IKKE_HOVEDENHET',
  'SAKSOEKT_ER_ENK',
  'SAKSOEKT_MANGLER_I_REGISTERET',
  'DUPLIKAT_INNSENDING',
  'VEDLEGG_SKAL_VAERE_TILGJENGELIG',
  'VEDLEGG_SKAL_IKKE_HA_FEILET',
  'VEDLEGG_SKAL_VAERE_VIRUSSJEKKET_VALIDERT_OG_KONVERTERT',
  'VEDLEGG_SKAL_HA_REFERANSE_TIL_BEGJAERINGEN',
];
const shownForChanges = [
  'ULOVLIG_ENDRING_BEGJAERINGSDATO',
  'ULOVLIG_ENDRING_UNDERSKRIFT',
  'ULOVLIG_ENDRING_INNSENDER',
  'ULOVLIG_ENDRING_SAKSOEKER',
  'ULOVLIG_ENDRING_SAKSOEKT',
  'UGYLDIG_STATUS',
  'UAVKLART_STATUS',
];

describe('the rules that the file decides', () => {
  const fixtures = ruleFixtures().filter(({ code }) => officialRule(code));
  const alone = fixtures.flatMap(({ code, cases }) => {
    const found = cases.find(
      ({ kind, settings, marks }) =>
        kind === 'finds' &&
        settings.history === undefined &&
        marks.every((mark) => mark.code === code || severityOf(mark.code) !== 'error'),
    );
    return found ? [{ code, found }] : [];
  });

  test.each(alone)('$code', async ({ code, found }) => {
    const value: unknown = JSON.parse(documentOf(found, found).text);
    const answer = await validate(await withReadyAttachments(sandbox, value));
    expect(answer.status).toBe(422);
    expect(new Set(codesOf(answer))).toEqual(new Set([code]));
  });

  test('are, with what the service decides below and what changes break, all of the catalogue', () => {
    const byFile = new Set(alone.map(({ code }) => code));
    const others = officialRules.map(({ code }) => code).filter((code) => !byFile.has(code));
    expect(others.sort()).toEqual([...shownBelow, ...shownForChanges].sort());
  });

  test('are told in the words of the authority', async () => {
    const begjaering = await rightBegjaering(sandbox, {
      begjaeringsdato: '2026-06-15',
      innsender: undefined,
    });
    const answer = await validate(begjaering);
    expect(property(answer.body, 'valideringsfeil')).toEqual([
      {
        kode: 'INNSENDER_MANGLER',
        melding: 'Begjæringen må inneholde opplysning om innsender',
        beskrivelse: 'Begjæringen må inneholde opplysning om innsender',
      },
    ]);
  });

  test('leave nothing stored where one is broken', async () => {
    const before = sandbox.overview().saker.length;
    const answer = await call(sandbox, 'submit', {
      body: await rightBegjaering(sandbox, { innsender: undefined }),
    });
    expect(answer.status).toBe(422);
    expect(sandbox.overview().saker).toHaveLength(before);
  });
});

describe('the rules that only the service decides', () => {
  test('INNSENDER_SAMSVARER_IKKE_MED_AUTENTISERING names both organisations', async () => {
    const begjaering = await rightBegjaering(sandbox);
    const token = await tokenFor(sandbox);
    const answer = await call(sandbox, 'validate', { body: begjaering, token });
    expect(codesOf(answer)).toContain('INNSENDER_SAMSVARER_IKKE_MED_AUTENTISERING');
    expect(answer.text).toContain(
      `Innsenders organisasjonsnummer ${fixtureSender}, som angitt i begjæringen, avviker fra pålogget virksomhet, ${sandbox.klient.organisasjonsnummer}`,
    );
  });

  test.each([
    ['a foreign number', { taxIdentificationNumber: '5560000000', landkodeIdentifikator: 'SE' }],
    ['a number of nobody synthetic', { taxIdentificationNumber: '974760673', landkodeIdentifikator: 'NO' }],
  ])('INNSENDER_IKKE_IDENTIFISERBAR for %s', async (_, identifikator) => {
    const begjaering = await rightBegjaering(sandbox);
    const text = JSON.stringify(begjaering['innsender']).replace(
      /"identifikator":\{[^}]*\}/,
      `"identifikator":${JSON.stringify(identifikator)}`,
    );
    const answer = await validate({ ...begjaering, innsender: JSON.parse(text) as unknown });
    expect(codesOf(answer)).toEqual(['INNSENDER_IKKE_IDENTIFISERBAR']);
  });

  test.each([
    ['saksoeker', 'underenhet', 'ER_IKKE_HOVEDENHET'],
    ['saksoeker', 'enk', 'SAKSOKER_ER_ENK'],
    ['saksoekt', 'underenhet', 'SAKSOEKT_ER_IKKE_HOVEDENHET'],
    ['saksoekt', 'enk', 'SAKSOEKT_ER_ENK'],
    ['saksoekt', 'ukjent', 'SAKSOEKT_MANGLER_I_REGISTERET'],
  ])('a %s that the register has as %s gives %s', async (role, art, code) => {
    const own = await testSandbox();
    const begjaering = await rightBegjaering(own);
    const number = /"taxIdentificationNumber":"(\d+)"/.exec(JSON.stringify(begjaering[role]))?.[1];
    expect((await steer(own, 'PUT', `/sandbox/register/${number}`, { art })).status).toBe(204);
    expect(codesOf(await call(own, 'validate', { body: begjaering }))).toEqual([code]);
    await own.close();
  });

  test('DUPLIKAT_INNSENDING for the same reference and date, of the same organisation', async () => {
    const { begjaering } = await submitted(sandbox);
    const again = await call(sandbox, 'submit', { body: begjaering });
    expect(codesOf(again)).toEqual(['DUPLIKAT_INNSENDING']);
    expect(again.text).toContain(
      `Sak med begjæringsdato 2026-06-15 og referanse ${String(begjaering['innsenderReferanse'])} er allerede sendt inn`,
    );
    expect((await validate({ ...begjaering, begjaeringsdato: '2026-06-14' })).status).toBe(204);
  });

  test.each([
    ['virusfil.pdf', 10_000, 'VEDLEGG_SKAL_VAERE_TILGJENGELIG', "Vedlegg 'NAVN' inneholder virus."],
    ['slettet.pdf', 10_000, 'VEDLEGG_SKAL_VAERE_TILGJENGELIG', "Vedlegg 'NAVN' er slettet."],
    [
      'kryptert.pdf',
      10_000,
      'VEDLEGG_SKAL_IKKE_HA_FEILET',
      "Vedlegg 'NAVN' lar seg ikke konvertere til gyldig pdf.",
    ],
    ['ugyldig.pdf', 10_000, 'VEDLEGG_SKAL_IKKE_HA_FEILET', "Vedlegg 'NAVN' er er forsøkt validert"],
    [
      'dom.pdf',
      0,
      'VEDLEGG_SKAL_VAERE_VIRUSSJEKKET_VALIDERT_OG_KONVERTERT',
      "Vedlegg 'NAVN' er ikke virussjekket.",
    ],
    [
      'dom.pdf',
      1000,
      'VEDLEGG_SKAL_VAERE_VIRUSSJEKKET_VALIDERT_OG_KONVERTERT',
      "Vedlegg 'NAVN' er ikke validert.",
    ],
    [
      'dom.pdf',
      2000,
      'VEDLEGG_SKAL_VAERE_VIRUSSJEKKET_VALIDERT_OG_KONVERTERT',
      "Vedlegg 'NAVN' er ikke konvertert til gyldig pdf.",
    ],
  ])('%s after %i ms: %s', async (file, milliseconds, code, message) => {
    const { begjaering, name } = await withAttachment(file, milliseconds);
    const answer = await validate(begjaering);
    expect(codesOf(answer)).toEqual([code]);
    expect(answer.text).toContain(message.replace('NAVN', name));
  });

  test('VEDLEGG_SKAL_VAERE_TILGJENGELIG where nobody has uploaded it', async () => {
    const begjaering = await rightBegjaering(sandbox);
    const uuid = '0b1f7f3e-3f43-4d35-8f7f-0a5f0f1f4a11';
    const answer = await validate(withUuid(begjaering, uuid));
    expect(new Set(codesOf(answer))).toEqual(new Set(['VEDLEGG_SKAL_VAERE_TILGJENGELIG']));
    expect(answer.text).toContain(`med id '${uuid}' finnes ikke.`);
  });

  test('VEDLEGG_SKAL_VAERE_TILGJENGELIG where another organisation has uploaded it', async () => {
    const begjaering = await rightBegjaering(sandbox);
    const token = await tokenFor(sandbox);
    const answer = await call(sandbox, 'validate', { body: begjaering, token });
    expect(codesOf(answer)).toContain('VEDLEGG_SKAL_VAERE_TILGJENGELIG');
  });

  test('VEDLEGG_SKAL_HA_REFERANSE_TIL_BEGJAERINGEN where it was uploaded for another begjæring', async () => {
    const begjaering = await rightBegjaering(sandbox);
    const answer = await validate({ ...begjaering, innsenderReferanse: 'EN-ANNEN' });
    expect(new Set(codesOf(answer))).toEqual(new Set(['VEDLEGG_SKAL_HA_REFERANSE_TIL_BEGJAERINGEN']));
    expect(answer.text).toContain('Last opp vedlegg pånytt med referanse til ');
  });

  async function withAttachment(
    file: string,
    milliseconds: number,
  ): Promise<{ begjaering: object; name: string }> {
    const begjaering = await rightBegjaering(sandbox);
    const uuid = await upload(sandbox, file, String(begjaering['innsenderReferanse']));
    sandbox.clock.now += milliseconds;
    // One of the attachments only, so that one thing is wrong.
    let first = true;
    const text = JSON.stringify(begjaering).replaceAll(/"uuid":"[^"]*"/g, (other) => {
      const chosen = first ? `"uuid":"${uuid}"` : other;
      first = false;
      return chosen;
    });
    const name = /"filnavn":"([^"]*)"/.exec(text)?.[1] ?? '';
    return { begjaering: JSON.parse(text) as object, name };
  }
});

function withUuid(value: object, uuid: string): object {
  return JSON.parse(JSON.stringify(value).replaceAll(/"uuid":"[^"]*"/g, `"uuid":"${uuid}"`)) as object;
}
