import { describe, expect, it } from 'vitest';
import type { CallFacts } from '../../../../services/ledger/records';
import { caseStatusReport } from '../../../../services/reports/case-status';
import { decisionNames } from '../../../../services/reports/decisions';
import { reportMarkdown } from '../../../../services/reports/markdown';
import { caseTimeline, type CaseTimeline } from '../../../../services/reports/timeline';
import { inWords } from '../../../../services/reports/words';
import { memoryLedger, payloadFacts, submissionFacts } from '../../../support/ledger';
import openapi from '#schemas/tjenester.openapi.json';

const minute = 60_000;
const asked: CallFacts = {
  operation: 'caseStatus',
  environment: 'test',
  profile: 'P',
  correlationId: 'K',
  eksternSaksreferanse: 'S-1',
};
const decided = {
  meldingsdato: 'i fjor',
  beslutningsinformasjon: [
    {
      beslutningstidspunkt: '2126-06-02T10:00:00Z',
      saksoekt: { person: { personnavn: { fornavn: 'LUN', etternavn: 'SOMMERFUGL' } } },
      besluttetUtleggspant: [{}, {}],
      besluttetUtleggstrekk: {},
    },
  ],
};

type Memory = ReturnType<typeof memoryLedger>;

async function timelineOf({ ledger }: Memory, status: unknown = {}): Promise<CaseTimeline> {
  const log = await ledger.content();
  return caseTimeline({ eksternSaksreferanse: 'S-1', environment: 'test', status, log });
}

async function submitted({ ledger }: Memory, attachments: readonly string[] = []): Promise<void> {
  const payload = { ...payloadFacts('a'.repeat(64), false), attachments };
  const id = await ledger.begin(submissionFacts({ environment: 'test', payload }));
  await ledger.end(id, { outcome: 'accepted', eksternSaksreferanse: 'S-1' });
}

async function changed({ ledger }: Memory): Promise<string> {
  return ledger.begin(
    submissionFacts({ environment: 'test', operation: 'change', eksternSaksreferanse: 'S-1' }),
  );
}

async function saw({ ledger, world }: Memory, state: string): Promise<void> {
  world.time += minute;
  await ledger.called(asked, { outcome: 'accepted', state });
}

const told = ({ events }: CaseTimeline) => events.map(({ kind, about }) => [kind, ...about].join(' '));

describe('the timeline of a case', () => {
  it('tells what was sent, with its attachments, and what became of changes', async () => {
    const memory = memoryLedger();
    const uploading = { ...asked, operation: 'uploadAttachment', eksternSaksreferanse: undefined } as const;
    const file = { fileName: 'faktura.pdf', size: 1, contentType: 'application/pdf', sha256: 'b' };
    for (const uuid of ['U-1', 'U-2'])
      await memory.ledger.called({ ...uploading, attachment: file }, { outcome: 'accepted', uuid });
    memory.world.time += minute;
    await submitted(memory, ['U-1']);
    memory.world.time += minute;
    await memory.ledger.end(await changed(memory), { outcome: 'accepted' });
    memory.world.time += minute;
    await memory.ledger.end(await changed(memory), { outcome: 'refused', codes: ['ULOVLIG'] });
    expect(told(await timelineOf(memory))).toEqual([
      'attachment faktura.pdf',
      'submitted',
      'changed',
      'changeRefused ULOVLIG',
    ]);
  });

  it('tells what the authority has written, and states when they came to be', async () => {
    const memory = memoryLedger();
    await submitted(memory);
    const toldAt = (minutes: number): string => new Date(memory.world.time + minutes * minute).toISOString();
    const { ledger } = memory;
    const event = (kind: 'status' | 'message' | 'correction', at: string) => ({
      id: `${kind}/${at}`,
      kind,
      at,
    });
    const found = [event('status', toldAt(1)), event('message', toldAt(2)), event('correction', toldAt(3))];
    memory.world.time += 10 * minute;
    for (const each of found) {
      const facts = {
        ...asked,
        operation: 'changedCases',
        event: { ...each, pointer: '/underskrift' },
      } as const;
      await ledger.called(facts, {
        outcome: 'accepted',
        ...(each.kind === 'status' ? { state: 'sakForelagt' } : {}),
      });
    }
    await saw(memory, 'sakForelagt');
    const timeline = await timelineOf(memory);
    expect(told(timeline)).toEqual([
      'submitted',
      'stateTold sakForelagt',
      'letter /underskrift',
      'correctionAsked /underskrift',
    ]);
    expect(timeline.events.slice(1).map(({ at }) => at)).toEqual(found.map(({ at }) => at));
  });

  it('does not call lost what is being sent', async () => {
    const memory = memoryLedger();
    await submitted(memory);
    memory.world.time += minute;
    await changed(memory);
    expect(told(await timelineOf(memory))).toEqual(['submitted', 'underway']);
  });

  it('tells that an answer was lost, and when it was found out what had become of it', async () => {
    const memory = memoryLedger();
    await submitted(memory);
    memory.world.time += minute;
    const id = await changed(memory);
    await memory.ledger.end(id, { outcome: 'unknown' });
    expect(told(await timelineOf(memory))).toEqual(['submitted', 'answerLost']);
    memory.world.time += minute;
    await memory.ledger.settle(id, { by: 'user', outcome: 'refused' });
    memory.world.time += minute;
    await memory.ledger.end(await changed(memory), { outcome: 'failed' });
    expect(told(await timelineOf(memory))).toEqual([
      'submitted',
      'answerLost',
      'foundNotReceived',
      'changeFailed',
    ]);
  });

  it('has each state once, when it was seen first, and when another was seen last before', async () => {
    const memory = memoryLedger();
    for (const state of ['sakOpprettet', 'sakOpprettet', 'sakForelagt', 'sakForelagt'])
      await saw(memory, state);
    const { events } = await timelineOf(memory);
    expect(events.map(({ about }) => about)).toEqual([['sakOpprettet'], ['sakForelagt']]);
    const [first, second] = events;
    expect(first?.before).toBeUndefined();
    expect(Date.parse(second?.at ?? '') - Date.parse(second?.before ?? '')).toBe(minute);
  });

  it('has what the service tells between what the log does; what is no moment is last', async () => {
    const memory = memoryLedger();
    await submitted(memory);
    const { events } = await timelineOf(memory, decided);
    expect(events.map(({ kind, source, party }) => [kind, source, party])).toEqual([
      ['submitted', 'log', undefined],
      ['decided', 'service', 'LUN SOMMERFUGL'],
      ['message', 'service', undefined],
    ]);
    expect(events[1]?.about).toEqual(['besluttetUtleggstrekk', 'besluttetUtleggspant']);
  });

  it('leaves out other cases and other environments', async () => {
    const memory = memoryLedger();
    await memory.ledger.called(
      { ...asked, eksternSaksreferanse: 'S-2' },
      { outcome: 'accepted', state: 'A' },
    );
    await memory.ledger.called({ ...asked, environment: 'local' }, { outcome: 'accepted', state: 'A' });
    await memory.ledger.called(asked, { outcome: 'failed' });
    expect((await timelineOf(memory)).events).toEqual([]);
  });

  it('says what it cannot tell', async () => {
    const memory = memoryLedger();
    await saw(memory, 'sakOpprettet');
    expect((await timelineOf(memory)).gaps).toEqual(['notSentFromHere', 'earlierStates']);
    await submitted(memory);
    expect((await timelineOf(memory)).gaps).toEqual(['earlierStates']);
    memory.store.text = memory.store.text.split('\n').toSpliced(0, 1).join('\n');
    expect((await timelineOf(memory)).gaps).toEqual(['logDamaged', 'earlierStates']);
    const unread = caseTimeline({ eksternSaksreferanse: 'S-1', environment: 'test', status: {} });
    expect(unread.gaps).toEqual(['logNotRead', 'earlierStates']);
  });
});

describe('the timeline in a report', () => {
  it.each([
    [
      'nb',
      'Først sett herfra: Saken er forelagt saksøkte (endret etter ',
      'Besluttet: Utleggstrekk, Utleggspant · LUN',
    ],
    [
      'en',
      'First seen from here: The case is put before the defendant (changed after ',
      'Decided: Attachment of earnings, Execution lien · LUN',
    ],
  ] as const)('is told in words, in %s', async (language, seen, decision) => {
    const memory = memoryLedger();
    await saw(memory, 'sakOpprettet');
    await saw(memory, 'sakForelagt');
    const markdown = reportMarkdown(caseStatusReport(decided, language, await timelineOf(memory, decided)));
    expect(markdown).toContain(seen);
    expect(markdown).toContain(decision);
    expect(markdown).not.toContain('sakForelagt');
  });

  it('is a table of Markdown in which nothing is a link or markup', () => {
    const odd = {
      eksternSaksreferanse: '[x](command:a)',
      saksstatus: '# <b>',
      kravISak: [{ innsendersKravreferanse: '|' }],
    };
    const markdown = reportMarkdown(caseStatusReport(odd, 'nb'));
    expect(markdown).toMatch(/^# \\# \\<b\\>\n\n- Saksreferanse: \\\[x\\\]\(command:a\)$/m);
    expect(markdown).toContain(String.raw`| \| |`);
  });
});

describe('the words of the status model', () => {
  const { Saksstatus, KravISak, Beslutningsinformasjon } = openapi.components.schemas;
  const decisions = Object.keys(Beslutningsinformasjon.properties).filter((name) => /^besluttet/.test(name));
  const codes = [...Saksstatus.enum, ...KravISak.properties.kravbeskrivelse.enum, ...decisions];

  it.each(codes)('say %s in both languages', (code) => {
    const words = [inWords(code, 'nb'), inWords(code, 'en')];
    expect(words).not.toContain(code);
    expect(new Set(words).size).toBe(2);
  });

  it('know each decision that there may be', () => {
    expect([...decisionNames].sort()).toEqual(decisions.sort());
  });
});
