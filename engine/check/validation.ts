import type { BegjaeringDocument } from '../begjaering/document';
import type { Finding } from '../findings/findings';
import { schemaFindings, type Glance } from '../model/schema-findings';
import { schemaFindingsSince } from '../model/schema-findings-since';
import { lookAt } from '../rules/look-at-value';
import type { Envelope } from '../shape/reading';

/** What the schemas of the model say of the begjæring in a document, and what is seen of its values on the way. */
export class Validation {
  private readonly glance: Glance = { look: lookAt, seen: undefined };

  constructor(
    private readonly document: BegjaeringDocument,
    private readonly envelope: Envelope,
  ) {}

  /** All flags of what may be wrong with the values that were validated last; undefined where not all were looked at. */
  get seen(): number | undefined {
    return this.glance.seen;
  }

  /** @returns whether there is a begjæring, and nothing in it contradicts a version of the model */
  isOf(version: string): boolean {
    return this.envelope.value !== undefined && this.contradictions(version).length === 0;
  }

  /** @returns what the schema of a version finds but for hints, which only say that something could be written in a better way */
  contradictions(version: string): readonly Finding[] {
    return this.findings(this.envelope.value, version).filter(({ severity }) => severity !== 'hint');
  }

  /** @param root the begjæring, or the same as it is meant */
  findings(root: unknown, version: string): Finding[] {
    // What is set right is changed in place: it is not what it was, though it is the same object.
    this.glance.seen = undefined;
    return root === this.envelope.value
      ? schemaFindingsSince(root, version, this.document.heritage, this.glance)
      : schemaFindings(root, version);
  }
}
