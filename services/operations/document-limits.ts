import { ElanError, type Reason } from '../errors';
import { limits } from '../limits/limits';
import { TooLarge } from '../limits/too-large';
import { textOf } from './values';

const { openapi: most } = limits;

/** What passes a limit, as the document is read. */
export class DocumentLimits {
  /** @param document what the user calls it */
  constructor(private readonly document: string) {}

  /** @throws ElanError of reason `openapiTooLarge` */
  refuseLarge(text: string): void {
    const found = Buffer.byteLength(text);
    if (found > most.bytes) throw this.error('openapiTooLarge', { found, limit: most.bytes });
  }

  /** @returns the error for a document that is nested too deep */
  nestedTooDeep(): ElanError {
    return this.error('openapiNestedTooDeep', { limit: most.nesting });
  }

  /** @returns the error for aliases of YAML that stand for more and more */
  tooManyAliases(): ElanError {
    return this.error('openapiTooManyAliases', { limit: most.aliases });
  }

  /**
   * Looks at everything that a document says, once for each place where it says it: an alias of YAML counts as what it
   * stands for. What holds itself counts once.
   * @throws ElanError of kind `settings` where it is nested too deep, has too many values or too many references
   */
  refuseMuch(value: unknown): void {
    let [values, references] = [0, 0];
    const open = new Set<object>();
    // A stack of our own: nesting may be deeper than calls can be. An object is met before its values, and after them.
    const waiting: { readonly value: unknown; readonly after?: boolean }[] = [{ value }];
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const { value: each, after } = next;
      if (typeof each !== 'object' || each === null) values += 1;
      else if (after) open.delete(each);
      else if (!open.has(each)) {
        values += 1;
        if (textOf(each, '$ref') !== '') references += 1;
        open.add(each);
        if (open.size > most.nesting) throw this.nestedTooDeep();
        waiting.push({ value: each, after: true });
        for (const child of Object.values(each)) waiting.push({ value: child });
      }
      if (values > most.values) throw this.error('openapiTooManyValues', { limit: most.values });
    }
    if (references > most.references) {
      throw this.error('openapiTooManyReferences', { found: references, limit: most.references });
    }
  }

  /** @returns the error for references that lead on to further ones for too long */
  chainTooLong(): ElanError {
    return this.error('openapiReferenceChain', { limit: most.referenceChain });
  }

  /** @returns the error for references that say nothing but each other */
  circle(reference: string): ElanError {
    return this.error('openapiReferenceCircle', { reference });
  }

  private error(reason: Reason, args: Record<string, string | number>): ElanError {
    return new ElanError(reason, { args: { ...args, document: this.document } });
  }
}

/**
 * @param error of reading a document's file
 * @returns the error to tell of, where the file is too large; any other as it is
 */
export function tooLargeDocument(error: unknown, document: string): unknown {
  if (!(error instanceof TooLarge)) return error;
  const { found, limit } = error;
  return new ElanError('openapiTooLarge', { args: { document, found, limit }, cause: error });
}
