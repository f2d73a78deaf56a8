import { ElanError } from '../../../../../services/errors';

/** @returns the ElanError that something throws or rejects with */
export async function failing(work: () => unknown): Promise<ElanError> {
  try {
    await work();
  } catch (error) {
    if (error instanceof ElanError) return error;
    throw error;
  }
  throw new Error('It did not fail.');
}

/** @returns the reason of the ElanError that something throws or rejects with */
export async function reasonOf(work: () => unknown): Promise<string> {
  return (await failing(work)).reason;
}
