import { describe, expect, it } from 'vitest';
import type { Finding, Language } from '../../../../engine/findings/findings';
import { messageOf } from '../../../../engine/check/messages';
import { schemaFindings } from '../../../../engine/model/schema-findings';
import { withoutProperty, withValue } from '../../../support/changes';
import { rightValue } from '../../../support/examples';

const krav = '/kravTilInnkreving/0';
const ground = '/begjaeringensTvangsgrunnlag/0';

/** What is found when one value of the right example is changed, or removed where none is given. */
function changed(pointer: string, value?: unknown, version = '2.0'): Finding[] {
  const right = rightValue(version);
  const root = value === undefined ? withoutProperty(right, pointer) : withValue(right, pointer, value);
  return schemaFindings(root, version);
}

const messages = (findings: readonly Finding[], language: Language, version = '2.0'): string[] =>
  findings.map((finding) => messageOf(finding, language, version));

describe('a property that is missing', () => {
  it('is told at the object that lacks it', () => {
    expect(changed(`${krav}/opprinneligBeloep`)).toEqual([
      {
        code: 'elan/mangler-egenskap',
        severity: 'error',
        at: krav,
        missing: 'opprinneligBeloep',
        args: { egenskap: 'opprinneligBeloep', type: 'Krav' },
      },
    ]);
  });

  it('is told at the root', () => {
    expect(changed('/underskrift')).toMatchObject([{ at: '', missing: 'underskrift' }]);
  });

  it.each([
    ['1.0', `${krav}/kravforfall`, 1],
    ['1.1', `${krav}/kravforfall`, 0],
    ['1.0', `${krav}/opprinneligBeloep/beloep`, 0],
    ['1.1', `${krav}/opprinneligBeloep/beloep`, 1],
    ['1.1', `${ground}/eksternSaksreferanse`, 1],
    ['2.0', `${ground}/tvangsgrunnlag`, 1],
    ['2.0', '/saksoeker/0/saksoeker/virksomhet/virksomhetstype', 1],
    ['2.1', '/saksoeker/0/saksoeker/virksomhet/virksomhetstype', 0],
    ['2.0', `${ground}/saerligTvangsgrunnlag/skyldner`, 1],
  ])('is required by the version: %s, %s', (version, pointer, count) => {
    expect(changed(pointer, undefined, version)).toHaveLength(count);
  });
});

describe('a value of another type', () => {
  it('is told with what is expected and what is there', () => {
    const findings = changed(`${krav}/opprinneligBeloep/beloep`, '9000');
    expect(findings).toMatchObject([{ code: 'elan/feil-type', severity: 'error' }]);
    expect(messages(findings, 'nb')).toEqual(['Verdien skal være et tall, men er en tekst.']);
    expect(messages(findings, 'en')).toEqual(['The value must be a number, but is a text.']);
  });

  it('of several that are allowed is told with all of them', () => {
    const findings = changed(`${krav}/prioritetISak`, true);
    expect(messages(findings, 'nb')).toEqual([
      'Verdien skal være et heltall eller en tekst, men er `true` eller `false`.',
    ]);
  });

  it.each([null, [], {}, 1, true])('is one mistake and no other: %j', (value) => {
    expect(changed('/begjaeringsdato', value).map(({ code }) => code)).toEqual(['elan/feil-type']);
    expect(changed('/tvangsfullbyrdelsestype', value).map(({ code }) => code)).toEqual(['elan/feil-type']);
  });

  it('is told where nothing is an object', () => {
    for (const root of [[], 'x', 1, null]) {
      expect(schemaFindings(root, '2.0').map(({ code, at }) => [code, at])).toEqual([['elan/feil-type', '']]);
    }
  });

  it('hides what else the value lacks', () => {
    expect(changed('/saksoeker', [[]])).toMatchObject([{ code: 'elan/feil-type', at: '/saksoeker/0' }]);
  });
});

describe('a value outside a code list', () => {
  it('that is closed is an error that tells the values', () => {
    const findings = changed(`${krav}/prioritetDekningsloven`, 'f');
    expect(findings).toMatchObject([{ code: 'elan/ugyldig-kodeverdi', severity: 'error' }]);
    expect(messages(findings, 'nb')).toEqual([
      '`f` er ikke en gyldig verdi for `prioritetDekningsloven`. Velg `a`, `b`, `c`, `d` eller `e`.',
    ]);
    expect(messages(findings, 'en')).toEqual([
      '`f` is not a valid value of `prioritetDekningsloven`. Choose `a`, `b`, `c`, `d` or `e`.',
    ]);
  });

  it('that is open is a warning that tells the nearest', () => {
    const findings = changed(`${krav}/kravdetaljer`, 'Hovedkrevet');
    expect(findings).toMatchObject([{ code: 'elan/ukjent-kodeverdi', severity: 'warning' }]);
    expect(messages(findings, 'nb')).toEqual([
      '`Hovedkrevet` er ikke blant de kjente verdiene. Mente du `Hovedkrav`?',
    ]);
  });

  it('that is open and has nothing near is a warning all the same', () => {
    const [message] = messages(changed('/valgtNamsmannsdistrikt', { namsmannsdistrikt: 'Nidaros' }), 'en');
    expect(message).toBe('`Nidaros` is not among the known values. Check that it is right.');
  });

  it('that is open, short, and has nothing near names the known ones', () => {
    const [message] = messages(changed(`${krav}/kravdetaljer`, 'Bidrag'), 'nb');
    for (const kind of ['Hovedkrav', 'Sakskostnader', 'Rentekrav']) expect(message).toContain(`\`${kind}\``);
  });

  it('of this version, but in that of another, says which', () => {
    const findings = changed(`${ground}/varsel/0/forsendelsemaateType`, 'epost');
    expect(findings).toMatchObject([{ code: 'elan/kodeverdi-i-annen-versjon', severity: 'error' }]);
    expect(messages(findings, 'nb')).toEqual([
      '`epost` er ikke en gyldig verdi i modell 2.0. Den hører til modell 1.0 eller 1.1.',
    ]);
  });

  it.each(['annet', 'tvangsgrunnlag', 'transporterklæring'])('is not %s', (value) => {
    expect(changed('/vedlegg', [{ type: value, filnavn: 'x.pdf', uuid: rightUuid }])).toEqual([]);
  });

  const rightUuid = 'c7d1f0a2-5c3e-4b8a-9f61-2e4d8c0b7a1c';
});

describe('a property that the model does not have', () => {
  it('is a warning that asks for the nearest, on the key', () => {
    const findings = changed(`${krav}/prioritetSak`, 1);
    expect(findings).toMatchObject([
      { code: 'elan/ukjent-egenskap', severity: 'warning', at: `${krav}/prioritetSak`, onKey: true },
    ]);
    expect(messages(findings, 'nb')).toEqual([
      'Ukjent egenskap `prioritetSak`. Tjenesten ser bort fra egenskaper den ikke kjenner, så det som står her, går tapt.',
    ]);
  });

  it('does not ask for a property that is there already, but for one that is not', () => {
    const findings = changed('/saksreferanse', '1', '2.1');
    expect(findings).toMatchObject([{ code: 'elan/egenskap-i-annen-versjon', severity: 'warning' }]);
    const [message] = messages(changed('/valgtNamsmannsdistrikter', {}), 'en');
    expect(message).toBe(
      'Unknown property `valgtNamsmannsdistrikter`. Did you mean `valgtNamsmannsdistrikt`? The service ignores properties it does not know.',
    );
  });

  it('of another version says which', () => {
    expect(messages(changed('/kreverRettsgebyrErstattet/kreverRenterAvRettsgebyr', true), 'en')).toEqual([
      '`kreverRenterAvRettsgebyr` does not exist in model 2.0. It belongs to model 2.1.',
    ]);
  });

  it('has nothing inside it that is looked at', () => {
    expect(changed('/noe', { begjaeringsdato: 'x', saksoeker: [{}] })).toHaveLength(1);
  });

  it.each(['constructor', '__proto__x', 'toString', 'a/b~c', ''])('may be called %j', (name) => {
    const [finding, ...others] = schemaFindings({ ...rightValue('2.0'), [name]: 1 }, '2.0');
    expect(finding).toMatchObject({ code: 'elan/ukjent-egenskap', args: { egenskap: name } });
    expect(others).toEqual([]);
  });

  it('is not the schema that an editor reads at the root; elsewhere it is', () => {
    expect(changed('/$schema', 'x')).toEqual([]);
    expect(changed(`${krav}/$schema`, 'x')).toHaveLength(1);
  });
});

describe('a choice', () => {
  const party = '/saksoekt/0/saksoekt';

  it('that was not made is told with its alternatives', () => {
    const findings = changed(`${party}/person`);
    expect(findings).toMatchObject([{ code: 'elan/valg-mangler', severity: 'error', at: party }]);
    expect(messages(findings, 'nb')).toEqual([
      'Én av `virksomhet`, `person` eller `sammenslutning` må oppgis.',
    ]);
    expect(messages(findings, 'en')).toEqual([
      'One of `virksomhet`, `person` or `sammenslutning` must be given.',
    ]);
  });

  it('that was made twice is a warning on the key of the second', () => {
    const findings = changed(`${party}/sammenslutning`, { navn: 'NN' });
    expect(findings).toMatchObject([
      { code: 'elan/flere-valg', severity: 'warning', at: `${party}/sammenslutning`, onKey: true },
    ]);
    expect(messages(findings, 'nb')).toEqual([
      'Bare én av `virksomhet`, `person` eller `sammenslutning` kan oppgis. Fjern `person` eller `sammenslutning`.',
    ]);
  });

  it('that need not be made is told only when it was made twice', () => {
    expect(changed('/kravTilInnkreving/1/rentekrav', {})).toEqual([]);
    const both = { beregnetMedForsinkelsesrente: true, beregnetMedAvtaltRentesats: 9.25 };
    expect(changed('/kravTilInnkreving/1/rentekrav', both)).toMatchObject([{ code: 'elan/flere-valg' }]);
  });

  it('counts a property by any of its spellings', () => {
    const channel = { kanalForMeddelelse: 'app', akseptKanalvalg: { type: 'annet', filnavn: 'x', uuid } };
    const way = `${ground}/saerligTvangsgrunnlag/skriftligMeddelelse/forsendelsesmaate`;
    for (const name of [
      'alternativElektroniskForsendelsesmåte',
      'alternativElektroniskForesendelsesmåte',
      'alternativElektroniskForesendelsesmaate',
    ]) {
      expect(changed(way, { [name]: channel }).map(({ code }) => code)).toEqual(['elan/skrivemaate']);
      expect(
        changed(way, { [name]: channel, forsendelsesmaate: 'altinn' }).map(({ code }) => code),
      ).toContain('elan/flere-valg');
    }
    expect(changed(way, { alternativElektroniskForsendelsesmaate: channel })).toEqual([]);
  });

  const uuid = 'c7d1f0a2-5c3e-4b8a-9f61-2e4d8c0b7a1c';

  it('gives one message, and never speaks of schemas', () => {
    const findings = [...changed(`${party}/person`), ...changed(`${party}/sammenslutning`, { navn: 'NN' })];
    expect(findings).toHaveLength(2);
    for (const language of ['nb', 'en'] as const) {
      for (const message of messages(findings, language)) expect(message).not.toMatch(/schema|skjema|oneOf/i);
    }
  });
});

describe('limits', () => {
  it('of a text are told with its length', () => {
    const findings = changed('/underskrift', 'x'.repeat(4001));
    expect(findings).toMatchObject([{ code: 'elan/for-lang-tekst', severity: 'error' }]);
    expect(messages(findings, 'nb')).toEqual(['Teksten har 4001 tegn. Den kan ha høyst 4000.']);
  });

  it('of a text count its characters as a reader does', () => {
    expect(changed('/underskrift', '😀'.repeat(4000))).toEqual([]);
    expect(messages(changed('/underskrift', '😀'.repeat(4001)), 'en')).toEqual([
      'The text has 4001 characters. It can have at most 4000.',
    ]);
  });

  it('of a list are told once', () => {
    expect(changed('/saksoekt', [])).toMatchObject([
      { code: 'elan/tom-liste', severity: 'error', at: '/saksoekt', args: { egenskap: 'saksoekt' } },
    ]);
  });

  it('of a number are told in full', () => {
    const findings = changed(`${krav}/prioritetISak`, 100);
    expect(findings).toMatchObject([{ code: 'elan/utenfor-grenser', severity: 'error' }]);
    expect(messages(findings, 'en')).toEqual(['100 is out of bounds. The number must be from 1 to 99.']);
  });

  it.each([
    [3, []],
    ['3', ['elan/foretrukket-type']],
    [1.5, ['elan/feil-type']],
    ['0', ['elan/ugyldig-format']],
    ['100', ['elan/ugyldig-format']],
    ['03', ['elan/ugyldig-format']],
    [-1, ['elan/utenfor-grenser']],
  ])('of an order: %j', (value, codes) => {
    const found = changed(`${krav}/prioritetISak`, value).map(({ code }) => code);
    expect(found.sort()).toEqual(codes);
  });
});

describe('what is accepted but not best', () => {
  it('is a hint, struck through, that says since when and why', () => {
    const findings = changed(`${ground}/eksternSaksreferanse`, 'SAK-1', '2.1');
    expect(findings).toMatchObject([
      { code: 'elan/foreldet-egenskap', severity: 'hint', onKey: true, deprecated: true },
    ]);
    const [nb] = messages(findings, 'nb', '2.1');
    const [en] = messages(findings, 'en', '2.1');
    expect(nb).toMatch(/^`eksternSaksreferanse` er foreldet fra modell 2\.1\. \S/);
    expect(en).toMatch(/^`eksternSaksreferanse` is deprecated from model 2\.1\. \S/);
  });

  it.each([
    ['varsel/0/type', 'varselTvfbl418'],
    ['saerligTvangsgrunnlag/skyldner', []],
    ['saerligTvangsgrunnlag/kreditor', []],
    ['saerligTvangsgrunnlag/skriftligMeddelelse/kravetsGrunnlag', 'x'],
  ])('is deprecated in 2.1 and not in 2.0: %s', (path, value) => {
    const codes = (version: string): string[] =>
      changed(`${ground}/${path}`, value, version).map(({ code }) => code);
    expect(codes('2.1')).toEqual(['elan/foreldet-egenskap']);
    expect(codes('2.0')).not.toContain('elan/foreldet-egenskap');
  });

  it('is another spelling, with the usual one', () => {
    const exemption = {
      kreverFritattRettsgebyr: true,
      aarsakTilFritak: 'rettsgebyrloven§14FørsteLeddAndrePunktum',
    };
    const findings = changed('/kreverFritakRettsgebyr', exemption);
    expect(messages(findings, 'en')).toEqual([
      'The spelling `kreverFritakRettsgebyr` is accepted, but `kreverFritattRettsgebyr` is the usual one.',
    ]);
    expect(findings).toMatchObject([{ severity: 'hint', onKey: true }]);
  });

  it('by any spelling, is required to be what it should be', () => {
    expect(changed('/kreverFritakRettsgebyr', {}).map(({ code }) => code)).toContain('elan/mangler-egenskap');
  });
});

describe('a whole file', () => {
  it('has one finding for one mistake, however deep', () => {
    const name = '/saksoeker/0/saksoekersProsessfullmektig/prosessfullmektig/person/personnavn/etternavn';
    expect(changed(name).map(({ code, at }) => [code, at])).toEqual([
      ['elan/mangler-egenskap', name.slice(0, name.lastIndexOf('/'))],
    ]);
  });

  it('is not checked as a version that there is not', () => {
    expect(() => schemaFindings({}, '0.9')).toThrow(RangeError);
  });
});
