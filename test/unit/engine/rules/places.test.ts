import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countries } from '../../../../generated/iso-codes.mjs';
import register from '../../../../schemas/postnumre.json';
import { isBic, isEmailAddress, isIban, isTelephoneNumber } from '../../../../engine/rules/places/formats';
import { isOtherPlace, placeOf } from '../../../../engine/rules/places/postcodes';
import { withValue } from '../../../support/changes';
import { placesIn } from '../../../support/checking';
import { rightValue } from '../../../support/examples';

const right = rightValue('2.1');
const runs = { numRuns: 60, seed: 20261128 };
const address = '/saksoekt/0/saksoekt/adresse/0/adresseInnland';
const names = Object.keys(register.places);

const codesOf = (name: string): string[] => {
  const [codes = ''] =
    (register.places as unknown as Readonly<Record<string, readonly string[]>>)[name] ?? [];
  return codes.split(' ').map((range) => range.split('-').at(-1) ?? '');
};

describe('the register of postcodes', () => {
  it('has every code once, in order within its place', () => {
    const codes = names.flatMap(codesOf);
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of codes) expect(code).toMatch(/^\d{4}$/);
  });

  it.each([
    ['0001', 'OSLO'],
    ['7030', 'TRONDHEIM'],
    ['9170', 'LONGYEARBYEN'],
    ['1337', 'SANDVIKA'],
  ])('knows %s as %s', (code, name) => {
    expect(placeOf(code)?.name).toBe(name);
  });

  it.each(['0000', '7000', '9999', '10', '07030', ''])('has none for %j', (code) => {
    expect(placeOf(code)).toBeUndefined();
  });
});

describe('the name of a place beside a postcode', () => {
  it('is right in any case, for every code', () => {
    for (const name of names) {
      for (const code of codesOf(name)) {
        const place = placeOf(code);
        expect(place?.name).toBe(name);
        if (place) expect(isOtherPlace(name.toLowerCase(), place), name).toBe(false);
      }
    }
  });

  it.each([
    ['7030', 'BERGEN', true],
    ['7030', 'Trondhjem', false],
    ['7030', 'TRONDHEIM S', false],
    ['7030', 'Lerkendal', false],
    ['7030', '', false],
    ['1337', 'Bærum', false],
    ['1337', 'BAERUM', false],
    ['1337', 'Oslo', true],
    ['9170', 'Svalbard', false],
    ['9730', 'Kárášjohka', false],
    ['0150', 'Oslo', false],
    ['0150', 'Moss', true],
  ])('%s %s: another place is %s', (code, name, other) => {
    const place = placeOf(code);
    expect(place && isOtherPlace(name, place)).toBe(other);
  });

  it('of another place is the one finding', () => {
    const far = fc.constantFrom('OSLO', 'BERGEN', 'STAVANGER', 'KIRKENES', 'GJØVIK');
    fc.assert(
      fc.property(far, (name) => {
        const wrong = withValue(
          withValue(right, `${address}/postnummer`, '7030'),
          `${address}/poststedsnavn`,
          name,
        );
        expect(placesIn(wrong)).toEqual([`elan/postnummer-annet-sted ${address}/poststedsnavn`]);
      }),
      runs,
    );
  });

  it('is not asked for where the code is of no place, which is the one finding', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9999 }), (number) => {
        const code = String(number).padStart(4, '0');
        fc.pre(placeOf(code) === undefined);
        const wrong = withValue(right, `${address}/postnummer`, code);
        expect(placesIn(wrong)).toEqual([`elan/ukjent-postnummer ${address}/postnummer`]);
      }),
      runs,
    );
  });
});

describe('an e-mail address', () => {
  it.each([
    'a@b.no',
    'a.b+c@d.e.co.uk',
    "o'hara@x.no",
    'kåre@blåbær.no',
    '"a b"@x.no',
    'a@[127.0.0.1]',
    'a@b.no.',
  ])('may be %s', (text) => expect(isEmailAddress(text)).toBe(true));

  it.each([
    '',
    'a',
    'a@',
    '@b.no',
    'a@b',
    'a b@c.no',
    'a@b@c.no',
    'a@b..no',
    'a@-b.no',
    'a@b.no, c@d.no',
    'a;b@c.no',
    'a@b_c.no',
  ])('is not %j', (text) => expect(isEmailAddress(text)).toBe(false));

  it('has at most 254 characters, and 64 before the last @', () => {
    expect(isEmailAddress(`${'a'.repeat(64)}@b.no`)).toBe(true);
    expect(isEmailAddress(`${'a'.repeat(65)}@b.no`)).toBe(false);
    expect(isEmailAddress(`a@${'b.'.repeat(124)}no`)).toBe(true);
    expect(isEmailAddress(`a@${'b.'.repeat(126)}no`)).toBe(false);
  });

  it('is every one that a generator of them makes', () => {
    fc.assert(
      fc.property(fc.emailAddress(), (text) => isEmailAddress(text)),
      runs,
    );
  });

  it('is looked at in linear time', () => {
    const before = performance.now();
    expect(isEmailAddress(`a@${'b-'.repeat(120)}`)).toBe(false);
    expect(isTelephoneNumber(`${' '.repeat(20_000)}x`)).toBe(false);
    expect(performance.now() - before).toBeLessThan(500);
  });
});

describe('a telephone number', () => {
  it.each([
    '22334455',
    '02800',
    '+47 22 33 44 55',
    '(0047) 22-33.44/55',
    '+1 555 123 4567 x12',
    '22334455 linje 3',
  ])('may be %s', (text) => expect(isTelephoneNumber(text)).toBe(true));

  it.each([
    '',
    '1234',
    '1234567890123456',
    'privat',
    '22334455, 22334456',
    '2233+4455',
    '22334455 x',
    '+',
    'tlf. 22334455',
  ])('is not %j', (text) => expect(isTelephoneNumber(text)).toBe(false));
});

/** An IBAN with the check digits that are right by mod 97. */
function withCheckDigits(country: string, account: string): string {
  const digits = Array.from(`${account}${country}00`, (character) => String(parseInt(character, 36))).join(
    '',
  );
  return `${country}${String(98n - (BigInt(digits) % 97n)).padStart(2, '0')}${account}`;
}

describe('a foreign account', () => {
  it.each([
    'SE4550000000058398257466',
    'NO9386011117947',
    'DE89 3704 0044 0532 0130 00',
    'MT84MALT011000012345MTLCAST001S',
  ])('has a right IBAN: %s', (text) => expect(isIban(text)).toBe(true));

  it.each([
    '',
    'SE4550000000058398257467',
    'NO93860111179',
    'SE45',
    'se4550000000058398257466',
    '4550000000058398257466SE',
    'XX0500000000058398257466',
    'SE67500000000583982574661',
    'SE71ABCD0000058398257466',
    'SE45-5000-0000-0583-9825-7466',
  ])('has a wrong IBAN: %j', (text) => expect(isIban(text)).toBe(false));

  it.each(['XX', 'SE'])('has an IBAN only where the country, %s, has one of its length', (country) => {
    fc.assert(
      fc.property(fc.integer({ min: 11, max: 30 }), (length) => {
        expect(isIban(withCheckDigits(country, '5'.repeat(length)))).toBe(country === 'SE' && length === 20);
      }),
      runs,
    );
  });

  it('has an IBAN although the country would count a check digit of its own in another way', () => {
    expect(isIban(withCheckDigits('NO', '86011117948'))).toBe(true);
  });

  it('is looked at whatever stands in it', () => {
    const letters = fc.stringMatching(/^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$/);
    fc.assert(
      fc.property(letters, fc.constantFrom(...countries), (text, country) => {
        expect(typeof isIban(country + text.slice(2))).toBe('boolean');
      }),
      { ...runs, numRuns: 500 },
    );
  });

  it('has an IBAN in which no two digits have changed places', () => {
    const iban = 'SE4550000000058398257466';
    fc.assert(
      fc.property(fc.integer({ min: 4, max: iban.length - 2 }), (at) => {
        const changed = iban.slice(0, at) + iban.charAt(at + 1) + iban.charAt(at) + iban.slice(at + 2);
        expect(isIban(changed)).toBe(changed === iban);
      }),
      runs,
    );
  });

  it.each([
    ['ESSESESS', true],
    ['ESSESESSXXX', true],
    ['ESSESESSX', false],
    ['ESSE5ESS', false],
    ['essesess', false],
    ['', false],
  ])('has a BIC %s: %s', (text, isRight) => expect(isBic(text)).toBe(isRight));
});
