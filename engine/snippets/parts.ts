import claims from '../../snippets/parts/krav.json';
import documents from '../../snippets/parts/dokumenter.json';
import grounds from '../../snippets/parts/tvangsgrunnlag.json';
import parties from '../../snippets/parts/parter.json';
import type { Template } from './template';

/** A template of one object of a begjæring, in the newest model. */
export interface Part extends Template {
  /** The type of the model that it is an object of. */
  readonly type: string;
}

/** What a begjæring is put together of. */
export const parts: readonly Part[] = [...claims, ...grounds, ...parties, ...documents];
