import { altinnDelegation } from '../../services/operations/environments';
import { resourcesOf } from '../altinn/systems';
import type { Sandbox } from '../sandbox';
import type { StoredRequest } from '../state/state';
import { escaped, framed, section, type Cell } from './page-parts';
import type { PageLanguage } from './page-words';
import { portalTexts, type PortalTexts } from './portal-words';

/** @returns the page at which a customer answers a request */
export function confirmPage(request: StoredRequest, { store }: Sandbox, language: PageLanguage): string {
  const texts = portalTexts[language];
  const system = store.state.altinn.systems.find(({ id }) => id === request.systemId);
  const rights = [...resourcesOf(request.rights), ...request.accessPackages.map(({ urn }) => urn)];
  const values = [
    [system?.name.nb, request.systemId].filter(Boolean).join(' – '),
    request.partyOrgNo,
    request.externalRef,
    rights.join(', '),
    request.status,
  ];
  const facts = texts.facts.map((name, position) => [name, values[position] ?? '']);
  const isOpen = request.status === 'New';
  const back =
    request.redirectUrl === ''
      ? ''
      : `<p><a href="${escaped(request.redirectUrl)}">${escaped(texts.back)}</a></p>`;
  return framed(texts.confirmTitle, language, [
    `<p>${escaped(isOpen ? texts.confirmIntro : texts.answered)}</p>`,
    section('', [], facts, ''),
    isOpen ? answerForm(request, texts) : back,
    `<p><a href="/altinn">${escaped(texts.overview)}</a></p>`,
  ]);
}

function answerForm({ id }: StoredRequest, { answers }: PortalTexts): string {
  const buttons = Object.entries(answers).map(
    ([status, text]) => `<button name="status" value="${status}">${escaped(text)}</button>`,
  );
  return form(`/altinn/bekreft/${id}`, buttons.join(' '));
}

/** @returns the page of all that customers may do in Altinn */
export function portalPage({ store }: Sandbox, language: PageLanguage): string {
  const texts = portalTexts[language];
  const { requests, systemUsers } = store.state.altinn;
  const waiting = requests.map((each): Cell[] => [
    each.partyOrgNo,
    each.systemId,
    each.externalRef,
    each.status,
    { markup: `<a href="/altinn/bekreft/${each.id}">${escaped(texts.open)}</a>` },
  ]);
  const users = systemUsers
    .filter(({ isDeleted }) => !isDeleted)
    .map((each): Cell[] => [
      each.organisasjonsnummer,
      each.systemId,
      each.externalRef,
      each.kind,
      {
        markup: form(`/altinn/systembrukere/${each.id}/slett`, `<button>${escaped(texts.remove)}</button>`),
      },
    ]);
  return framed(texts.title, language, [
    `<p>${escaped(texts.intro)}</p>`,
    section(texts.waiting, texts.waitingColumns, waiting, texts.nothing),
    section(texts.users, texts.userColumns, users, texts.nothing),
    ...makingPart(store.state.altinn.systems, texts),
    ...delegationPart(store.state.altinn, texts),
  ]);
}

function makingPart(systems: Sandbox['store']['state']['altinn']['systems'], texts: PortalTexts): string[] {
  const visible = systems.filter(({ isVisible }) => isVisible);
  const options = visible.map(({ id }) => `<option>${escaped(id)}</option>`).join('');
  const fields = [
    `<select name="systemId">${options}</select>`,
    field('organisasjonsnummer', texts.organisation),
    field('externalRef', texts.reference),
    `<button>${escaped(texts.make)}</button>`,
  ];
  return [
    `<h2>${escaped(texts.make)}</h2><p>${escaped(visible.length > 0 ? texts.makeIntro : texts.noVisible)}</p>`,
    ...(visible.length > 0 ? [form('/altinn/systembrukere', fields.join(' '))] : []),
  ];
}

function delegationPart(
  { everybodyDelegates, delegations }: Sandbox['store']['state']['altinn'],
  texts: PortalTexts,
): string[] {
  const names = delegations.join(', ') || '–';
  const said = (everybodyDelegates ? texts.everybody : texts.listed)
    .replace('{service}', altinnDelegation)
    .replace('{names}', names);
  const choose = everybodyDelegates ? texts.onlyListed : texts.allAgain;
  const fields = [
    field('organisasjonsnummer', texts.organisation),
    `<button name="delegert" value="ja">${escaped(texts.delegate)}</button>`,
    `<button name="delegert" value="nei">${escaped(texts.withdraw)}</button>`,
  ];
  return [
    `<h2>${escaped(texts.delegations)}</h2><p>${escaped(said)}</p>`,
    form(
      '/altinn/alle',
      `<button name="delegert" value="${everybodyDelegates ? 'nei' : 'ja'}">${escaped(choose)}</button>`,
    ),
    form('/altinn/delegeringer', fields.join(' ')),
  ];
}

function form(action: string, content: string): string {
  return `<form method="post" action="${action}">${content}</form>`;
}

function field(name: string, label: string): string {
  return `<label>${escaped(label)} <input name="${name}"></label>`;
}
