// @ts-check
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/** @import { LogRow } from '../../services/ledger/test-log' */
/** @import { Run } from './run.mjs' */

/**
 * Compares what the service has with what the log tells once the logs of both machines are one.
 *
 * @param {Run} run
 */
export async function compareWithService(run) {
  const machine = run.machineAt(0);
  const { entries } = await machine.log();
  const cases = run.sandbox?.overview().saker ?? [];
  run.counts.cases = cases.length;
  compareCases(run, cases, entries);
  for (const begjaering of run.begjaeringer) compareBegjaering(run, cases, begjaering);
  compareEvents(run, cases, entries);
}

/**
 * @param {Run} run
 * @param {readonly import('../../sandbox/main').Overview['saker'][number][]} cases
 * @param {readonly LogRow[]} entries
 */
function compareCases({ problems, begjaeringer }, cases, entries) {
  const sent = entries.filter(
    ({ operation, outcome }) => ['submit', 'change'].includes(operation) && outcome === 'accepted',
  );
  const inLog = new Set(sent.map(({ eksternSaksreferanse }) => eksternSaksreferanse));
  for (const { eksternSaksreferanse, innsenderReferanse } of cases) {
    if (!inLog.delete(eksternSaksreferanse))
      problems.push(`${innsenderReferanse}: its case is not in the log`);
  }
  for (const reference of inLog) problems.push(`the log has a case that the service has not: ${reference}`);
  for (const { innsenderReferanse, customer } of sent) {
    const own = begjaeringer.find(({ reference }) => reference === innsenderReferanse);
    const wanted = own?.customer.kind === 'own' ? '' : own?.customer.organisation;
    if (own && customer !== wanted)
      problems.push(`${innsenderReferanse} was sent for ${wanted}, and the log says for ${customer}`);
  }
}

/**
 * @param {Run} run
 * @param {readonly import('../../sandbox/main').Overview['saker'][number][]} cases
 * @param {import('./run.mjs').Begjaering} begjaering
 */
function compareBegjaering({ problems, machines }, cases, { name, reference, customer }) {
  const own = cases.filter(({ innsenderReferanse }) => innsenderReferanse === reference);
  if (own.length !== 1) problems.push(`${name}: ${own.length} cases`);
  for (const { organisasjonsnummer } of own) {
    if (organisasjonsnummer !== customer.organisation)
      problems.push(`${name}: its case belongs to ${organisasjonsnummer}, not to ${customer.organisation}`);
  }
  const content = fs.readFileSync(path.join(machines[0]?.folder ?? '', name));
  const hash = crypto.createHash('sha256').update(content).digest('hex');
  if (own[0] && own[0].innsendinger.at(-1) !== hash)
    problems.push(`${name}: what stands in the case was sent otherwise`);
}

/**
 * Every event is in the log, once: the status that a case has, and everything that was written in its dialog.
 *
 * @param {Run} run
 * @param {readonly import('../../sandbox/main').Overview['saker'][number][]} cases
 * @param {readonly LogRow[]} entries
 */
function compareEvents({ problems, begjaeringer, corrections, counts, told, machines }, cases, entries) {
  const all = machines[0]?.events() ?? new Map();
  const events = entries.flatMap(({ id, eksternSaksreferanse }) => {
    const event = all.get(id);
    return event ? [{ ...event, eksternSaksreferanse }] : [];
  });
  counts.events = events.length;
  counts.corrections = corrections.length;
  const ids = events.map(({ id }) => id);
  for (const id of new Set(ids.filter((each, i) => ids.indexOf(each) < i)))
    problems.push(`${id} is in the log twice`);
  for (const { id, kind } of told) {
    if (kind !== 'correctionOver' && !ids.includes(id)) problems.push(`${id} was told and is not in the log`);
  }
  for (const { eksternSaksreferanse, saksstatus } of cases) {
    const own = events.filter((event) => event.eksternSaksreferanse === eksternSaksreferanse);
    const last = own
      .filter(({ kind }) => kind === 'status')
      .toSorted((a, b) => a.at.localeCompare(b.at))
      .at(-1);
    if (last?.state !== saksstatus)
      problems.push(`${eksternSaksreferanse}: nothing tells that it is ${saksstatus}`);
  }
  for (const { reference, customer } of begjaeringer.filter(
    ({ customer }) => customer.kind === 'systembruker',
  )) {
    const references = cases
      .filter(({ innsenderReferanse }) => innsenderReferanse === reference)
      .map((each) => each.eksternSaksreferanse);
    const asked = corrections.filter((each) => each.reference === reference).length;
    const written = events.filter(
      ({ kind, eksternSaksreferanse }) =>
        ['message', 'correction'].includes(kind) && references.includes(eksternSaksreferanse),
    ).length;
    if (asked !== written)
      problems.push(
        `${reference} of ${customer.organisation}: ${asked} corrections were asked for, ${written} are in the log`,
      );
  }
}
