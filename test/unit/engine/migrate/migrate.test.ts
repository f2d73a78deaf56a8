import { describe, expect, it } from 'vitest';
import { BegjaeringDocument } from '../../../../engine/begjaering/document';
import { valueAt } from '../../../../engine/begjaering/pointer';
import { applyEdits } from '../../../../engine/edits/edits';
import { migrationEdits } from '../../../../engine/migrate/migrate';
import { newestVersion, versions } from '../../../../engine/model/model';
import { withoutProperty, withValue } from '../../../support/changes';
import { placesIn } from '../../../support/checking';
import { rightText, rightValue } from '../../../support/examples';
import {
  attempted,
  inRetiredShape,
  migrated,
  migratedValue,
  written,
  type Migrating,
} from '../../../support/migrating';

const ground = '/begjaeringensTvangsgrunnlag/0';
const notice = `${ground}/varsel/0`;
const payment = '/betalingsinformasjon';

function messagesOf(value: unknown, options: Migrating = {}): string[] {
  return migrated(written(value), options).undecided.map(({ pointer, message }) => `${pointer} ${message}`);
}

const laterThan = (version: string): readonly string[] => versions.slice(versions.indexOf(version) + 1);
const pairs = versions.flatMap((from) => laterThan(from).map((to) => [from, to] as const));

describe('a right begjæring', () => {
  it.each(pairs)('of model %s is right in %s, and leaves nothing to decide', (from, to) => {
    const { text, undecided } = migrated(rightText(from), { from, to });
    expect(undecided).toEqual([]);
    expect(placesIn(text, { model: to })).toEqual(
      expect.not.arrayContaining([expect.stringMatching(/^[A-Z]/)]),
    );
    expect(migrated(text, { from: to, to })).toMatchObject({ edits: [], undecided: [] });
  });

  it.each(versions)(
    'of model %s comes to the newest by every version, also where it tells itself what it is',
    (from) => {
      let text = rightText(from);
      for (const to of laterThan(from)) ({ text } = migrated(text, { to }));
      expect(text).toBe(migrated(rightText(from)).text);
    },
  );

  it('of the newest model is left as it is', () => {
    const text = rightText(newestVersion);
    expect(migrated(text)).toMatchObject({
      from: newestVersion,
      text,
      edits: [],
      removed: [],
      undecided: [],
    });
  });

  it('is the same in the shape of the retired model, brought to the first one', () => {
    const right = withValue(
      rightValue('1.0'),
      `${ground}/saerligTvangsgrunnlag/skriftligMeddelelse/mottakeradresseInnland`,
      {
        adressetekst: ['Testsvingen 3'],
        postnummer: '7045',
      },
    );
    const retired = inRetiredShape(right);
    expect(migrated(written(retired))).toMatchObject({ from: '0.9' });
    expect(migratedValue(retired, { to: '1.0' })).toEqual(right);
    expect(messagesOf(retired)).toEqual([]);
  });
});

describe('a code value that the later model does not have', () => {
  it.each([[`${notice}/forsendelsemaateType`, 'ebox', 'eBoks']])(
    'at %s gives way to its successor: %s',
    (pointer, value, successor) => {
      const result = migratedValue(withValue(rightValue('1.1'), pointer, value));
      expect(valueAt(result, pointer)).toBe(successor);
    },
  );

  it.each([
    // the reason for giving no notice is the sender's to give
    [`${ground}/begrunnelseUnnlatVarsel`, 'ukjentOppholdsstedSakssøkt', 'Choose `ingenMulighetForVarsling`'],
    [
      `${ground}/begrunnelseUnnlatVarsel`,
      'ukjentFullmektigMedKjentOppholdssted',
      'Choose `ingenMulighetForVarsling`',
    ],
    [
      `${ground}/begrunnelseUnnlatVarsel`,
      'ukjentElektroniskKontaktinformasjon',
      'Choose `ingenMulighetForVarsling`',
    ],
    [
      `${notice}/forsendelsemaateType`,
      'epost',
      'State the channel in `alternativElektroniskForsendelsesmaate`',
    ],
    [`${notice}/type`, 'inkassovarsel', 'Remove it, or choose the paragraph'],
    [`${notice}/type`, 'oppfyllelsesfrist', 'Remove it, or choose the paragraph'],
  ])('at %s is left where it has none, and listed: %s', (pointer, value, advice) => {
    const before = withValue(rightValue('1.1'), pointer, value);
    const { text, undecided } = migrated(written(before));
    expect(valueAt(JSON.parse(text), pointer)).toBe(value);
    expect(undecided.filter((place) => place.pointer === pointer)).toEqual([
      expect.objectContaining({ message: expect.stringContaining(advice) as string }),
    ]);
  });

  it('is no matter as long as the model has it', () => {
    const before = withValue(rightValue('1.0'), `${notice}/type`, 'inkassovarsel');
    expect(messagesOf(before, { to: '1.1' }).filter((message) => message.startsWith(notice))).toEqual([]);
  });

  it('is listed again as long as it is there', () => {
    const before = withValue(rightValue('1.1'), `${notice}/forsendelsemaateType`, 'epost');
    const first = migrated(written(before));
    expect(migrated(first.text)).toMatchObject({
      edits: [],
      undecided: [{ pointer: `${notice}/forsendelsemaateType` }],
    });
  });
});

describe('what the later model requires', () => {
  it('and the file does not tell is listed in the words of the check', () => {
    const before = withoutProperty(rightValue('1.0'), '/kravTilInnkreving/0/opprinneligBeloep/beloep');
    expect(messagesOf(before, { to: '1.1' })).toEqual([
      '/kravTilInnkreving/0/opprinneligBeloep `beloep` is missing. It is required in BeloepValuta. That is an error in model 1.1; put it right yourself.',
    ]);
  });

  it('is said in Norwegian where that is asked for', () => {
    const before = withoutProperty(rightValue('1.0'), '/kravTilInnkreving/0/opprinneligBeloep/beloep');
    const [message] = messagesOf(before, { to: '1.1', language: 'nb' });
    expect(message).toMatch(/Det er en feil i modell 1\.1; rett det selv\.$/);
  });

  it('is not listed where it was an error before', () => {
    const before = withoutProperty(rightValue('1.1'), '/underskrift');
    expect(messagesOf(before, { from: '1.1', to: '2.0' })).toEqual([]);
  });
});

describe('places of what is to be seen to', () => {
  const before = withValue(rightValue('1.0'), `${notice}/type`, 'inkassovarsel');
  const text = written({ saksreferanse: '2024-1', ...before });
  const result = migrated(text);
  const lineOf = (within: string, part: string): number =>
    within.split('\n').findIndex((line) => line.includes(part));

  it('are told in the file as it was and as it is now', () => {
    const [left] = result.undecided;
    expect(left?.rangeBefore.start.line).toBe(lineOf(text, '"inkassovarsel"'));
    expect(left?.range.start.line).toBe(lineOf(result.text, '"inkassovarsel"'));
    expect(left?.range.start.line).toBe((left?.rangeBefore.start.line ?? 0) - 1);
  });

  it('are told of what was removed, in the order of the file, with the reason', () => {
    expect(result.removed.map(({ name }) => name)).toEqual([
      'saksreferanse',
      'paalydendeBeloep',
      'kravforfall',
    ]);
    const [first] = result.removed;
    expect(first?.rangeBefore).toEqual({ start: { line: 1, character: 2 }, end: { line: 1, character: 17 } });
    expect(first?.message).toContain('Model 1.1 has no `saksreferanse`.');
  });
});

describe('a property that belongs elsewhere', () => {
  const old = (kidnummer: string): object =>
    withValue(rightValue('1.0'), `${payment}/kontoinformasjon`, { kontonummer: '15062049380', kidnummer });

  it('moves where nothing stands in its place', () => {
    const before = withoutProperty(
      JSON.parse(JSON.stringify(old('2345676'))) as Record<string, unknown>,
      `${payment}/kidnummer`,
    );
    expect(valueAt(migratedValue(before), payment)).toEqual(valueAt(rightValue('1.0'), payment));
  });

  it('goes where the same stands there already', () => {
    expect(valueAt(migratedValue(old('2345676')), payment)).toEqual(valueAt(rightValue('1.0'), payment));
  });

  it('stays, and is listed once, where something else stands there', () => {
    const message = `${payment}/kontoinformasjon/kidnummer \`kontoinformasjon.kidnummer\` belongs in \`betalingsinformasjon.kidnummer\`, but something else stands there already. Keep one of them and remove the other.`;
    expect(messagesOf(old('2345684'))).toEqual([message]);
    expect(valueAt(migratedValue(old('2345684')), `${payment}/kontoinformasjon/kidnummer`)).toBe('2345684');
  });
});

describe('the shape of the retired model', () => {
  const retired = inRetiredShape(rightValue('1.0'));
  const withRetired = (pointer: string, value: unknown): unknown =>
    withValue(retired as Record<string, unknown>, pointer, value);

  it('is known whatever version was chosen for the file', () => {
    expect(migrated(written(retired), { from: '1.1' }).from).toBe('0.9');
  });

  it('loses nothing that has a place: a reference of the ground that has none yet', () => {
    const without = withoutProperty(retired as Record<string, unknown>, `${ground}/eksternSaksreferanse`);
    const before = withValue(without, `${ground}/saerligTvangsgrunnlag/referanseSak`, 'SAK-7');
    expect(valueAt(migratedValue(before), `${ground}/eksternSaksreferanse`)).toBe('SAK-7');
  });

  it('gives up a second reference of the ground, and says so', () => {
    const result = migrated(written(withRetired(`${ground}/saerligTvangsgrunnlag/referanseSak`, 'SAK-7')));
    expect(valueAt(JSON.parse(result.text), `${ground}/eksternSaksreferanse`)).toBe('SAK-1001');
    expect(result.removed.map(({ name }) => name)).toContain('referanseSak');
  });

  it('keeps an address with more around it than the model knows, and lists what is then wrong', () => {
    const address = '/saksoekt/0/saksoekt/adresse/0/adresseInnland';
    const before = withRetired(`${address}/gateadresse`, 'Testsvingen 3');
    const { text, undecided } = migrated(written(before));
    expect(valueAt(JSON.parse(text), address)).toEqual(valueAt(before, address));
    expect(undecided.map(({ pointer }) => pointer)).toEqual([address]);
  });

  it('keeps an identifier of a type that is not known, and lists it', () => {
    const identifier = '/saksoekt/0/saksoekt/person/identifikator';
    const before = withRetired(`${identifier}/identifikatortype`, 'passnummer');
    const { text, undecided } = migrated(written(before));
    expect(valueAt(JSON.parse(text), identifier)).toEqual(valueAt(before, identifier));
    expect(undecided.map(({ pointer }) => pointer)).toContain(identifier);
  });

  it('keeps both names of a property with different values, and says which of them stays', () => {
    const before = withRetired('/kravTilInnkreving/0/innsendersKravreferanse', 'ANNEN');
    const [message] = messagesOf(before).filter((text) => text.includes('belongs in'));
    expect(message).toContain(
      '/kravTilInnkreving/0/kravreferanse `kravreferanse` belongs in `innsendersKravreferanse`',
    );
  });
});

describe('the text', () => {
  const minimal = (text: string): string => {
    const { edits, text: result } = migrated(text);
    expect(applyEdits(text, edits)).toBe(result);
    return edits.map(({ offset, end }) => text.slice(offset, end)).join('|');
  };

  it('is touched only where something becomes another', () => {
    const text = rightText('1.1').replace('"digipost",', '"ebox",');
    expect(
      minimal(text.replace(/"kravforfall": \{\s*"forfallsdato": "2026-02-02"\s*\},\s*(?="relatert)/, '')),
    ).toBe('box');
  });

  it.each([
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['tabs', (text: string) => text.replaceAll('  ', '\t')],
  ])('keeps its style: %s', (_name, styled) => {
    for (const value of [rightValue('1.0'), inRetiredShape(rightValue('1.0'))]) {
      expect(migrated(styled(written(value).trimEnd())).text).toBe(
        styled(migrated(written(value).trimEnd()).text),
      );
    }
  });

  it('stays on one line', () => {
    const value = inRetiredShape(rightValue('1.0'));
    const { text } = migrated(JSON.stringify(value));
    expect(text).not.toContain('\n');
    expect(JSON.parse(text)).toEqual(migratedValue(value));
  });

  it('keeps numbers as they are written', () => {
    const text = written(inRetiredShape(rightValue('1.0'))).replace('"beloep": 9000,', '"beloep": 9000.00,');
    expect(migrated(text).text).toContain('"beloep": 9000.00,');
  });
});

describe('a file that is not migrated', () => {
  const refusal = (text: string, options?: Migrating): unknown => attempted(text, options);

  it('is one that was chosen to be newer', () => {
    expect(refusal(rightText('2.0'), { from: '2.0', to: '1.1' })).toEqual({
      refused: 'downward',
      message:
        'The file is written in model 2.0, which is newer than 1.1. A begjæring can only be migrated to a newer model.',
    });
  });

  it('is one in which something newer stands', () => {
    const value = withValue(rightValue('2.1'), '/kreverRettsgebyrErstattet/kreverRenterAvRettsgebyr', true);
    expect(refusal(written(value), { to: '2.0' })).toMatchObject({ refused: 'downward' });
  });

  it('is not one in which nothing tells versions apart', () => {
    expect(refusal('{"underskrift": "NN"}', { to: '1.1' })).toMatchObject({ edits: [], to: '1.1' });
  });

  it('is one with mistakes in the JSON', () => {
    expect(refusal('{"saksreferanse": "1"')).toMatchObject({ refused: 'broken' });
  });

  it('is one with a property that stands twice, which is named', () => {
    expect(refusal('{"saksreferanse": "1", "saksreferanse": "2"}')).toEqual({
      refused: 'duplicates',
      message: '`saksreferanse` stands twice in one object. Remove one of them first.',
    });
  });

  it('is one that is nested without end', () => {
    expect(refusal('['.repeat(500) + ']'.repeat(500))).toMatchObject({ refused: 'tooDeep' });
  });

  it('has no edits either', () => {
    expect(migrationEdits(BegjaeringDocument.of('{"saksreferanse": "1"'), 'auto', '2.1')).toEqual([]);
  });

  it('is none for a version that there is not', () => {
    expect(() => attempted('{}', { to: '7.0' })).toThrow(RangeError);
  });
});
