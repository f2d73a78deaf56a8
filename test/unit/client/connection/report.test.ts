import { describe, expect, it } from 'vitest';
import type { StepResult } from '../../../../client/connection/steps';
import { ElanError } from '../../../../services/errors';
import type { Profile } from '../../../../services/profile';
import { connectionReport } from '../../../../client/connection/report';
import type { Block } from '../../../../services/reports/report';
import type { Language } from '../../../../services/reports/words';

const profile: Profile = { name: 'mine', environment: 'test', clientId: 'c', mode: { kind: 'own' } };
const works: readonly StepResult[] = [
  { name: 'keyring', state: 'works', facts: { kept: 'keyring' } },
  {
    name: 'key',
    state: 'works',
    facts: {
      bits: 3072,
      kid: '',
      certificates: 3,
      certificate: {
        organisation: '974760673',
        issuer: 'Buypass Class 3 Test4',
        validFrom: 0,
        validTo: Date.parse('2027-05-01T10:00:00Z'),
      },
    },
  },
  {
    name: 'operations',
    state: 'works',
    facts: { certain: 2, likely: 0, assumed: 8, withoutAddress: ['innsyn'] },
  },
  { name: 'maskinporten', state: 'works', facts: { issuer: 'https://issuer/', tokenEndpoint: '' } },
  { name: 'clock', state: 'works', facts: { secondsAhead: -4 } },
  { name: 'token', state: 'works', facts: { scope: 'the:scope', seconds: 119 } },
  { name: 'organisation', state: 'works', facts: { organisation: '974760673', supplier: '971648198' } },
  { name: 'service', state: 'works', facts: { host: 'api.example.no' } },
];

/** The words of the report, line by line, with `|` between cells. */
function linesOf(results: readonly StepResult[], language: Language = 'en', of = profile): string[] {
  const at = Date.parse('2026-11-23T12:00:00Z');
  const { sections } = connectionReport({ profile: of, results, at }, language);
  return sections.flatMap(({ blocks }) => blocks.flatMap(linesOfBlock));
}

function linesOfBlock(block: Block): string[] {
  if (block.kind === 'text') return [block.text];
  const rows = block.kind === 'facts' ? block.facts : block.rows;
  return rows.map((cells) => cells.join('|'));
}

describe('the report of a tested connection', () => {
  it('says what works, and what was learnt', () => {
    const lines = linesOf(works);
    expect(lines).toContain('Everything works.');
    expect(lines.slice(-8)).toEqual([
      '✓ yes|Keyring|the key is in VS Code’s keyring',
      '✓ yes|Key|RSA, 3072 bits, chain of 3 certificates, issued to 974760673, issued by Buypass Class 3 Test4, valid to 2027-05-01',
      '✓ yes|Operations|2 certain, 8 assumed, without address: innsyn',
      '✓ yes|Maskinporten|https://issuer/',
      '✓ yes|Clock|4 s behind, which is near enough',
      '✓ yes|Token|the:scope, good for 119 s',
      '✓ yes|Organisation|974760673, with 971648198 as supplier',
      '✓ yes|ELAN|api.example.no answers, and lets you in',
    ]);
  });

  it('says where it stops, and what to do', () => {
    const results: StepResult[] = [
      ...works.slice(0, 5),
      { name: 'token', state: 'failed', error: new ElanError('MP-250', { args: { scope: 'the:scope' } }) },
      { name: 'organisation', state: 'notTried' },
      { name: 'service', state: 'notTried' },
    ];
    const lines = linesOf(results, 'nb');
    const message = 'Virksomheten har ikke fått tilgang til scopet the:scope (MP-250).';
    expect(lines).toContain(`Token: ${message}`);
    expect(lines).toContain('Hva du kan gjøre: Be Skatteetaten om tilgang til tjenesten, i dette miljøet.');
    expect(lines.slice(-3)).toEqual([
      `✗ nei|Token|${message}`,
      '–|Virksomhet|ikke prøvd',
      '–|ELAN|ikke prøvd',
    ]);
    expect(lines).not.toContain('Alt virker.');
  });

  it('has the words of any other error too', () => {
    const results: StepResult[] = [{ name: 'keyring', state: 'failed', error: new Error('No keyring.') }];
    expect(linesOf(results)).toContain('✗ no|Keyring|No keyring.');
  });

  it('says why a step was not needed', () => {
    const [line] = linesOf([{ name: 'keyring', state: 'notNeeded' }]).slice(-1);
    expect(line).toBe('–|Keyring|not needed: the local ELAN has a key ready');
  });

  it.each([
    [0, 'right'],
    [-1, 'right'],
    [3, '3 s ahead, which is near enough'],
  ])('says of a clock that is %i s ahead: %s', (secondsAhead, words) => {
    expect(linesOf([{ name: 'clock', state: 'works', facts: { secondsAhead } }])).toContain(
      `✓ yes|Clock|${words}`,
    );
  });

  it.each<[Profile['mode'], string]>([
    [{ kind: 'own' }, 'own organisation'],
    [{ kind: 'onBehalfOf', organisation: '974760673' }, '974760673 (delegation in Altinn)'],
    [{ kind: 'systembruker', organisation: '974760673', externalRef: 'r' }, '974760673 (systembruker), r'],
  ])('says on whose behalf the profile acts: %j', (mode, words) => {
    expect(linesOf(works, 'en', { ...profile, mode })).toContain(`On behalf of|${words}`);
  });
});
