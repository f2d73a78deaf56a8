import { describe, expect, it } from 'vitest';
import {
  isLeftoverText,
  isLeftoverUuid,
  isNobodysName,
  mayBeNobody,
} from '../../../../../engine/rules/text/leftover-words';
import { foundIn, type Members } from '../../../../support/claims-alone';

describe('a text that stands for what was to be filled in', () => {
  it.each([
    'todo',
    'TODO',
    ' test ',
    'tEST',
    'xxx',
    'XXXX',
    '??',
    '__',
    '***',
    '...',
    '<navn>',
    '[navn]',
    `<${'a'.repeat(58)}>`,
    'Se TODO her',
    'lorem ipsum dolor',
    '[object Object] 1',
  ])('may be %j', (text) => expect(isLeftoverText(text, 'description')).toBe(true));

  it.each([
    '?',
    '_',
    '*',
    '**',
    '.',
    '..',
    'xx',
    'abc xxx',
    'xxx abc',
    '<1>',
    '<a 1>',
    '<>',
    '<a%>',
    `<${'a'.repeat(59)}>`,
    'mastodon',
    'TODOS',
    'METODO',
    'a@example.com',
  ])('is not %j', (text) => expect(isLeftoverText(text, 'description')).toBe(false));

  it('may be what people and places are called too, where it has no capital', () => {
    for (const name of ['Test', ' Test ', 'todo']) expect(isLeftoverText(name, 'name')).toBe(true);
    expect(isLeftoverText('Test', 'name', true)).toBe(false);
    expect(isLeftoverText(' Test ', 'name', true)).toBe(false);
    expect(isLeftoverText('test', 'name', true)).toBe(true);
    expect(isLeftoverText('tEST', 'name', true)).toBe(true);
    expect(isLeftoverText('Asdf', 'name', true)).toBe(true);
  });

  it('may be an address that nobody has', () => {
    expect(isLeftoverText('a@example.com', 'email')).toBe(true);
    expect(isLeftoverText('a@EXAMPLE.com', 'email')).toBe(true);
    expect(isLeftoverText('a@example.com.no', 'email')).toBe(false);
  });

  it.each([
    ['11111111-1111-1111-1111-111111111111', true],
    ['AAAAAAAA-aaaa-AAAA-AAAA-AAAAAAAAAAAA', true],
    ['123E4567-E89B-12D3-A456-426614174000', true],
    ['011111111-1111-1111-1111-111111111111', false],
    ['11111111-1111-1111-1111-1111111111112', false],
    ['11111111-1111-1111-1111-111111111112', false],
  ])('may be the uuid %s: %s', (uuid, expected) => expect(isLeftoverUuid(uuid)).toBe(expected));

  it.each([
    ['Nordmann', true],
    [' NORDMANN ', true],
    ['Ola', false],
    ['n', false],
  ])('may be the last name %j: %s', (name, expected) => expect(mayBeNobody(name)).toBe(expected));

  it('may be the name of nobody', () => {
    expect(isNobodysName('Ola Nordmann')).toBe(true);
    expect(isNobodysName('Ola Elg')).toBe(false);
  });
});

describe('what was left behind', () => {
  const places = (value: Members): string[] => foundIn(['elan/plassholder'], value);
  const named = (personnavn: Members, more: Members = {}): Members => ({
    saksoeker: [{ saksoeker: { person: { personnavn } } }],
    ...more,
  });
  const lastName = '/saksoeker/0/saksoeker/person/personnavn/etternavn';

  it.each<[string, Members, string[]]>([
    ['a reference', { innsenderReferanse: 'Test' }, ['/innsenderReferanse']],
    ['a signature', { underskrift: 'Test' }, ['/underskrift']],
    ['a name that may be one', named({ fornavn: 'Kari', etternavn: 'Test' }), []],
    ['a name of nobody', named({ fornavn: 'Ola', etternavn: 'Nordmann' }), [lastName]],
    ['a name of nobody, with white space', named({ fornavn: ' Ola ', etternavn: ' Nordmann ' }), [lastName]],
    ['half a name of nobody', named({ etternavn: 'Nordmann' }), []],
    [
      'a name that is no text',
      named({ fornavn: 'Ola', etternavn: 7 }, { underskrift: 'xxx' }),
      ['/underskrift'],
    ],
    [
      'a uuid that is made up, and one that is no text',
      { vedlegg: [{ uuid: 7 }, { uuid: '11111111-1111-1111-1111-111111111111' }] },
      ['/vedlegg/1/uuid'],
    ],
  ])('%s', (_what, value, expected) => {
    expect(places(value)).toEqual(expected.map((at) => `plassholder ${at}`));
  });
});
