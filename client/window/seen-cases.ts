import * as vscode from 'vscode';
import { comeTo } from '../cases/attention';
import type { KnownCase } from '../cases/cases';

const key = 'elan.seenCases';

/** Of older ones nobody asks any more. */
const most = 500;

/** Remembers what the user has seen of the cases that ask for something, in whatever window. */
export class SeenCases implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;

  constructor(private readonly ofUser: vscode.Memento) {}

  isSeen(known: KnownCase): boolean {
    return this.all.some(
      ([reference, seen]) => reference === known.eksternSaksreferanse && seen === comeTo(known),
    );
  }

  async mark(known: KnownCase): Promise<void> {
    if (this.isSeen(known)) return;
    const reference = known.eksternSaksreferanse;
    const others = this.all.filter(([other]) => other !== reference);
    await this.ofUser.update(key, [...others, [reference, comeTo(known)]].slice(-most));
    this.changed.fire();
  }

  dispose(): void {
    this.changed.dispose();
  }

  private get all(): readonly (readonly [reference: string, seen: string])[] {
    return this.ofUser.get(key, []);
  }
}
