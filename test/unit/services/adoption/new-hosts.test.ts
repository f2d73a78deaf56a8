import { describe, expect, it } from 'vitest';
import { newHosts } from '../../../../services/adoption/new-hosts';
import { documentOf } from '../../../../services/operations/read-document';
import { changed, ownDocument } from './documents';

const hosts = async (servers: unknown, overrides = {}) =>
  newHosts(
    [await documentOf(changed(ownDocument(), { op: 'replace', path: '/servers', value: servers }), 'a.json')],
    overrides,
  );

describe('the hosts that documents lead to', () => {
  it('are none where they name the ones that are known, or none', async () => {
    expect(await hosts([{ url: 'https://api-test.sits.no/other' }])).toEqual([]);
    expect(await hosts([{ url: '/api' }])).toEqual([]);
  });

  it('are those of test and production, each once', async () => {
    const servers = [
      { url: 'https://api-test.sits.no/api' },
      { url: 'https://test.example.no:8443/api', description: 'Test' },
      { url: 'https://api.example.org/api', description: 'Production' },
    ];
    expect(await hosts(servers)).toEqual(['api.example.org']);
    expect(await hosts(servers.slice(1))).toEqual(['test.example.no:8443', 'api.example.org']);
  });

  it('do not count what a setting says', async () => {
    const overrides = { submit: 'POST https://set.example.no/begjaering' };
    expect(await hosts([{ url: 'https://api-test.sits.no/api' }], overrides)).toEqual([]);
  });
});
