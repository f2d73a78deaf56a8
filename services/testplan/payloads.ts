import parties from '#schemas/testparter.json';
import { BegjaeringDocument } from '../../engine/begjaering/document';
import { summarise, type BegjaeringSummary } from '../../engine/begjaering/summary';
import { below } from '../../engine/begjaering/pointer';
import { applyEdits, editsFor, type Operation } from '../../engine/edits/edits';
import { draftOf } from '../../engine/snippets/template';
import { templates } from '../../engine/snippets/templates';
import { DraftWriter } from '../../engine/snippets/write';
import { realPersonsIn } from '../../engine/rules/own/identifiers';
import { property } from '../../engine/values/json';
import { ElanError } from '../errors';
import { refuseRealPersons } from '../known/real-persons';
import type { PayloadName } from './plan';

/** A file that was uploaded, as a begjæring names it. */
export interface Uploaded {
  readonly filnavn: string;
  readonly uuid: string;
}

/**
 * @param organisation that the service takes us for, which has to be the innsender
 * @param today `YYYY-MM-DD`
 * @returns a right begjæring with synthetic parties; its attachments are not uploaded yet
 */
export function syntheticBegjaering(organisation: string, today: string): BegjaeringDocument {
  const [template] = templates;
  const bind = (name: string): string | undefined =>
    name === 'inkasso-nummer' && organisation !== '' ? organisation : undefined;
  const writer = new DraftWriter({ snippet: false, unit: '  ', indent: '', lineEnd: '\n' });
  return BegjaeringDocument.of(`${writer.write(draftOf(template?.body, today, bind))}\n`);
}

/**
 * @returns what a begjæring is about that the cases are made of
 * @throws ElanError of reason `testPlanUnfit` where it lacks what they need, and of `realPersonsInTest` where it has
 *   persons who are not synthetic
 */
export function fitSummary(document: BegjaeringDocument): BegjaeringSummary {
  const { problems, value } = document.parsed;
  if (problems.length > 0 || value === undefined) throw new ElanError('testPlanUnfit');
  refuseRealPersons(realPersonsIn(document.index), 'test');
  const summary = summarise(document.index);
  const { innsender, saksoeker, saksoekt, krav } = summary;
  const isKnown = (party: { readonly number: string } | undefined): boolean => Boolean(party?.number);
  if (krav === 0 || ![innsender, saksoeker[0], saksoekt[0]].every(isKnown))
    throw new ElanError('testPlanUnfit');
  return summary;
}

/** @returns a begjæring under another innsenderReferanse */
export function withReference(document: BegjaeringDocument, reference: string): BegjaeringDocument {
  return changed(document, [{ kind: 'setProperty', at: '', name: 'innsenderReferanse', value: reference }]);
}

/** @returns a begjæring that names, in place of its attachments in their order, those that were uploaded for it */
export function withUploads(document: BegjaeringDocument, uploads: readonly Uploaded[]): BegjaeringDocument {
  const places = document.index.attachments();
  return changed(
    document,
    places.flatMap(({ pointer }, position): Operation[] =>
      Object.entries(uploads[position] ?? {}).map(([name, value]: [string, string]) => ({
        kind: 'setProperty',
        at: pointer,
        name,
        value,
      })),
    ),
  );
}

/** @returns a begjæring with one more attachment */
export function withAttachment(document: BegjaeringDocument, uploaded: Uploaded): BegjaeringDocument {
  const attachment = { type: 'annet', ...uploaded };
  const isThere = Array.isArray(property(document.index.root, 'vedlegg'));
  return changed(document, [
    isThere
      ? { kind: 'append', at: below('', 'vedlegg'), values: [attachment] }
      : { kind: 'setProperty', at: '', name: 'vedlegg', value: [attachment] },
  ]);
}

/** @returns a begjæring that is right still, and says something else than before */
export function withOtherHandler(document: BegjaeringDocument): BegjaeringDocument {
  return changed(document, [
    { kind: 'setProperty', at: '/innsender', name: 'saksbehandler', value: 'NY SAKSBEHANDLER' },
  ]);
}

/**
 * @param uuid that no attachment has
 * @returns a begjæring that is wrong in the way that a case wants; as it is where it is to be right
 */
export function madeWrong(
  document: BegjaeringDocument,
  payload: PayloadName,
  uuid: string,
): BegjaeringDocument {
  switch (payload) {
    case 'right':
      return document;
    case 'claimWithoutGround':
      return changed(document, [
        {
          kind: 'setProperty',
          at: '/kravTilInnkreving/0',
          name: 'innsendersKravreferanse',
          value: 'TESTPLAN-UTEN-GRUNNLAG',
        },
      ]);
    case 'wrongShape':
      return changed(document, [{ kind: 'setProperty', at: '', name: 'begjaeringsdato', value: {} }]);
    case 'otherSender':
      return changed(document, numbersOf(document, 'innsender'));
    case 'oldRules':
      return changed(document, numbersOf(document, 'saksoekt'));
    case 'attachmentMissing':
      return withAttachment(document, { filnavn: 'finnes-ikke.pdf', uuid });
  }
}

/** The number of a person whom Betjeningskartet keeps under the old rules. */
export const oldRulesNumber = parties.persons[0] ?? '';

/** Gives each party of a role the number of another one that is synthetic, and under the old rules. */
function numbersOf(document: BegjaeringDocument, role: 'innsender' | 'saksoekt'): Operation[] {
  return document.index.parties().flatMap((party): Operation[] => {
    if (party.role !== role || !party.identifier) return [];
    const value = party.kind === 'person' ? oldRulesNumber : parties.organisations[0];
    return [{ kind: 'setProperty', at: party.identifier.pointer, name: 'taxIdentificationNumber', value }];
  });
}

/** Each edit is made of the text that the one before has left, so that they may concern the same object. */
function changed(document: BegjaeringDocument, operations: readonly Operation[]): BegjaeringDocument {
  return operations.reduce((before, operation) => {
    const edits = editsFor(before, [operation]);
    if (!edits) throw new ElanError('testPlanUnfit');
    return BegjaeringDocument.of(applyEdits(before.text, edits));
  }, document);
}
