import { describe, expect, it } from 'vitest';
import { eventOfCase, eventsOfDialog } from '../../../../services/events/event';

const dialog = {
  id: 'd',
  externalReference: 'sak-1',
  status: 'RequiresAttention',
  updatedAt: '2026-06-15T12:05:00+02:00',
  hasMessages: true,
  isSeen: false,
};
const message = {
  id: 't',
  createdAt: '2026-06-15T12:00:00.1234567+02:00',
  type: 'Request',
  externalReference: 'sak-1#/saksoekt/0',
  isFromOwner: true,
  title: { nb: 'Rett', en: 'Correct' },
};

const eventOf = (values: Partial<typeof message>, status = dialog.status) =>
  eventsOfDialog({ ...dialog, status }, [{ ...message, ...values }])[0];

describe('a message in a dialog', () => {
  it('that asks for something is a correction that is asked for, with its place', () => {
    expect(eventOf({})).toEqual({
      id: 't',
      kind: 'correction',
      awaitedAt: '2026-06-15T10:05:00.000Z',
      at: '2026-06-15T10:00:00.123Z',
      dialog: 'd',
      pointer: '/saksoekt/0',
      eksternSaksreferanse: 'sak-1',
      innsenderReferanse: '',
      saksstatus: '',
      title: { nb: 'Rett', en: 'Correct' },
    });
  });

  it('that asks for something before its dialog says so is a message that may become a correction', () => {
    expect(eventOf({}, 'InProgress')).toMatchObject({ id: 't', kind: 'message', mayBecomeCorrection: true });
    expect(eventOf({ type: 'Information' }, 'InProgress')).not.toHaveProperty('mayBecomeCorrection');
  });

  it.each(['Information', 'Decision', 'Alert', 'SomethingNew'])('of the type %s is a message', (type) => {
    expect(eventOf({ type })?.kind).toBe('message');
  });

  it('that the party has sent is no event', () => {
    expect(eventOf({ isFromOwner: false })).toBeUndefined();
  });

  it.each(['sak-1', 'sak-1#', 'sak-1#krav', `sak-1#/${'x'.repeat(300)}`, ''])(
    'names no place by %s',
    (externalReference) => {
      expect(eventOf({ externalReference })).not.toHaveProperty('pointer');
    },
  );
});

describe('a dialog that waits for nothing any more', () => {
  it.each(['InProgress', 'Completed', ''])('has asked for something, and it is over: %s', (status) => {
    expect(eventsOfDialog({ ...dialog, status }, [message])).toMatchObject([
      { id: 't', kind: 'message' },
      { kind: 'correctionOver', at: '2026-06-15T10:05:00.000Z', dialog: 'd', eksternSaksreferanse: 'sak-1' },
    ]);
  });

  it('says nothing more where nothing was asked for', () => {
    const told = eventsOfDialog({ ...dialog, status: 'Completed' }, [{ ...message, type: 'Information' }]);
    expect(told.map(({ kind }) => kind)).toEqual(['message']);
  });
});

describe('a changed case', () => {
  const changed = {
    eksternSaksreferanse: 'sak-1',
    saksnummer: '',
    saksstatus: 'sakBesluttet',
    innsenderReferanse: 'min',
    endret: '2026-06-15T12:00:00+02:00',
  };

  it('is one event for each status and moment', () => {
    const event = eventOfCase(changed);
    expect(event).toMatchObject({
      kind: 'status',
      at: '2026-06-15T10:00:00.000Z',
      saksstatus: 'sakBesluttet',
    });
    expect(eventOfCase(changed)?.id).toBe(event?.id);
    expect(eventOfCase({ ...changed, saksstatus: 'sakAvsluttet' })?.id).not.toBe(event?.id);
  });

  it('is none where it says neither when nor which', () => {
    expect(eventOfCase({ ...changed, endret: '' })).toBeUndefined();
    expect(eventOfCase({ ...changed, eksternSaksreferanse: '' })).toBeUndefined();
  });
});
