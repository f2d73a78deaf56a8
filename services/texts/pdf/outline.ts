import { fontOf, tableIn, type CharacterTable, type Font } from './characters';
import { longest } from './longest';
import type { Part } from './parts';
import { isDictionary, isList, Name, Reference, valueIn, type Dictionary, type Value } from './syntax';

/** How many codes of characters are read, in all fonts together. */
const mostCodes = 400_000;

/** Where a page's fonts stand may be said by a node above it; there is no more than so many. */
const mostAbove = 32;

/** What leads from the streams of a PDF to the fonts that their texts are drawn with. */
export class Outline {
  /** As they are written, by their numbers: as values they would take up ten times as much. */
  private readonly objects = new Map<number, string>();
  private size = 0;
  private readonly tables = new Map<number, CharacterTable>();
  private readonly budget = { codes: mostCodes };
  private readonly fonts = new Map<number, Font>();
  private readonly pages = new Set<number>();
  private drawnBy: ReadonlyMap<number, Dictionary> | undefined;
  /** What was filled into the fields of a form. */
  readonly filledIn: string[] = [];

  /** Streams that others are described by. */
  static isWanted(dictionary: Dictionary): boolean {
    const type = nameIn(dictionary, 'Type');
    if (type === 'ObjStm') return true;
    const length = dictionary.get('Length');
    const isTable =
      type === 'CMap' || !['Type', 'Subtype', 'Length1', 'N'].some((key) => dictionary.has(key));
    return isTable && !(typeof length === 'number' && length > longest.table);
  }

  add({ number, text, dictionary, content }: Part): void {
    if (!dictionary) this.addObject(number, text);
    if (!dictionary || content === undefined) return;
    if (nameIn(dictionary, 'Type') === 'ObjStm') this.addObjectsIn(dictionary, content);
    else if (content.includes('begincmap')) this.tables.set(number, tableIn(content, this.budget));
  }

  /** @returns whether a stream draws something: it is of a page, or a picture that is made of lines and letters */
  draws(number: number, dictionary: Dictionary): boolean {
    return nameIn(dictionary, 'Subtype') === 'Form' || this.pageOf(number) !== undefined;
  }

  /** @returns the fonts of a stream that {@link draws}, by their names in it */
  fontsOf(number: number, dictionary: Dictionary): (name: string) => Font | undefined {
    const resources = this.resourcesOf(this.pageOf(number) ?? dictionary);
    const fonts = this.at(isDictionary(resources) ? resources.get('Font') : undefined);
    return (name) => (isDictionary(fonts) ? this.font(fonts.get(name)) : undefined);
  }

  private addObject(number: number, text: string): void {
    const isPage = text.includes('/Contents');
    if (/\/V\s*[(<]/.test(text)) this.addField(valueIn(text));
    if (this.size + text.length > longest.objects || (!isPage && isOfStructure(text))) return;
    // A copy, for else all that the text was cut out of would stay.
    this.objects.set(number, Buffer.from(text, 'latin1').toString('latin1'));
    this.size += text.length;
    if (isPage) this.pages.add(number);
  }

  private addField(field: Value | undefined): void {
    const value = isDictionary(field) ? field.get('V') : undefined;
    if (typeof value !== 'string') return;
    const bytes = Buffer.from(value, 'latin1');
    const isUtf16 = value.startsWith('\u00fe\u00ff');
    this.filledIn.push(isUtf16 ? new TextDecoder('utf-16be').decode(bytes) : value);
  }

  /** Several objects may be packed together; first comes where each of them begins. */
  private addObjectsIn(dictionary: Dictionary, content: string): void {
    const first = dictionary.get('First');
    if (typeof first !== 'number') return;
    const places = [...content.slice(0, first).matchAll(/(\d{1,10})\s{1,20}(\d{1,10})/g)].map(
      ([, number, place]) => [Number(number), first + Number(place)] as const,
    );
    for (const [i, [number, place]] of places.entries()) {
      this.addObject(number, content.slice(place, places[i + 1]?.[1]));
    }
  }

  private pageOf(content: number): Dictionary | undefined {
    this.drawnBy ??= new Map([...this.pages].flatMap((page) => this.contentsOf(page)));
    return this.drawnBy.get(content);
  }

  private contentsOf(number: number): [number, Dictionary][] {
    const page = this.at(new Reference(number));
    if (!isDictionary(page)) return [];
    const contents = page.get('Contents');
    const list = this.at(contents);
    return (isList(list) ? list : [contents]).flatMap((each) =>
      each instanceof Reference ? [[each.number, page]] : [],
    );
  }

  private resourcesOf(page: Dictionary): Value | undefined {
    let node: Value | undefined = page;
    for (let i = 0; i < mostAbove && isDictionary(node); i += 1) {
      const resources = node.get('Resources');
      if (resources !== undefined) return this.at(resources);
      node = this.at(node.get('Parent'));
    }
    return undefined;
  }

  private font(value: Value | undefined): Font | undefined {
    const known = value instanceof Reference ? this.fonts.get(value.number) : undefined;
    const dictionary = known ? undefined : this.at(value);
    if (!isDictionary(dictionary)) return known;
    const table = dictionary.get('ToUnicode');
    const font = fontOf(
      dictionary,
      this.at(dictionary.get('Encoding')),
      table instanceof Reference ? this.tables.get(table.number) : undefined,
    );
    if (value instanceof Reference) this.fonts.set(value.number, font);
    return font;
  }

  /** @returns what a value is, or leads to */
  private at(value: Value | undefined): Value | undefined {
    return value instanceof Reference ? valueIn(this.objects.get(value.number) ?? '') : value;
  }
}

/** Of what describes the sense of a text there may be more than of all else. */
function isOfStructure(text: string): boolean {
  return /\/S\s*\//.test(text) && /\/P\s/.test(text);
}

function nameIn(dictionary: Dictionary, key: string): string | undefined {
  const value = dictionary.get(key);
  return value instanceof Name ? value.text : undefined;
}
