import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import manifest from '../../../../package.json';
import {
  declareEarlierNames,
  earlierNameText,
  textsOfEarlierNames,
} from '../../../../scripts/build/generate/earlier-names.mjs';

const renamed = {
  spraak: { to: 'meldingssprak', since: '0.2.0' },
  dokumenter: { to: 'openapi', since: '0.3.0' },
};

/** A manifest of today, in which settings were renamed. */
function manifestWith(table: typeof renamed | Record<string, never>, before: object = manifest) {
  const copy = structuredClone(before) as unknown as Parameters<typeof declareEarlierNames>[0];
  declareEarlierNames(copy, table);
  const { restrictedConfigurations } = copy.capabilities.untrustedWorkspaces;
  return { copy, properties: copy.contributes.configuration.properties, restrictedConfigurations };
}

describe('a setting that was renamed', () => {
  it('is declared under its earlier name as deprecated, with the same type and scope and no default', () => {
    const { properties } = manifestWith(renamed);
    const { type, scope, enum: values } = manifest.contributes.configuration.properties['elan.meldingssprak'];
    expect(properties['elan.spraak']).toMatchObject({
      ...{ type, scope, enum: values },
      markdownDeprecationMessage: '%setting.spraak.renamed%',
    });
    expect(properties['elan.spraak']).not.toHaveProperty('default');
  });

  it('is kept from folders that are not trusted under both names, where it is under one', () => {
    const { restrictedConfigurations } = manifestWith(renamed);
    expect(restrictedConfigurations).toContain('elan.dokumenter');
    expect(restrictedConfigurations).not.toContain('elan.spraak');
  });

  it('says in both languages what it is called now', () => {
    for (const language of ['en', 'nb'] as const) {
      const texts = textsOfEarlierNames(renamed, language);
      expect(texts.map(([key]) => key)).toEqual(['setting.spraak.renamed', 'setting.dokumenter.renamed']);
      expect(texts.every(([key]) => earlierNameText.test(key))).toBe(true);
      expect(texts[0]?.[1]).toMatch(/`#elan\.meldingssprak#`.*0\.2\.0/);
    }
    expect(textsOfEarlierNames(renamed, 'en')).not.toEqual(textsOfEarlierNames(renamed, 'nb'));
  });

  it('is forgotten once the table does not have it any more', () => {
    const { copy } = manifestWith(renamed);
    expect(manifestWith({}, copy).copy).toEqual(manifest);
  });

  it('has to be called what a setting is called, and not what another is', () => {
    const wrong = (to: string, earlier = 'gammel') =>
      declareEarlierNames(structuredClone(manifest), {
        [earlier]: { to, since: '1' },
      });
    expect(() => wrong('finnesIkke')).toThrow('elan.finnesIkke');
    expect(() => wrong('openapi', 'filnavn')).toThrow('elan.filnavn is a setting still');
  });

  it('stands in the table with both', () => {
    const table: unknown = JSON.parse(fs.readFileSync('schemas/omdoepte-innstillinger.json', 'utf8'));
    expect(() => manifestWith(table as typeof renamed)).not.toThrow();
  });
});
