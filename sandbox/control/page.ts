import { apiPath } from '../elan/document';
import type { Sandbox } from '../sandbox';
import { overviewOf } from './overview';
import { escaped, framed, section } from './page-parts';
import { pageTexts, type PageLanguage } from './page-words';

/** @returns a page that tells a person what this is, how to use it, and what it holds */
export function page(sandbox: Sandbox, language: PageLanguage): string {
  const texts = pageTexts[language];
  const { saker, vedlegg, feil } = overviewOf(sandbox);
  const addresses = [
    [texts.services, `${sandbox.url}${apiPath}`],
    ['OpenAPI', `${sandbox.url}${apiPath}/openapi.json`],
    ['Maskinporten', sandbox.issuer],
    [texts.client, `${sandbox.url}/sandbox/klient`],
    ['Altinn', `${sandbox.url}/altinn`],
    [texts.state, `${sandbox.url}/sandbox/tilstand`],
  ];
  const cases = saker.map((each) => [
    each.eksternSaksreferanse,
    each.saksnummer,
    each.innsenderReferanse,
    each.saksstatus,
    each.opprettet,
  ]);
  const attachments = vedlegg.map((each) => [
    each.uuid,
    each.filnavn,
    each.innsenderReferanse,
    each.tilstand,
  ]);
  const faults = feil.map(({ id, kind, operations, struck }) => [
    String(id),
    kind,
    operations?.join(', ') ?? texts.allCalls,
    String(struck),
  ]);
  return framed(texts.title, language, [
    ...texts.intro.map((paragraph) => `<p>${paragraph}</p>`),
    section(texts.addresses, [], addresses, ''),
    section(texts.cases, texts.caseColumns, cases, texts.nothing),
    section(texts.attachments, texts.attachmentColumns, attachments, texts.nothing),
    section(texts.faults, texts.faultColumns, faults, texts.noFaults),
    `<pre>${escaped(`curl -X POST ${sandbox.url}/sandbox/feil -H 'Content-Type: application/json' \\\n  -d '{"kind":"throttled","operations":["submit"],"count":1,"retryAfter":2}'\ncurl -X DELETE ${sandbox.url}/sandbox/feil`)}</pre>`,
  ]);
}
