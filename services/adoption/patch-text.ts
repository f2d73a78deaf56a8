import type { Adoption } from './difference';

/** @returns the patch as a file: a JSON Patch (RFC 6902) of this project's own document */
export function patchText({ patch }: Adoption): string {
  return `${JSON.stringify(patch.steps, null, 2)}\n`;
}
