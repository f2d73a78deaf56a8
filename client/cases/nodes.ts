import type { Damage } from '../../services/ledger/damage';
import type { LedgerEntry } from '../../services/ledger/records';
import type { KnownCase } from './cases';

/** A case in the view of cases. */
export class CaseNode {
  constructor(
    /** The real path of the workspace that it was sent from. */
    readonly workspace: string,
    readonly known: KnownCase,
  ) {}
}

/** A call in the view of cases: below its case, or by itself where it is not known what it came to. */
export class CallNode {
  constructor(
    /** The real path of the workspace that it was sent from. */
    readonly workspace: string,
    readonly call: LedgerEntry,
    readonly isBelowCase: boolean,
  ) {}
}

/** What stands in the view where a ledger is damaged, until it is repaired. */
export class DamageNode {
  constructor(
    /** The real path of the workspace that the ledger tells of. */
    readonly workspace: string,
    /** At least one. */
    readonly damage: readonly Damage[],
  ) {}
}

/** What stands in the view where a ledger cannot be read. */
export class ProblemNode {
  constructor(
    /** The real path of the workspace that the ledger tells of. */
    readonly workspace: string,
    readonly problem: string,
    readonly advice: string,
  ) {}
}

/** What stands in the view of cases. */
export type Node = CaseNode | CallNode | DamageNode | ProblemNode;

/** How something in the view of cases looks. */
export interface Look {
  readonly label: string;
  readonly description: string;
  /** Its lines. */
  readonly tooltip: string;
  /** The name of an icon of VS Code, and of its colour. */
  readonly icon: string;
  readonly color?: string;
  /** What the commands of the view are offered by. */
  readonly contextValue: string;
}

/** @returns the file of a node, relative to its workspace; undefined where it has none */
export function fileOf(node: CaseNode | CallNode): string | undefined {
  return (node instanceof CaseNode ? node.known.file : node.call.file) || undefined;
}
