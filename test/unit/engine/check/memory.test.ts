import v8 from 'node:v8';
import { describe, expect, it } from 'vitest';
import { begjaeringText, WRITTEN_ON } from '../../../../scripts/bench/begjaering.mjs';
import { BegjaeringDocument } from '../../../../engine/begjaering/document';
import { check } from '../../../../engine/check/check';

const checks = 30;

const collect = globalThis.gc as ((options?: { type: 'minor' }) => void) | undefined;

function oldSpace(): number {
  return (
    v8.getHeapSpaceStatistics().find(({ space_name }) => space_name === 'old_space')?.space_used_size ?? 0
  );
}

describe('a file that has been checked', () => {
  it('goes with the next quick collection of garbage, and is not carried on until a full one', () => {
    if (!collect) throw new Error('this needs node --expose-gc: run it as part of the project “memory”');
    const text = begjaeringText({ claims: 200 });
    const checkOnce = (): void => {
      const options = {
        model: 'auto',
        target: 'test',
        today: WRITTEN_ON,
        language: 'nb',
        syntax: true,
      } as const;
      expect(check(BegjaeringDocument.of(text), options).diagnostics).toEqual([]);
      collect({ type: 'minor' });
    };
    const grown = (): number => {
      collect();
      const before = oldSpace();
      for (let i = 0; i < checks; i++) checkOnce();
      return oldSpace() - before;
    };
    grown();
    // Now and then V8 moves there what it learns and compiles; what is carried on is so in each round.
    expect(Math.min(grown(), grown(), grown())).toBeLessThan((checks * text.length) / 2);
  });
});
