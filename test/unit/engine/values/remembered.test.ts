import { describe, expect, it } from 'vitest';
import { Memory, remembered, rememberedByName } from '../../../../engine/values/remembered';

const object = (): { readonly memory: Memory } => ({ memory: new Memory() });

describe('what is derived from an object', () => {
  it('is computed once for each, also where it is nothing', () => {
    let count = 0;
    const derive = remembered((): number | undefined => {
      count++;
      return undefined;
    });
    const [one, other] = [object(), object()];
    expect([derive(one), derive(one), derive(other)]).toEqual([undefined, undefined, undefined]);
    expect(count).toBe(2);
  });

  it('is told from whatever else is derived from it, and may be derived from that', () => {
    const first = remembered(() => ({}));
    const second = remembered((from: ReturnType<typeof object>) => ({ first: first(from) }));
    const from = object();
    expect(second(from).first).toBe(first(from));
    expect(second(from)).toBe(second(from));
  });

  it('is computed again where that has failed', () => {
    let isBroken = true;
    const derive = remembered(() => {
      if (isBroken) throw new Error('broken');
      return 1;
    });
    const from = object();
    expect(() => derive(from)).toThrow('broken');
    isBroken = false;
    expect(derive(from)).toBe(1);
  });

  it('is kept by name where it depends on one', () => {
    const derive = rememberedByName((_, name) => ({ name }));
    const from = object();
    expect(derive(from, 'a')).toBe(derive(from, 'a'));
    expect(derive(from, 'b')).toEqual({ name: 'b' });
  });
});
