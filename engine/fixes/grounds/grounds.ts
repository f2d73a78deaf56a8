import { noUuid } from '../../begjaering/attachments';
import { below, parentOf, valueAt } from '../../begjaering/pointer';
import { listOf, property, textOf } from '../../values/json';
import { modelOf } from '../../model/model';
import { textArgument, type FixProposal, type FixProvider } from '../fix';
import { insertion, removal, replacement } from '../missing';
import type { Operation } from '../../edits/edits';

const standardClaim = 'Saksøkte dømmes til å betale kravet med tillegg av renter.';

/** Fixes of grounds. */
export const groundDetailFixes: readonly FixProvider[] = [
  {
    codes: ['PARAGRAF_4_18_VARSEL_PAAKREVET', 'PARAGRAF_4_19_VARSEL_PAAKREVET'],
    *propose(data, { index, version, today }) {
      const at = data.missing === undefined ? parentOf(data.at) : data.at;
      const ground = valueAt(index.root, at);
      const type = textArgument(data, 'varseltype');
      yield* otherType(at, ground, type);
      yield insertNotice(at, ground, type, textOf(index.root, 'begjaeringsdato') ?? today, version);
      if (property(property(ground, 'saerligTvangsgrunnlag'), 'skriftligMeddelelse') !== undefined) return;
      for (const reason of Object.keys(
        modelOf(version).codeLists['BegrunnelseUnnlatVarselType']?.values ?? {},
      )) {
        yield insertion(at, 'begrunnelseUnnlatVarsel', reason);
      }
    },
  },
  {
    codes: ['KAN_BEHANDLES_I_FORLIKSRAADET_PAAKREVET'],
    *propose({ at }) {
      for (const value of [true, false]) yield insertion(at, 'kanBehandlesIForliksraadet', value);
    },
  },
  {
    codes: ['PAASTAND_PAAKREVET'],
    *propose({ at, missing }) {
      yield missing === undefined ? replacement(at, standardClaim) : insertion(at, missing, standardClaim);
      yield {
        id: 'setValue',
        args: { egenskap: 'tvangsfullbyrdelsestype', verdi: 'utlegg' },
        operations: [{ kind: 'replace', at: '/tvangsfullbyrdelsestype', value: 'utlegg' }],
      };
    },
  },
  {
    codes: ['elan/begrunnelse-ved-skriftlig-meddelelse'],
    *propose({ at }) {
      yield removal(at, 'begrunnelseUnnlatVarsel', true);
    },
  },
  {
    codes: ['elan/varsel-uten-forsendelse'],
    *propose({ at }, { version }) {
      for (const way of Object.keys(modelOf(version).codeLists['ForsendelsesmaateType']?.values ?? {})) {
        yield insertion(at, 'forsendelsemaateType', way);
      }
    },
  },
];

/** An only notice of another type may have been given the wrong one. */
function* otherType(at: string, ground: unknown, type: string): Generator<FixProposal> {
  if (listOf(ground, 'varsel').length !== 1) return;
  const operation: Operation = { kind: 'replace', at: below(at, 'varsel', 0, 'type'), value: type };
  yield { id: 'replaceNoticeType', args: { varseltype: type }, operations: [operation] };
}

/** The notice is there to be filled in: its attachment has a uuid that the service refuses. */
function insertNotice(at: string, ground: unknown, type: string, dato: string, version: string): FixProposal {
  const properties = modelOf(version).types['Varsel']?.properties ?? {};
  const notice = {
    type,
    dato,
    ...(properties['forsendelsemaateType'] ? { forsendelsemaateType: 'digipost' } : {}),
    tvangskraftgrunnlag: { type: 'tvangskraftgrunnlag', filnavn: 'varsel.pdf', uuid: noUuid },
  };
  const list = listOf(ground, 'varsel').length > 0;
  const operation: Operation = list
    ? { kind: 'append', at: below(at, 'varsel'), values: [notice] }
    : { kind: 'setProperty', at, name: 'varsel', value: [notice] };
  return { id: 'insertNotice', args: { varseltype: type }, operations: [operation] };
}
