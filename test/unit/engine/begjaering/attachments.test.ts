import { describe, expect, it } from 'vitest';
import { readAttachments } from '../../../../engine/begjaering/attachments';
import { modelOf, versions } from '../../../../engine/model/model';

interface Step {
  readonly names: readonly string[];
  readonly list: boolean;
}

/** Every way to a Vedlegg in a version of the model, with each way of writing the names. */
function waysToAttachments(version: string): Step[][] {
  const model = modelOf(version);
  const walk = (type: string, steps: Step[], above: readonly string[]): Step[][] => {
    if (type === 'Vedlegg') return [steps];
    if (above.includes(type)) return [];
    return Object.entries(model.types[type]?.properties ?? {}).flatMap(([name, property]) => {
      const step = { names: [name, ...(property.spellings ?? [])], list: property.list ?? false };
      return walk(property.type, [...steps, step], [...above, type]);
    });
  };
  return walk(model.root, [], []);
}

/** A begjæring that holds one attachment, and the pointer to it; once for each way of writing the names. */
function holding(steps: readonly Step[]): { root: unknown; pointer: string }[] {
  const [step, ...rest] = steps;
  if (!step) return [{ root: { filnavn: 'x.pdf', uuid: ' u ', type: 'annet' }, pointer: '' }];
  return holding(rest).flatMap(({ root, pointer }) =>
    step.names.map((name) => ({
      root: { [name]: step.list ? [root] : root },
      pointer: `/${name}${step.list ? '/0' : ''}${pointer}`,
    })),
  );
}

describe('the attachments of a begjæring', () => {
  const cases = versions.flatMap((version) =>
    waysToAttachments(version)
      .flatMap(holding)
      .map(({ root, pointer }) => ({ version, root, pointer })),
  );

  it.each(cases)('are found where model $version has them: $pointer', ({ root, pointer }) => {
    expect(readAttachments(root).map((attachment) => attachment.pointer)).toEqual([pointer]);
  });

  it('know what they are there for', () => {
    const places = new Set(cases.flatMap(({ root }) => readAttachments(root).map(({ place }) => place)));
    expect([...places].sort()).toEqual([
      'akseptKanalvalg',
      'betalingsoppfordring',
      'fullmakt',
      'transporterklaering',
      'tvangsgrunnlag',
      'tvangskraftgrunnlag',
      'vedlegg',
    ]);
  });

  it('are read as far as they are given', () => {
    const [whole, empty] = readAttachments({
      vedlegg: [{ filnavn: 'x.pdf', uuid: ' u ', type: 'annet' }, {}, 'x', null],
    });
    expect(whole).toMatchObject({ place: 'vedlegg', type: 'annet', fileName: 'x.pdf', uuid: 'u' });
    expect(empty).toMatchObject({ pointer: '/vedlegg/1', value: {}, fileName: '' });
    expect(empty?.type).toBeUndefined();
    expect(empty?.uuid).toBeUndefined();
    expect(readAttachments({ vedlegg: ['x', null] })).toEqual([]);
    expect(readAttachments(undefined)).toEqual([]);
  });
});
