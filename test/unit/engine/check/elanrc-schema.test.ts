import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import packageData from '../../../../package.json';
import keptSchema from '../../../../schemas/elanrc.schema.json';
import { elanrcSchema } from '../../../../scripts/build/generate/elanrc-schema.mjs';
import { officialRules, ownChecks } from '../../../../engine/check/catalogue';
import { readOverrides } from '../../../../engine/check/overrides';

const codes = [...officialRules, ...ownChecks].map(({ code }) => code);
const levels = ['error', 'warning', 'information', 'hint', 'off'];

const schema = elanrcSchema();
const validate = new Ajv({ strict: false }).compile(schema);

describe('the schema of .elanrc.json', () => {
  it('is what the data says now (else: node scripts/build/generate/elanrc-schema.mjs)', () => {
    expect(keptSchema).toEqual(schema);
  });

  it('knows every code and every level', () => {
    expect(Object.keys(keptSchema.properties.regler.properties)).toEqual(codes);
    expect(keptSchema.properties.unntak.items.properties.kode.enum).toEqual(codes);
    expect(keptSchema.definitions.alvorsgrad.enum).toEqual(levels);
  });

  it('describes each code in words', () => {
    for (const { description } of Object.values(keptSchema.properties.regler.properties)) {
      expect(description).toMatch(/^\S.*\.$/);
      expect(description).not.toContain('..');
    }
  });

  const item = { fil: 'sak.json', kode: 'MANGLER_KRAV', peker: '/kravTilInnkreving', grunn: 'Derfor.' };

  it.each([
    [{}],
    [{ $schema: 'x', regler: { MANGLER_KRAV: 'off', 'elan/syntaks': 'hint' }, unntak: [item] }],
    [{ miljoe: 'test' }],
    [{ unntak: [{ ...item, peker: '' }] }],
    [{ unntak: [{ ...item, kravreferanse: 'F-1' }] }],
    [{ unntak: [{ ...item, peker: undefined, kravreferanse: 'F-1' }] }],
  ])('takes what is read without a problem: %j', (given) => {
    const value: unknown = JSON.parse(JSON.stringify(given));
    expect(readOverrides(value, 'sak.json', 'en').problems).toEqual([]);
    expect(validate(value)).toBe(true);
  });

  it.each([
    [[]],
    [{ rules: {} }],
    [{ regler: { MANGLER: 'off' } }],
    [{ miljoe: 'produksjon' }],
    [{ regler: { MANGLER_KRAV: 'of' } }],
    [{ unntak: {} }],
    [{ unntak: [{ ...item, kode: 'MANGLER' }] }],
    [{ unntak: [{ ...item, fil: undefined }] }],
    [{ unntak: [{ ...item, peker: undefined }] }],
    [{ unntak: [{ ...item, grunn: undefined }] }],
    [{ unntak: [{ ...item, grunn: ' ' }] }],
  ])('does not take what is read with a problem: %j', (given) => {
    const value: unknown = JSON.parse(JSON.stringify(given));
    expect(readOverrides(value, 'sak.json', 'en').problems).not.toEqual([]);
    expect(validate(value)).toBe(false);
  });
});

describe('the setting elan.regler', () => {
  const setting = packageData.contributes.configuration.properties['elan.regler'];

  it('completes every code and every level', () => {
    expect(setting.propertyNames.enum.toSorted()).toEqual(codes.toSorted());
    expect(setting.additionalProperties.enum).toEqual(levels);
  });

  it('and the schema of the file are contributed', () => {
    expect(setting.scope).toBe('resource');
    expect(packageData.contributes.jsonValidation).toContainEqual({
      fileMatch: '.elanrc.json',
      url: './schemas/elanrc.schema.json',
    });
  });
});
