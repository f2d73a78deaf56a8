import { claimsOf, groundsIn, listIn, memberOf, type Draft, type Mutation } from './mutations';

const noticeOf = (ground: Draft): Draft =>
  memberOf(memberOf(ground, 'saerligTvangsgrunnlag'), 'skriftligMeddelelse');
const firstNotice = (ground: Draft): Draft => listIn(ground, 'varsel')[0] as Draft;

/** Mistakes in grounds. */
export const groundMutations: readonly Mutation[] = [
  {
    code: 'PARAGRAF_4_18_VARSEL_PAAKREVET',
    apply(draft, choose) {
      const ground = choose(groundsIn(draft));
      if (choose([true, false])) delete ground['varsel'];
      else firstNotice(ground)['type'] = 'varselTvfbl419';
    },
  },
  {
    code: 'PARAGRAF_4_19_VARSEL_PAAKREVET',
    apply(draft, choose) {
      const ground = choose(groundsIn(draft));
      delete ground['saerligTvangsgrunnlag'];
      delete ground['varsel'];
      ground['alminneligTvangsgrunnlag'] = { type: 'rettsforlik' };
      ground['tvangsgrunnlagsdato'] = choose(['2025-06-14', '2020-01-01']);
    },
  },
  {
    code: 'KAN_BEHANDLES_I_FORLIKSRAADET_PAAKREVET',
    apply: (draft, choose) => delete noticeOf(choose(groundsIn(draft)))['kanBehandlesIForliksraadet'],
  },
  {
    code: 'PAASTAND_PAAKREVET',
    apply(draft, choose) {
      const notice = noticeOf(choose(groundsIn(draft)));
      if (choose([true, false])) delete notice['paastand'];
      else notice['paastand'] = choose(['', '  ']);
    },
  },
];

/** Mistakes in attachments. */
export const attachmentMutations: readonly Mutation[] = [
  {
    code: 'UGYLDIG_VEDLEGG_TVANGSGRUNNLAG',
    apply: (draft, choose) => void (memberOf(choose(groundsIn(draft)), 'tvangsgrunnlag')['type'] = 'annet'),
  },
  {
    code: 'UGYLDIG_VEDLEGG_TVANGSKRAFTGRUNNLAG',
    apply: (draft, choose) =>
      void (memberOf(firstNotice(choose(groundsIn(draft))), 'tvangskraftgrunnlag')['type'] = 'fullmakt'),
  },
  {
    code: 'UGYLDIG_VEDLEGG_BETALINGSOPPFORDRING',
    apply(draft, choose) {
      const demands = listIn(choose(claimsOf(draft, 'UtenrettsligeKostnader')), 'betalingsoppfordring');
      memberOf(demands[0] as Draft, 'betalingsoppfordring')['type'] = 'tvangsgrunnlag';
    },
  },
  {
    code: 'VEDLEGG_SKAL_HA_UUID',
    apply(draft, choose) {
      const attachment = memberOf(choose(groundsIn(draft)), 'tvangsgrunnlag');
      if (choose([true, false])) delete attachment['uuid'];
      else attachment['uuid'] = '';
    },
  },
];

/** What only our own checks find in grounds and dates. */
export const ownMutations: readonly Mutation[] = [
  {
    code: 'elan/varsel-uten-forsendelse',
    apply: (draft, choose) => delete firstNotice(choose(groundsIn(draft)))['forsendelsemaateType'],
  },
  {
    code: 'elan/begrunnelse-ved-skriftlig-meddelelse',
    apply: (draft, choose) =>
      void (choose(groundsIn(draft))['begrunnelseUnnlatVarsel'] = 'fullbyrdelsenKanBliVanskeliggjort'),
  },
  {
    code: 'elan/datorekkefoelge',
    apply: (draft, choose) =>
      void (firstNotice(choose(groundsIn(draft)))['dato'] = choose(['2026-06-16', '2027-01-01'])),
  },
  {
    code: 'elan/gammel-betalingsoppfordring',
    apply(draft, choose) {
      const demands = listIn(choose(claimsOf(draft, 'UtenrettsligeKostnader')), 'betalingsoppfordring');
      (demands[0] as Draft)['brevdato'] = choose(['2025-12-14', '2024-01-01']);
      for (const krav of claimsOf(draft, 'Hovedkrav')) krav['kravforfall'] = { forfallsdato: '2023-12-01' };
    },
  },
  {
    code: 'elan/rente-uten-rentebaerende-krav',
    apply: (draft) => {
      for (const krav of claimsOf(draft, 'Hovedkrav')) delete krav['rentebaerendeKrav'];
    },
  },
];
