import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it } from 'mocha';
import { printedErrors } from '../support/errors';
import { extensionFolder } from '../support/extension';

describe('quietness', () => {
  // comes last: it looks back at everything before it
  it('throws no errors that only a log would show', () => {
    const ownCode = path.join(extensionFolder(), 'dist', path.sep);
    assert.deepEqual(
      printedErrors.filter((error) => error.includes(ownCode)),
      [],
    );
  });
});
