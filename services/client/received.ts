import type { OperationName } from '../operation';
import type { Body } from './body';

/** An answer that has come, whatever it says. */
export interface Received {
  readonly operation: OperationName;
  readonly host: string;
  readonly status: number;
  readonly header: (name: string) => string | null;
  readonly body: Body;
  /** The `Korrelasjonsid` that was sent. */
  readonly correlationId: string;
  /** When it came, in milliseconds since 1970. */
  readonly at: number;
}
