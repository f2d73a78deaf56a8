import fs from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { ElanError } from '../../../../services/errors';
import { cliFolder } from '../../../support/cli-folder';
import { production, submitFile, type FakeSubmit } from '../../../support/cli-submitting';
import { asForProduction, rightText } from '../../../support/examples';

const folder = cliFolder();

let file = '';
/** What is sent to production is not made of test data. */
beforeEach(() => {
  file = folder.write('sak.begjaering.json', asForProduction(rightText('2.1')));
});

const submit = (fake?: FakeSubmit) => submitFile(file, fake);

describe('in production', () => {
  it('a begjæring is checked by the service first, and then sent', async () => {
    const { code, err, sent } = await submit({ options: production });
    expect({ code, sent }).toEqual({ code: 0, sent: ['validate', 'submit'] });
    expect(err).toContain('Tjenesten fant ingen feil da den ble spurt først.');
  });

  it('so is a change', async () => {
    await submit({ options: production });
    fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace('KLOK MÅLTROST', 'RASK REV'));
    expect((await submit({ options: production })).sent).toEqual(['validate change SAK-1', 'change SAK-1']);
  });

  it.each([{ yes: false }, { confirm: undefined }, { confirm: 'SAK-2' }])(
    'nothing at all is sent where the confirmation is not whole: %j',
    async (less) => {
      const client = { regelverk: () => Promise.reject(new Error('asked')) };
      const { code, sent } = await submit({ options: { ...production, ...less }, client });
      expect({ code, sent }).toEqual({ code: 2, sent: [] });
    },
  );

  it('what the service finds keeps it from being sent', async () => {
    const findings = [{ code: 'KODE', message: 'Feil', description: '', path: '', value: '' }];
    const refuses = {
      validate: () => Promise.reject(new ElanError('refused', { args: { status: 422 }, findings })),
    };
    const { code, out, sent } = await submit({ options: production, client: refuses });
    expect({ code, sent }).toEqual({ code: 1, sent: [] });
    expect(out).toContain('KODE');
    expect(out).toContain('Ingenting ble sendt.');
  });

  it('a service that cannot check it is told of, and it is sent only where that is wanted', async () => {
    const cannot = {
      validate: () => Promise.reject(new ElanError('addressNotFound', { args: { host: 'h', status: 404 } })),
    };
    const { code, err, sent } = await submit({ options: production, client: cannot });
    expect({ code, sent }).toEqual({ code: 2, sent: [] });
    expect(err).toContain('--unvalidated');
    const wanted = await submit({ options: production, client: cannot, with: { unvalidated: true } });
    expect(wanted.sent).toEqual(['submit']);
  });

  it('what is to be confirmed is shown on lines of its own, whatever a party is called', async () => {
    const text = fs.readFileSync(file, 'utf8').replace('RASK SYKKEL AS', 'RASK\\nKrav: 1\\u001b[2K');
    fs.writeFileSync(file, text);
    const { err } = await submit({
      options: { ...production, confirm: undefined },
      ask: () => Promise.resolve(''),
    });
    expect(err).toContain(
      'Saksøker: RASK Krav: 1 [2K\nSaksøkt: STILLE HAVØRN\nKrav: 3, til sammen 9 049,81 NOK\n',
    );
  });

  it('test data is refused with its places, whatever is turned down', async () => {
    fs.writeFileSync(file, rightText('2.1'));
    folder.write('.elanrc.json', { regler: { 'elan/testdata-i-produksjon': 'off' } });
    const { code, out, err, sent } = await submit({ options: production });
    expect({ code, sent }).toEqual({ code: 1, sent: [] });
    expect(out).toMatch(/sak\.begjaering\.json:11:\d+ elan\/testdata-i-produksjon 313772195/);
    expect(err).toContain('11 (elan/testdata-i-produksjon)');
  });

  it('a folder for test sends nothing, and says which file says so', async () => {
    const mark = folder.write('.elanrc.json', { miljoe: 'test' });
    const { code, err, sent } = await submit({ options: production });
    expect({ code, sent }).toEqual({ code: 2, sent: [] });
    expect(err).toContain(mark);
    expect((await submit({ with: { regelverk: false } })).code).toBe(0);
  });
});
