import { fontOf, tableIn, type CharacterTable, type Font } from './characters';
import { longest } from './longest';
import { Objects } from './objects';
import type { Part } from './parts';
import { isDictionary, isList, Name, Reference, valueIn, type Dictionary, type Value } from './syntax';

/** How many codes of characters are read, in all fonts together. */
const mostCodes = 400_000;

/** How many fonts are read; no document has that many. */
const mostFonts = 10_000;

/** How many streams are found to be of pages. */
const mostContents = 400_000;

/** Where a page's fonts stand may be said by a node above it; there is no more than so many. */
const mostAbove = 32;

/** What leads from the streams of a PDF to the fonts that their texts are drawn with. */
export class Outline {
  private readonly objects = new Objects();
  private readonly tables = new Map<number, CharacterTable>();
  private readonly budget = { codes: mostCodes, fonts: mostFonts, contents: mostContents };
  /** By the numbers of their objects, or by what they are where they stand in the page; what is no font is kept too. */
  private readonly fonts = new Map<number | Dictionary, Font | undefined>();
  private readonly pages = new Set<number>();
  private drawnBy: ReadonlyMap<number, Dictionary> | undefined;
  private filledIn: string[] = [];

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

  /** @returns what was filled into the fields of a form, each only once */
  takeFilledIn(): readonly string[] {
    const { filledIn } = this;
    this.filledIn = [];
    return filledIn;
  }

  /** @returns whether a stream draws something: it is of a page, or a picture that is made of lines and letters */
  draws(number: number, dictionary: Dictionary): boolean {
    return nameIn(dictionary, 'Subtype') === 'Form' || this.pageOf(number) !== undefined;
  }

  /** @returns the fonts of a stream that {@link draws}, by their names in it */
  fontsOf(number: number, dictionary: Dictionary): (name: string) => Font | undefined {
    const resources = this.resourcesOf(this.pageOf(number) ?? dictionary);
    const fonts = this.objects.at(isDictionary(resources) ? resources.get('Font') : undefined);
    return (name) => (isDictionary(fonts) ? this.font(fonts.get(name)) : undefined);
  }

  private addObject(number: number, text: string): void {
    const isPage = text.includes('/Contents');
    if (/\/V\s*[(<]/.test(text)) this.addField(valueIn(text));
    if (!isPage && isOfStructure(text)) return;
    if (this.objects.add(number, text) && isPage) this.pages.add(number);
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
    // They stand one behind the other: else all of it could be many objects' text.
    let end = 0;
    for (const [i, [number, place]] of places.entries()) {
      if (place < end) continue;
      const text = content.slice(place, places[i + 1]?.[1]);
      end = place + text.length;
      this.addObject(number, text);
    }
  }

  private pageOf(content: number): Dictionary | undefined {
    this.drawnBy ??= new Map([...this.pages].flatMap((page) => this.contentsOf(page)));
    return this.drawnBy.get(content);
  }

  private contentsOf(number: number): [number, Dictionary][] {
    const page = this.objects.at(new Reference(number));
    if (!isDictionary(page)) return [];
    const contents = page.get('Contents');
    const list = this.objects.at(contents);
    const all = (isList(list) ? list : [contents]).slice(0, this.budget.contents);
    this.budget.contents -= all.length;
    return all.flatMap((each) => (each instanceof Reference ? [[each.number, page]] : []));
  }

  private resourcesOf(page: Dictionary): Value | undefined {
    let node: Value | undefined = page;
    for (let i = 0; i < mostAbove && isDictionary(node); i += 1) {
      const resources = node.get('Resources');
      if (resources !== undefined) return this.objects.at(resources);
      node = this.objects.at(node.get('Parent'));
    }
    return undefined;
  }

  private font(value: Value | undefined): Font | undefined {
    if (!(value instanceof Reference) && !isDictionary(value)) return undefined;
    const key = value instanceof Reference ? value.number : value;
    if (!this.fonts.has(key) && this.budget.fonts > 0) {
      this.budget.fonts -= 1;
      this.fonts.set(key, this.fontFrom(this.objects.at(value)));
    }
    return this.fonts.get(key);
  }

  private fontFrom(dictionary: Value | undefined): Font | undefined {
    if (!isDictionary(dictionary)) return undefined;
    const table = dictionary.get('ToUnicode');
    return fontOf(
      dictionary,
      this.objects.at(dictionary.get('Encoding')),
      table instanceof Reference ? this.tables.get(table.number) : undefined,
    );
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
