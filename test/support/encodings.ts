import type { Position } from 'vscode-languageserver';
import type { Encoding } from '../../server/positions';

/** @returns a position as it is counted in another way, found by counting */
export function counted(text: string, { line, character }: Position, encoding: Encoding): Position {
  const before = (text.split(/\r\n|\r|\n/)[line] ?? '').slice(0, character);
  const points = before.match(/./gsu)?.length ?? 0;
  const counts = { 'utf-8': Buffer.byteLength(before), 'utf-16': before.length, 'utf-32': points };
  return { line, character: counts[encoding] };
}

/** @returns a part of a message with every position in it as it is counted in another way */
export function countedIn(text: string, part: unknown, encoding: Encoding): unknown {
  return JSON.parse(JSON.stringify(part), (_name, value: unknown) => {
    if (typeof value !== 'object' || value === null) return value;
    const fold = value as Partial<
      Record<'startLine' | 'startCharacter' | 'endLine' | 'endCharacter', number>
    >;
    const { startLine, startCharacter, endLine, endCharacter } = fold;
    if (startLine !== undefined && startCharacter !== undefined)
      fold.startCharacter = counted(text, { line: startLine, character: startCharacter }, encoding).character;
    if (endLine !== undefined && endCharacter !== undefined)
      fold.endCharacter = counted(text, { line: endLine, character: endCharacter }, encoding).character;
    return 'line' in value && 'character' in value ? counted(text, value as Position, encoding) : value;
  });
}
