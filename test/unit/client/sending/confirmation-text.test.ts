import { describe, expect, it } from 'vitest';
import { confirmationText } from '../../../../client/sending/confirmation-text';
import type { Confirmation } from '../../../../client/sending/submit-steps';
import { attachment, party, prepared } from './support';

const profile = { name: 'prøve', environment: 'test', mode: { kind: 'own' } } as const;

function confirmation(more: Partial<Confirmation> = {}): Confirmation {
  return { ...prepared(), as: { kind: 'new' }, warnings: [], underway: [], ...more };
}

describe('what is asked before a submission', () => {
  it('names environment, profile, parties, claims, sum and model', () => {
    const { message, detail } = confirmationText(confirmation(), profile, 'nb');
    expect(message).toBe('Sende begjæringen til testmiljøet?');
    expect(detail.replaceAll(/\u00a0/g, ' ').split('\n')).toEqual([
      'Ny sak',
      'Profil: prøve',
      'Saksøker: STILLE FJELLREV AS',
      'Saksøkt: Rolig Havørn',
      'Krav: 2, til sammen 12 345,50 NOK',
      'Vedlegg: ingen',
      'Informasjonsmodell: 2.1',
    ]);
  });

  it('names the case of a change', () => {
    const as = { kind: 'change', eksternSaksreferanse: 'S-1' } as const;
    const { message, detail } = confirmationText(confirmation({ as }), profile, 'en');
    expect(message).toBe('Send the change to the test environment?');
    expect(detail).toMatch(/^Change of case S-1\n/);
  });

  it('says of a second case that it is one', () => {
    const { detail } = confirmationText(confirmation({ as: { kind: 'again' } }), profile, 'nb');
    expect(detail).toMatch(/^En NY sak til/);
  });

  it('tells how far each attachment has come', () => {
    const attachments = [
      attachment('a', 'ready'),
      attachment('b', 'failed', 'virusFunnet'),
      attachment('c'),
      attachment('0'),
    ];
    const { detail } = confirmationText(confirmation({ attachments }), profile, 'nb');
    expect(detail).toContain('Vedlegg: 4\n– a.pdf (klart)\n– b.pdf (kan ikke brukes: virusFunnet)\n');
    expect(detail).toContain('c.pdf (ukjent tilstand)\n– 0.pdf (ikke lastet opp)');
  });

  it('shortens what would not fit', () => {
    const parties = Array.from({ length: 8 }, (_, i) => party('', `Part ${i + 1}`));
    const attachments = Array.from({ length: 7 }, (_, i) => attachment(`v${i}`, 'ready'));
    const more = { about: prepared({ parties }).about, attachments };
    const { detail } = confirmationText(confirmation(more), profile, 'nb');
    expect(detail).toContain('Part 5, … (+ 3)');
    expect(detail).toContain('(klart)\n– … (+ 2)');
  });

  it('tells what the check has found', () => {
    const { about } = prepared({ errors: 1, warnings: 3 });
    const { detail } = confirmationText(confirmation({ about }), profile, 'nb');
    expect(detail).toContain('Kontrollen fant 1 feil og 3 advarsler.');
  });

  it.each([
    [
      { kind: 'otherInnsender', innsender: '1', authenticated: '2' } as const,
      'Innsender er 1, men tokenet gjelder 2',
    ],
    [{ kind: 'elsa' } as const, 'tidligere regelverk'],
    [{ kind: 'paper' } as const, 'ulike regelverk'],
    [{ kind: 'unknownDebtor' } as const, 'kjenner ikke alle'],
    [{ kind: 'rulesNotAsked' } as const, 'kunne ikke spørres'],
  ])('warns: %j', (warning, words) => {
    const { detail } = confirmationText(confirmation({ warnings: [warning] }), profile, 'nb');
    expect(detail).toMatch(new RegExp(`⚠ .*${words}`));
  });
});

it('names the customer beside the profile, where there is one', () => {
  const customer = { kind: 'systembruker', organisation: '313772195', name: 'Kunde én' } as const;
  const { detail } = confirmationText(confirmation(), { ...profile, mode: customer }, 'nb');
  expect(detail).toContain('Profil: prøve\nKunde: Kunde én, 313772195\n');
  expect(confirmationText(confirmation(), profile, 'nb').detail).not.toContain('Kunde:');
});
