import { createHash } from 'node:crypto';
import { apiPath } from '../elan/document';
import type { Sandbox } from '../sandbox';
import { overviewOf } from './overview';
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
  return [
    `<!DOCTYPE html><html lang="${language}"><head><meta charset="utf-8"><title>${texts.title}</title><style>${style}</style></head><body>`,
    `<h1>${texts.title}</h1>`,
    ...texts.intro.map((paragraph) => `<p>${paragraph}</p>`),
    section(texts.addresses, [], addresses, ''),
    section(texts.cases, texts.caseColumns, cases, texts.nothing),
    section(texts.attachments, texts.attachmentColumns, attachments, texts.nothing),
    section(texts.faults, texts.faultColumns, faults, texts.noFaults),
    `<pre>${escaped(`curl -X POST ${sandbox.url}/sandbox/feil -H 'Content-Type: application/json' \\\n  -d '{"kind":"throttled","operations":["submit"],"count":1,"retryAfter":2}'\ncurl -X DELETE ${sandbox.url}/sandbox/feil`)}</pre>`,
    '</body></html>\n',
  ].join('\n');
}

const style =
  'body{font:16px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem}' +
  'table{border-collapse:collapse}td,th{text-align:left;padding:.2rem 1rem .2rem 0;vertical-align:top}pre{overflow:auto}';

/** The one style that the page has, as a content security policy names it. */
export const styleHash = `sha256-${createHash('sha256').update(style).digest('base64')}`;

function section(
  title: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  whenEmpty: string,
): string {
  const head = columns.length > 0 ? row('th scope="col"', columns) : '';
  const table = `<table>${head}${rows.map((cells) => row('td', cells)).join('')}</table>`;
  return `<h2>${escaped(title)}</h2>${rows.length > 0 ? table : `<p>${escaped(whenEmpty)}</p>`}`;
}

function row(tag: string, cells: readonly string[]): string {
  const [name = tag] = tag.split(' ');
  return `<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${name}>`).join('')}</tr>`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replaceAll(/[&<>"]/g, (character) => entities[character] ?? character);
}
