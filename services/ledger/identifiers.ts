/** A uuid holds long numbers by chance. */
const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const persons = new RegExp(`${uuid}|(?<!\\d)(\\d{6})[ -]?\\d{5}(?!\\d)`, 'gi');
const organisations = new RegExp(`${uuid}|(?<!\\d)(\\d{3})[ -]?\\d{3}[ -]?\\d{3}(?!\\d)`, 'gi');

/** @returns a text in which nothing of a person's number is left but the date of birth */
export function withoutPersons(text: string): string {
  return masked(text, persons, '*****');
}

/** @returns a text without the numbers of persons and of organisations */
export function withoutIdentifiers(text: string): string {
  return masked(withoutPersons(text), organisations, '******');
}

function masked(text: string, pattern: RegExp, stars: string): string {
  return text.replaceAll(pattern, (whole: string, shown: string | undefined) =>
    shown === undefined ? whole : `${shown}${stars}`,
  );
}
