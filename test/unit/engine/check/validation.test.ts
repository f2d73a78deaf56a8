import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BegjaeringDocument } from '../../../../engine/begjaering/document';
import { buildIndex } from '../../../../engine/begjaering/index';
import { Validation } from '../../../../engine/check/validation';
import { automatic, chooseModel, NewestModel, type ModelChoice } from '../../../../engine/model/choose';
import { newestVersion, retiredModels, versions } from '../../../../engine/model/model';
import { haveLooked, quickLook, type QuickLook } from '../../../../engine/rules/quick-look';
import { envelopeOf } from '../../../../engine/shape/reading';
import { rightValue } from '../../../support/examples';
import { mistaken } from '../../../support/mistaken';
import { runs, seed } from '../../../support/runs';

function validationOf(value: unknown): Validation {
  const document = BegjaeringDocument.of(JSON.stringify(value));
  return new Validation(document, envelopeOf(document));
}

/** What is seen while a value is validated; undefined where not all of it could be looked at. */
function seenOnTheWay(value: unknown, version: string): QuickLook | undefined {
  const validation = validationOf(value);
  validation.isOf(version);
  if (validation.seen === undefined) return undefined;
  const index = buildIndex(value);
  haveLooked(index, version, validation.seen);
  return quickLook(index, version);
}

const seenByItself = (value: unknown, version: string): QuickLook => quickLook(buildIndex(value), version);
const rightWith = (member: object): object => ({ ...rightValue(newestVersion), ...member });

describe('what is seen while a begjæring is validated', () => {
  it.each(versions)('is what is seen without, in a right one of %s', (version) => {
    expect(seenOnTheWay(rightValue(version), version)).toEqual(seenByItself(rightValue(version), version));
  });

  it.each<[keyof QuickLook, string, object]>([
    ['text', 'a text', { underskrift: 'a\u200bb' }],
    ['leftover', 'the same as a hint', { underskrift: 'todo', saksreferanse: '1' }],
    ['year', 'a date', { begjaeringsdato: '1926-06-15' }],
    ['leftover', 'an item of a list', { vedlegg: [{ type: 'annet', filnavn: 'todo', uuid: 'x' }] }],
  ])('has what may be wrong with %s: %s', (name, _what, member) => {
    const value = rightWith(member);
    const itself = seenByItself(value, newestVersion);
    expect(itself[name]).toBe(true);
    expect(seenOnTheWay(value, newestVersion) ?? itself).toEqual(itself);
  });

  it('is told of a right file, and of one that has nothing but hints', () => {
    expect(seenOnTheWay(rightWith({ underskrift: 'a\u200bb' }), newestVersion)).toMatchObject({ text: true });
  });

  it.each<[string, object]>([
    ['of another shape than the model has', { underskrift: ['a\u200bb'] }],
    ['that the model does not have', { underskrivt: 'a\u200bb' }],
  ])('is not told where there is a value %s', (_what, member) => {
    expect(seenOnTheWay(rightWith(member), newestVersion)).toBeUndefined();
  });

  it('is what is seen without, whatever the mistake', () => {
    let told = 0;
    const property = fc.property(mistaken, (value) => {
      const seen = seenOnTheWay(value, newestVersion);
      if (!seen) return;
      told++;
      expect(seen).toEqual(seenByItself(value, newestVersion));
    });
    fc.assert(property, { seed, numRuns: runs(150, 3000) });
    expect(told).toBeGreaterThan(20);
  });
});

describe('the model of a begjæring of which the schema says that it is of the newest version', () => {
  const newestOf = (value: unknown): ModelChoice => {
    const { heritage } = BegjaeringDocument.of(JSON.stringify(value));
    const { version, retired, explicit, markers } = new NewestModel(value, heritage);
    return { version, retired, explicit, markers };
  };

  it('is the one that is chosen otherwise', () => {
    const value = rightValue(newestVersion);
    expect(validationOf(value).isOf(newestVersion)).toBe(true);
    expect(newestOf(value)).toEqual(chooseModel(value, automatic));
  });

  it('is the one that is chosen otherwise, whatever the mistake', () => {
    let told = 0;
    const property = fc.property(mistaken, (value) => {
      if (!validationOf(value).isOf(newestVersion)) return;
      told++;
      expect(newestOf(value)).toEqual(chooseModel(value, automatic));
    });
    fc.assert(property, { seed, numRuns: runs(100, 2000) });
    expect(told).toBeGreaterThan(10);
  });

  it.each(retiredModels.flatMap(({ name, markers }) => markers.map(({ path, type }) => [name, path, type])))(
    'is none with a sign of %s: %s',
    (_name, path, type) => {
      const steps = String(path).split('/');
      const marked = placed(steps, type === 'boolean' ? true : type === 'object' ? {} : 'x');
      const contradicting = validationOf(marked)
        .contradictions(newestVersion)
        .map(({ at }) => at);
      expect(contradicting).toContain(`/${steps.map((step) => (step === '*' ? '0' : step)).join('/')}`);
    },
  );
});

/** A value at a path of which `*` is an item of a list. */
function placed([step, ...rest]: readonly string[], value: unknown): unknown {
  if (step === undefined) return value;
  return step === '*' ? [placed(rest, value)] : { [step]: placed(rest, value) };
}
