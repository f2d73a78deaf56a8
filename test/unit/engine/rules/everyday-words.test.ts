import { describe, expect, it } from 'vitest';
import { rules } from '../../../../engine/rules/registry';
import { checkOf, documentOf, optionsOf, ruleFixtures } from '../../../support/rule-fixture';

/** What is said of the first mistake in the fixture of each check, and the places that are named with it. */
const words: Readonly<Record<string, readonly [message: string, ...related: string[]]>> = {
  'elan/bare-nuller': [
    '`kontonummer` har bare nuller. Skriv nummeret, eller fjern egenskapen hvis det ikke finnes noe.',
  ],
  'elan/begjaeringsdato-fram-i-tid': ['Begjæringsdatoen 2027-06-10 er fram i tid. I dag er det 2026-06-15.'],
  'elan/beloep-i-tekst-avviker': [
    'Teksten nevner 9500, men kravet er på 9000.',
    '/kravTilInnkreving/0/opprinneligBeloep/beloep Det sammenlignes med dette',
  ],
  'elan/beloep-null': ['`innbetaling` er 0.'],
  'elan/beloep-stemmer-ikke': [
    'Gjenstående beløp er 1000, men opprinnelig beløp fratrukket innbetalinger og nedjusteringer er 750.',
  ],
  'elan/betalt-etter-begjaering': [
    '`dato` 2026-06-16 er etter begjæringsdatoen 2026-06-15. Det er riktig bare når en sendt begjæring endres.',
    '/begjaeringsdato Det sammenlignes med dette',
  ],
  'elan/betalt-for-mye': ['Innbetalinger og nedjusteringer er til sammen 130. Kravet var 100.'],
  'elan/blank-verdi': [
    '`innsenderReferanse` er tom eller har bare mellomrom. Fyll inn verdien, eller fjern egenskapen der den kan utelates.',
  ],
  'elan/datorekkefoelge': ['`betalingsfrist` (2026-03-10) kan ikke være før `brevdato` (2026-03-24).'],
  'elan/delte-bokstaver': [
    '`underskrift` har bokstaver som er satt sammen av to tegn: `A[U+030A]se`. De ser ut som vanlige bokstaver, men er ikke like dem når tekster sammenlignes.',
  ],
  'elan/filnavn-to-ganger': [
    'avtale.pdf står to ganger med forskjellig uuid. Er filen lastet opp to ganger?',
    '/vedlegg/0/filnavn Først brukt her',
  ],
  'elan/innbetaling-to-ganger': [
    '30 samme dag står to ganger i `innbetaling`.',
    '/kravTilInnkreving/0/innbetaling/0 Først brukt her',
  ],
  'elan/krav-to-ganger': [
    'Kravet H-2 er likt H-1: samme type, beløp, forfall og beskrivelse.',
    '/kravTilInnkreving/0/innsendersKravreferanse Først brukt her',
  ],
  'elan/malvariabel': ['Teksten har en malvariabel som ikke er fylt ut. Skriv verdien som skal stå der.'],
  'elan/mellomrom-rundt-verdi': [
    '`underskrift` har mellomrom foran eller etter verdien. De blir en del av den.',
  ],
  'elan/mulig-foreldet': [
    'H-1 kan være foreldet: det har gått mer enn 3 år siden 2023-06-14. Se foreldelsesloven § 2.',
  ],
  'elan/negativ-null': ['Tallet er skrevet som negativ null. Skriv 0.'],
  'elan/norsk-adresse-i-utlandet': [
    'Landet er Norge, men adressen står som en adresse i utlandet. Flytt den til adressen for Norge.',
  ],
  'elan/nummer-av-annet-slag': [
    '312604655 er et nummer av et annet slag: en person har fødselsnummer eller d-nummer, en virksomhet har organisasjonsnummer.',
  ],
  'elan/oedelagte-tegn': [
    '`BjÃ¸rn` er trolig ment som `Bjørn`. Teksten er lest med feil tegnsett, eller skrevet for HTML.',
  ],
  'elan/oere-for-kroner': ['Beløpet er 7000. Alt stemmer om det er 70: er det skrevet i øre?'],
  'elan/plassholder': ['`xxx` i `underskrift` ser ut til å være noe som skulle vært fylt ut.'],
  'elan/postboks-som-bosted': [
    'Adressen er en postboks, men er oppgitt som `bopelsadresse`. En postboks har sin egen adressetype.',
  ],
  'elan/postnummer-annet-sted': ['7030 er TRONDHEIM, ikke BERGEN.'],
  'elan/referanse-nesten-lik': [
    '`H-1 ` er ikke referansen til noe krav, men nesten lik `H-1`. Bare mellomrom, tegn som ikke synes, store og små bokstaver eller tegn som ligner hverandre, skiller dem.',
    '/kravTilInnkreving/0/innsendersKravreferanse Kravet det pekes på',
  ],
  'elan/rente-av-rente': [
    'Rentene er beregnet av 109.5, men kravet var bare 100. Renter av renter kan ikke kreves.',
  ],
  'elan/rente-foer-varsel': [
    'Det kreves renter fra 2026-03-09, men betalingsoppfordringen er fra 2026-03-10.',
    '/kravTilInnkreving/1/betalingsoppfordring/0/brevdato Det sammenlignes med dette',
  ],
  'elan/renteperiode-etter-begjaering': ['Renteperioden til R-1 slutter etter begjæringsdatoen 2026-06-15.'],
  'elan/renteperioder-hull': [
    'Det kreves ingen renter av «H-1» fra 2026-03-01 til 2026-04-01.',
    '/kravTilInnkreving/1/rentekrav/rentePeriode/sluttdato Det sammenlignes med dette',
  ],
  'elan/renteperioder-overlapper': [
    'Renter av «H-1» kreves til 2026-04-01 i «R-1». Da kan ikke denne perioden begynne før.',
    '/kravTilInnkreving/1/rentekrav/rentePeriode/sluttdato Det sammenlignes med dette',
  ],
  'elan/rentesats-usannsynlig': ['0.12 prosent kan ikke være ment. Er satsen 12 prosent?'],
  'elan/rettsgebyr-avviker': [
    'Beløpet er 2600, men 2 ganger rettsgebyret er 2690. Satsen er ikke bekreftet.',
  ],
  'elan/saksoekt-over-110': ['Saksøkte ROLIG ELG er 116 år (født 1910-01-01). Kontroller fødselsdatoen.'],
  'elan/saksoekt-under-18': ['Saksøkte ROLIG ELG er 17 år (født 2008-06-16). Kontroller fødselsnummeret.'],
  'elan/samme-fullmektig-paa-begge-sider': [
    'VENNLIG FJELLREV er prosessfullmektig for både saksøker og saksøkt.',
    '/saksoeker/0/saksoekersProsessfullmektig Først brukt her',
  ],
  'elan/samme-part-to-ganger': [
    'Ole-Andre Elg ser ut til å være den samme som OLE ANDRÉ ELG.',
    '/saksoeker/0 Først brukt her',
  ],
  'elan/tall-avrundes': [
    '90071992547409931.37 har flere sifre enn et program kan lese. De fleste leser det som 90071992547409940.',
  ],
  'elan/tvangsgrunnlag-to-ganger': [
    'Tvangsgrunnlaget «Faktura 1001» står to ganger, med samme dato og de samme kravene.',
    '/begjaeringensTvangsgrunnlag/0/betegnelseAvTvangsgrunnlag Først brukt her',
  ],
  'elan/typografiske-tegn': [
    '`SAK–77` har typografiske anførselstegn eller streker. Med tegnene på tastaturet er det `SAK-77`.',
  ],
  'elan/ugyldig-bic': ['En BIC har 8 eller 11 tegn: bank, land og sted, og eventuelt avdeling.'],
  'elan/ugyldig-epost': ['`epostAdresse` er ikke en e-postadresse som en e-posttjener ville tatt imot.'],
  'elan/ugyldig-iban': ['Kontrollsifrene eller formen på IBAN-nummeret stemmer ikke.'],
  'elan/ugyldig-telefon': [
    '`telefonnummer` er ikke et telefonnummer: det har 5–15 sifre, og kan ha + foran.',
  ],
  'elan/ukjent-postnummer': ['7000 står ikke i postnummerregisteret fra 2026-05-26.'],
  'elan/usannsynlig-dato': ['1926-02-02 kan ikke være ment. Se etter en skrivefeil i årstallet.'],
  'elan/usynlige-tegn': [
    '`underskrift` har tegn som ikke synes: U+200B. De følger ofte med tekst som er kopiert fra et dokument eller en nettside.',
  ],
  'elan/utenrettslige-kostnader-over-sats': [
    'Kostnadene er 438.5. Det meste som kan kreves etter inkassoforskriften § 2-3, er 437.5. Satsen er ikke bekreftet.',
  ],
  'elan/valuta-blandet': ['Beløpet er i NOK, men kravet H-1 er i EUR.'],
  'elan/varselfrist-ikke-utloept': [
    'Fristen etter tvangsfullbyrdelsesloven § 4-18 går ut 2026-06-16, etter begjæringsdatoen 2026-06-15.',
  ],
  'elan/vedlegg-to-roller': [
    'brev.pdf er brukt som både `tvangsgrunnlag` og `tvangskraftgrunnlag`.',
    '/begjaeringensTvangsgrunnlag/0/tvangsgrunnlag/uuid Først brukt her',
  ],
};

const fixtures = new Map(ruleFixtures().map(({ code, cases }) => [code, cases]));

describe('what is said of the mistakes that people make every day', () => {
  it.each(Object.entries(words))('%s', (code, [message, ...related]) => {
    const rule = rules.find((each) => each.code === code);
    const section = fixtures.get(code)?.find(({ kind }) => kind === 'finds');
    if (!rule || !section) throw new Error(`no rule, or no fixture, of ${code}`);
    const { text } = documentOf(section, section);
    const { diagnostics } = checkOf(text, { ...optionsOf(section), rules: [rule] });
    const first = diagnostics.find((each) => each.code === code);
    expect(first?.message).toBe(message);
    expect(first?.related.map((place) => `${place.pointer} ${place.message}`)).toEqual(related);
  });
});
