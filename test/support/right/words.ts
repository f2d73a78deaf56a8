import type { Draw } from './draw';

/** Names as people have them, in many languages, all composed (NFC); none that together are nobody's, as Ola Nordmann. */
const firstNames = [
  'Ánte', 'Áilu', 'Biret-Áŋŋe', 'Čuorvvi', 'Elle-Márjá', 'Issát', 'Ŋuor', 'Łukasz', 'Zażółć', 'Grażyna', 'Wojciech',
  'Nguyễn', 'Phượng', 'Đặng', 'Thị Hồng', 'Ånund', 'Øystein', 'Æsa', 'Ö', 'O', 'J.', 'J. R. R.', 'A.-M.', 'Jean-Luc',
  "D'Arcy", 'D’Arcy', 'N‘Golo', 'Zoë', 'Þórunn', 'Ægir', 'José María', 'João', 'Çağrı', 'İpek', 'Ștefan', 'Žofie',
  'Αλέξανδρος', 'Ольга', 'Владимир', 'محمد', 'علی‌رضا', 'יעקב', '小明', 'さくら', '민수', 'ประเสริฐ', 'राजेश', 'Test-Arne',
  'Bar', 'Maren Navnløs', 'Tod', 'Lo Rem', 'Kari', 'Ola', 'OLE-JØRGEN', 'åse', 'Mac', 'None',
]; // prettier-ignore

const lastNames = [
  'Nordmann-Hansen', 'Sara', 'Gaup', 'Hætta', 'Utsi', 'Somby', 'Čállár', 'Wiśniewski', 'Kołodziejczyk', 'Trần', 'Nguyễn',
  "O'Brien", 'O’Neill', 'd’Angelo', 'von der Lippe', 'van ’t Hoff', 'de la Cruz', 'Müller', 'Strauß', 'Björnsdóttir',
  'Å', 'Ø', 'Li', 'Wu', 'Xu', 'Testad', 'Testrup', 'Barth', 'Fooss', 'Stringer', 'Navneset', 'Dahl jr.',
  'St. Clair', 'Smith-Øye', 'Bø', 'Aa', 'Ås', 'Null', 'Undefined-Olsen', 'Παπαδόπουλος', 'Иванова', 'الحسن', 'כהן', '王',
  'ศรีสุข', 'शर्मा', 'L’Orange', 'Mc Donald', 'Xxl', 'Foo', 'Todorov', 'Xxxvii', 'Lorem',
]; // prettier-ignore

const companies = [
  'Hansen & Sønner AS', 'A/S Øst-Vest', '3+2 Regnskap AS', '24-7 Bilhjelp AS', 'XXL AS', 'Xxl Sport & Villmark AS', 'Test AS',
  'Testlaboratoriet AS', 'Todo-listen Byrå AS', 'Eksempel AS', 'Navn & Nagl AS', 'Bar Bar Bar ANS',
  'Foo Fighters Tribute', 'Kafé «Blå» AS', 'Café "Møllers"', 'H&M', 'AT&T Norge', 'R&D;Partner AS', 'Brød # 1', '1881 AS',
  '0-24 Kiosk', 'B/S Fjellbo', 'Bo’s Pizza', 'Peter’s Pub & Bar', 'Sami Čálliid Searvi', 'Guovdageainnu suohkan',
  'Łódź Transport Sp. z o.o.', 'Công ty TNHH Phượng Hoàng', 'Société Générale S.A.', 'ООО «Ромашка»', '株式会社東京',
  'Sameiet Storgata 1–3', 'Borettslaget 50%', 'Dr. Dropin – Majorstuen', '@home AS', '#Frisør', 'Nr. 1!', 'Hva?', 'AS Å', 'I/S Ø',
  'Selskap under stiftelse (SUS)', 'Null Utslipp AS', 'None Of The Above DA', 'String Quartet ENK', '$tore Kroner AS',
]; // prettier-ignore

/** Letters of a language each; words of several do not mix them. */
const alphabets = [
  'abcdefghijklmnopqrstuvwxyzæøå', 'aábcčdđefghijklmnŋoprsštŧuvzž', 'aąbcćdeęfghijklłmnńoóprsśtuwyzźż',
  'aáàảãạăắằẳẵặâấầẩẫậbcdđeéèẻẽẹêếềểễệghiíìỉĩịklmnoóòỏõọôốồổỗộơớờởỡợpqrstuúùủũụưứừửữựvxyýỳỷỹỵ',
  'aäåâbcčʒǯdđefgǧǥhijkǩlmnŋoõprsštuvzž', 'aábdðeéfghiíjklmnoóprstuúvxyýþæö', 'αάβγδεέζηθιίκλμνξοόπρσςτυφχψω',
  'абвгдежзийклмнопрстуфхцчшщъыьэюя', 'aâbcçdefgğhıijklmnoöprsştuüvyz', 'aàâæbcçdeéèêëfghiîïjklmnoôœpqrstuùûüvwxyÿz',
].map((letters) => Array.from(letters)); // prettier-ignore

function word(draw: Draw): string {
  const letters = draw.pick(alphabets);
  const text = draw.several(2, 12, () => draw.pick(letters)).join('');
  const first = text.slice(0, 1).toLocaleUpperCase() + text.slice(1);
  return draw.pick([first, first, text.toLocaleUpperCase()]);
}

const joined = (draw: Draw): string =>
  draw.several(1, 3, () => word(draw)).join(draw.pick([' ', '-', "'", '. ']));

export const firstName = (draw: Draw): string => (draw.chance(60) ? draw.pick(firstNames) : joined(draw));
export const lastName = (draw: Draw): string => (draw.chance(60) ? draw.pick(lastNames) : joined(draw));
export const company = (draw: Draw): string =>
  draw.chance(60)
    ? draw.pick(companies)
    : `${joined(draw)} ${draw.pick(['AS', 'ANS', 'ENK', 'GmbH', '& Co', '+', '/S'])}`;

/** What a claim, a ground or a reason may be described as. */
export function description(draw: Draw): string {
  const number = draw.digits(draw.int(1, 8));
  return draw.pick([
    `Faktura ${number}`, `Faktura nr. ${number}/26 – «levering»`, 'Husleie januar 2026', `Strøm, 1.–31. mai, ${number} kWh`, 'Salær',
    'Gebyr', `Ref. ${number}: 50 % av kravet`, 'Første linje\nAndre linje\r\n\tTredje', 'Avtalt muntlig …', 'Måler 12345, 1 234 567 kWh',
    `Billett ${number} Oslo–Bergen`, 'Test av brannvarsler', 'Leie av testutstyr (XL)', 'Kurs: «TO DO or not to do»', 'Rente 12 % p.a.',
    'Se vedlegg <1>', 'Kjøp av T-skjorter & gensere [str. XXL]', 'E-post fra ola@norge.no', 'Dagbok: 08.06.2026', '{}', 'å/ø', '5', 'R',
    'Regning {1}, {2}', '100 %', 'Pris 100%, rabatt 0%', 'e.g. «%»', 'Kl. 08:30', '#1', '§ 4-18', '½ liter', '25 °C', 'Café 🙂', '👨‍👩‍👧',
    `${joined(draw)} ${joined(draw)}`, `Oppdrag for ${company(draw)}`,
  ]); // prettier-ignore
}

/** How those who send begjæringer write references. */
export function reference(draw: Draw): string {
  const number = draw.digits(draw.int(1, 9));
  return draw.pick([
    number, `00${number}`, `F-${number}`, `f-${number}/1`, `${number}/26`, `INK/${number}-A`, `Sak ${number}`, `${number}.0001`, `#${number}`,
    `KRAV_${number}`, `Ål-${number}`, `${number}:2`, `A${number}B`, `0x${number}`, `${number}-`, `Ø${number}`, `(${number})`, `kr-${number}`,
  ]); // prettier-ignore
}

export const address = (draw: Draw): string =>
  draw.pick([
    `Storgata ${draw.int(1, 200)}`, `Øvre Slottsgate ${draw.int(1, 50)} B`, 'c/o Hansen', `Geaidnu ${draw.int(1, 9)}`, 'Å', 'Ytterøya',
    'Postveien 1', 'Postboksveien 4', 'Pb-stien 2', 'P.O. Berg gård', 'Poststedet gård', 'H0101, Storgata 1', '1. etasje', 'Calle Mayor, 3º Dcha.',
    '10, rue de l’Église', 'Ул. Ленина, д. 5', 'ul. Świętokrzyska 31/33A', '北京市朝阳区1号', 'Flat 3/2, 14 Mary’s Rd', 'Testgata 5', 'Adresse ukjent gate 2',
    'Gnr. 12, bnr. 3', 'Industriveien 3\nBygg C', joined(draw),
  ]); // prettier-ignore

export const fileName = (draw: Draw): string => {
  const base = draw.pick([
    'varsel', 'Varsel om tvangsfullbyrdelse', 'faktura_1001', '2026-01-02 Brev', 'brev.v2', 'Dom (rettskraftig)', 'a', 'blåbær', 'Čála', 'Dogovor №5',
    'договор', 'scan0001', "Hansen's krav", 'faktura 50%', 'A+B', 'krav & renter', '#12', '~utkast', '.skjult', 'TVANGSGRUNNLAG', 'test', '合同',
    'Side 1-2, kopi', 'brev [1]', 'a.b.c', joined(draw),
  ]); // prettier-ignore
  return `${base}.${draw.pick(['pdf', 'PDF', 'Pdf'])}`;
};

export const email = (draw: Draw): string =>
  draw.pick([
    'ola+elan@firma.no', 'a@b.co', "o'brien@firma.ie", 'post@blåbær.no', 'post@xn--blbr-roah.no', 'ola_nordmann@sub.sub.kommune.no', 'ØYVIND@firma.no',
    'x@1881.no', '"ola hansen"@firma.no', 'test@firma.no', 'post@eksempelbygg.no', 'a.b-c_d%e@firma.museum', 'post@example-firma.no', 'noreply@testing.no',
    'почта@пример.рф',
  ]); // prettier-ignore

export const telephone = (draw: Draw): string =>
  draw.pick([
    '22 22 22 22', '+47 22 22 22 22', '004722222222', '(+47) 922 22 222', '+46 (0)8-123 456 78', '02800', '800 12 345', '+1-202-555-0123', '22222222',
    '+44 20 7946 0958', '+48 22 123 45 67', '+47.22.22.22.22', '22 22 22 22 ext. 12', '+370 5 2123456', '47 22222222', '22-22-22-22', '+47 22 22 22 22',
  ]); // prettier-ignore

export const place = (draw: Draw): string =>
  draw.pick([
    'Bar', 'Å', 'Y', 'Null', 'København Ø', 'Göteborg', '‘s-Hertogenbosch', "'s-Gravenhage", 'St. Gallen', 'L’Aquila', 'Łódź', 'Đà Nẵng', 'Αθήνα', 'Київ',
    'Kárášjohka', 'New York, NY', 'London SW1', 'Bad Homburg v. d. Höhe', '東京', 'Stoke-on-Trent', joined(draw),
  ]); // prettier-ignore
