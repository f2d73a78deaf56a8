import { expect, it } from 'vitest';
import { openable } from '../../../../services/altinn/openable';

const local = 'http://127.0.0.1:7980';
const test = 'https://platform.tt02.altinn.no';

it.each([
  ['https://authn.ui.tt02.altinn.no/authfront/x', test, true],
  ['http://127.0.0.1:7980/altinn/bekreft/x', local, true],
  ['http://127.0.0.1:7981/altinn/bekreft/x', local, false],
  ['http://platform.tt02.altinn.no/x', test, false],
  ['http://127.0.0.1:7980/altinn/bekreft/x', test, false],
  ['file:///etc/passwd', test, false],
  ['javascript:alert(1)', test, false],
  ['--help', test, false],
  ['', local, false],
])('whether %j of %s may be opened: %j', (url, address, is) => {
  expect(openable(url, address)).toBe(is ? url : undefined);
});

it.each([
  ['https:/\\evil.example\\x', 'https://evil.example/x'],
  ['  https:authn.example/x\n', 'https://authn.example/x'],
])('what may be opened is written as it was judged: %j', (url, written) => {
  expect(openable(url, test)).toBe(written);
});
