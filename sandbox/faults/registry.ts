import { createHash } from 'node:crypto';
import type { CallName, FaultRequest } from './fault';

/** A fault that is switched on, and how often it has struck. */
export interface ActiveFault extends FaultRequest {
  readonly id: number;
  readonly struck: number;
}

/** The faults that are switched on. */
export interface FaultRegistry {
  readonly active: readonly ActiveFault[];
  add(fault: FaultRequest): ActiveFault;
  clear(): void;
  /** @returns the faults that strike a call that has just come in */
  strike(call: CallName): readonly FaultRequest[];
}

interface Counted {
  readonly fault: FaultRequest;
  readonly id: number;
  drawn: number;
  struck: number;
}

/** @param seed what probabilities are drawn by where a fault has no seed of its own */
export function faultRegistry(seed: number): FaultRegistry {
  let faults: Counted[] = [];
  let lastId = 0;
  const strikes = (counted: Counted, call: CallName): boolean => {
    const { fault, id, struck } = counted;
    if (struck >= (fault.count ?? Infinity) || !concerns(fault, call)) return false;
    counted.drawn += 1;
    const hit = draw(fault.seed ?? seed, id, counted.drawn) < (fault.probability ?? 1);
    if (hit) counted.struck += 1;
    return hit;
  };
  return {
    get active() {
      return faults.map(shown);
    },
    add(fault) {
      const counted = { fault, id: ++lastId, drawn: 0, struck: 0 };
      faults.push(counted);
      return shown(counted);
    },
    clear() {
      faults = [];
      lastId = 0;
    },
    strike: (call) => faults.filter((counted) => strikes(counted, call)).map(({ fault }) => fault),
  };
}

function shown({ fault, id, struck }: Counted): ActiveFault {
  return { ...fault, id, struck };
}

function concerns({ kind, operations }: FaultRequest, call: CallName): boolean {
  if (operations) return operations.includes(call);
  return kind !== 'wrongClock' || call === 'token';
}

/** @returns a number from 0 up to, and not including, 1: always the same for the same arguments */
function draw(seed: number, id: number, time: number): number {
  return createHash('sha256').update(`${seed}/${id}/${time}`).digest().readUInt32BE() / 2 ** 32;
}
