import { firstDamage } from '../../services/ledger/damage';
import { damageInWords } from '../../services/ledger/damage-words';
import { moment } from '../../services/reports/format';
import type { Language } from '../../services/reports/words';
import type { DamageNode, Look } from './nodes';

/** How many places of a damaged ledger are told: whoever repairs it needs none of them. */
const most = 10;

/** @returns how a damaged ledger looks in the view of cases: where it is damaged and since when, and what that means */
export function damageLook({ workspace, damage }: DamageNode, language: Language): Look {
  const { label, line, since, anyAge, meaning, click, more } = texts[language];
  const first = firstDamage(damage);
  const age = first.since === undefined ? '' : moment(first.since, language);
  const places = damage
    .slice(0, most)
    .map((each) => damageInWords(each, language, (at) => moment(at, language)));
  const rest = damage.length - places.length;
  return {
    label,
    description: [`${line} ${first.line}`, age && `${since} ${age}`].filter(Boolean).join(' · '),
    tooltip: [
      `${age ? meaning(age) : anyAge} ${click}`,
      [...places, ...(rest > 0 ? [more(rest)] : [])].join('\n'),
      workspace,
    ].join('\n\n'),
    icon: 'warning',
    color: 'list.warningForeground',
    contextValue: 'damaged',
  };
}

interface Texts {
  readonly label: string;
  readonly line: string;
  readonly since: string;
  readonly anyAge: string;
  readonly click: string;
  readonly meaning: (since: string) => string;
  readonly more: (count: number) => string;
}

const texts: Readonly<Record<Language, Texts>> = {
  nb: {
    label: 'Innsendingsloggen er skadet',
    line: 'linje',
    since: 'siden',
    anyAge: 'Noe som er sendt, kan mangle i den, uansett når.',
    click: 'Ingenting sendes som kan være sendt allerede, før tjenesten er spurt. Klikk for å reparere.',
    meaning: (since) => `Noe som er sendt etter ${since}, kan mangle i den.`,
    more: (count) => `… og ${count} steder til`,
  },
  en: {
    label: 'The log of submissions is damaged',
    line: 'line',
    since: 'since',
    anyAge: 'Something that was sent may be missing in it, whenever that was.',
    click:
      'Nothing is sent that may have been sent already, until the service has been asked. Click to repair.',
    meaning: (since) => `Something that was sent after ${since} may be missing in it.`,
    more: (count) => `… and ${count} more places`,
  },
};
