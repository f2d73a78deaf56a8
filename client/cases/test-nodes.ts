import type { Look } from './nodes';

/** A case in the view of the test plan. */
export class TestCaseNode {
  constructor(
    readonly id: string,
    readonly look: Look,
  ) {}
}
