import { environmentFacts } from '../operations/environments';
import type { Certainty, FoundBy } from '../operation';
import type { OperationsReport, ReportedDocument, ReportedOperation } from '../operations/operations-report';
import { facts, table, text, type Block, type Report, type Section } from './report';
import type { Language } from './words';

/** @returns where each operation was found, by what, how sure that is, and how to have it otherwise */
export function operationsTable(found: OperationsReport, language: Language): Report {
  const texts = language === 'nb' ? norwegian : english;
  const { environment, operations, documents, notCertain, withoutAddress } = found;
  const base = commonBase(operations.flatMap(({ url, hasAddress }) => (hasAddress ? [url] : [])));
  return {
    title: texts.title,
    source: found,
    sections: [
      {
        heading: '',
        blocks: [
          facts([texts.environment, environmentFacts(environment).name(language)], [texts.below, base]),
          ...(notCertain.length > 0 ? [text(texts.assumed)] : []),
          ...(withoutAddress.length > 0
            ? [text(`${texts.withoutAddress} ${withoutAddress.join(', ')}.`)]
            : []),
          table(
            texts.columns.map((title) => ({ title })),
            operations.map((operation) => rowOf(operation, base, texts)),
            '',
          ),
        ],
      },
      ...othersSection(operations, texts),
      { heading: texts.documents, blocks: documentBlocks(documents, texts) },
      { heading: texts.override, blocks: texts.howToOverride.map(text) },
    ],
  };
}

/** @returns what all addresses begin with, without a slash at its end; empty where they have nothing in common */
function commonBase([first = '', ...others]: readonly string[]): string {
  if (!URL.canParse(first)) return '';
  const { origin, pathname } = new URL(first);
  const folders = pathname.split('/').slice(1, -1);
  const bases = folders.map((_, i) => [origin, ...folders.slice(0, folders.length - i)].join('/'));
  const isCommon = (base: string): boolean => others.every((other) => other.startsWith(`${base}/`));
  return [...bases, origin].find(isCommon) ?? '';
}

function rowOf(operation: ReportedOperation, base: string, texts: Texts): string[] {
  const { name, method, url, certainty, foundBy, document, operationId } = operation;
  return [
    name,
    `${method} ${base && url.startsWith(base) ? url.slice(base.length) : url}`,
    document ? [fileName(document), operationId].filter(Boolean).join(' · ') : texts.own,
    texts.foundBy[foundBy],
    texts.certainty[certainty],
  ];
}

function othersSection(operations: readonly ReportedOperation[], texts: Texts): Section[] {
  const rows = operations.flatMap(({ name, others }) =>
    others.map(({ method, path, document, operationId }) => [
      name,
      `${method} ${path}`,
      [fileName(document), operationId].filter(Boolean).join(' · '),
    ]),
  );
  if (rows.length === 0) return [];
  const columns = texts.columns.slice(0, 3).map((title) => ({ title }));
  return [{ heading: texts.others, blocks: [table(columns, rows, '')] }];
}

function documentBlocks(documents: readonly ReportedDocument[], texts: Texts): Block[] {
  const rows = documents.map(({ name, title, version, operations }) => [
    fileName(name),
    [title, version].filter(Boolean).join(' '),
    operations.join(', '),
  ]);
  const notFollowed = documents.flatMap(({ name, notFollowed: references }) =>
    references.map((reference) => text(`${fileName(name)}: ${texts.notFollowed} ${reference}`)),
  );
  return [
    table(
      texts.documentColumns.map((title) => ({ title })),
      rows,
      texts.noDocuments,
    ),
    ...notFollowed,
  ];
}

function fileName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}

interface Texts {
  readonly title: string;
  readonly environment: string;
  readonly below: string;
  readonly assumed: string;
  readonly withoutAddress: string;
  readonly columns: readonly string[];
  readonly own: string;
  readonly foundBy: Readonly<Record<FoundBy, string>>;
  readonly certainty: Readonly<Record<Certainty, string>>;
  readonly others: string;
  readonly documents: string;
  readonly documentColumns: readonly string[];
  readonly noDocuments: string;
  readonly notFollowed: string;
  readonly override: string;
  readonly howToOverride: readonly string[];
}

const norwegian: Texts = {
  title: 'Operasjonene',
  environment: 'Miljø',
  below: 'Adressene er under',
  assumed:
    'Det som er sannsynlig eller antatt, står ikke i noe offisielt dokument som er lagt inn her, og kan være annerledes hos tjenesten.',
  withoutAddress: 'Disse kan ikke kalles, for ingen adresse er kjent:',
  columns: ['Operasjon', 'Kall', 'Står i', 'Funnet ved', 'Sikkert?'],
  own: 'utvidelsens eget dokument',
  foundBy: {
    bundled: '–',
    setting: 'innstillingen',
    operationId: 'operationId',
    tag: 'tag',
    path: 'stien',
  },
  certainty: { certain: 'sikkert', likely: 'sannsynlig', assumed: 'antatt' },
  others: 'Kunne også vært valgt',
  documents: 'Offisielle dokumenter',
  documentColumns: ['Dokument', 'Tittel', 'Operasjoner'],
  noDocuments: 'Ingen er lagt inn.',
  notFollowed: 'en henvisning ble ikke fulgt:',
  override: 'Slik kan du bestemme dette selv',
  howToOverride: [
    'elan.openapi: stier til de offisielle OpenAPI-dokumentene (JSON eller YAML). Det som står i dem, går foran det utvidelsen antar.',
    'elan.operasjoner: hvilken operasjon som er hvilken, når det ikke ble funnet eller ble feil: en operationId, en metode og en sti (PUT /saker/{eksternSaksreferanse}), eller en metode og en adresse (POST https://…).',
    'For den lokale ELAN gjelder alltid utvidelsens eget dokument.',
  ],
};

const english: Texts = {
  title: 'The operations',
  environment: 'Environment',
  below: 'The addresses are below',
  assumed:
    'What is likely or assumed stands in no official document that was given here, and may be otherwise at the service.',
  withoutAddress: 'These cannot be called, for no address is known:',
  columns: ['Operation', 'Call', 'Stands in', 'Found by', 'Sure?'],
  own: 'the extension’s own document',
  foundBy: {
    bundled: '–',
    setting: 'the setting',
    operationId: 'operationId',
    tag: 'tag',
    path: 'the path',
  },
  certainty: { certain: 'certain', likely: 'likely', assumed: 'assumed' },
  others: 'Could have been taken as well',
  documents: 'Official documents',
  documentColumns: ['Document', 'Title', 'Operations'],
  noDocuments: 'None was given.',
  notFollowed: 'a reference was not followed:',
  override: 'How to decide this yourself',
  howToOverride: [
    'elan.openapi: paths of the official OpenAPI documents (JSON or YAML). What stands in them goes before what the extension assumes.',
    'elan.operasjoner: which operation is which, where it was not found or is wrong: an operationId, a method and a path (PUT /saker/{eksternSaksreferanse}), or a method and an address (POST https://…).',
    'For the local ELAN the extension’s own document always holds.',
  ],
};
