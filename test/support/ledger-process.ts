// A process of its own that writes a ledger: `crash` until it is killed, `race` whenever it is told to.
import { randomUUID } from 'node:crypto';
import { createInterface } from 'node:readline';
import { Ledger } from '../../services/ledger/ledger';
import { LedgerFiles } from '../../services/machine/ledger-files';
import { thisProcess } from '../../services/machine/this-process';
import { payloadFacts, submissionFacts } from './ledger';

const [, , work, folder = ''] = process.argv;
const store = new LedgerFiles({ folder, workspace: folder });
const ledger = new Ledger(store, { now: Date.now, uuid: randomUUID }, thisProcess);

/** Says it at once: what is said is what the other side may rely on. */
const say = (word: string, id: string): void => void process.stdout.write(`${word} ${id}\n`);

if (work === 'crash') {
  for (;;) {
    const file = `${randomUUID()}.json`;
    const payload = JSON.stringify({ file, filler: 'x'.repeat(5_000) });
    const facts = { file, innsenderReferanse: undefined, payload: payloadFacts(file, true) } as const;
    const id = await ledger.begin(submissionFacts(facts), { payload });
    say('begun', id);
    await ledger.end(id, { outcome: 'accepted', eksternSaksreferanse: `S-${id}` });
    say('ended', id);
  }
}

if (work === 'race') {
  say('ready', '');
  for await (const round of createInterface({ input: process.stdin })) {
    await ledger
      .begin(
        submissionFacts({ file: `${round}.json`, innsenderReferanse: round, payload: payloadFacts(round) }),
      )
      .then(
        (id) => say('won', id),
        (error: unknown) => say('lost', error instanceof Error ? error.message : String(error)),
      );
  }
}
