import { describe, expect, it } from 'vitest';
import { notesOf, released } from '../../../scripts/package/changelog.mjs';

const BEFORE = `# Changelog

## [Unreleased]

### Added

- A rule about the moon.

## 0.1.0 - 2026-01-02

### Added

- Everything.
`;

describe('a release in the changelog', () => {
  const after = released(BEFORE, { version: '0.2.0', date: new Date('2026-11-28T12:00:00Z') });

  it('has the version and the date, above what was released before', () => {
    expect(after).toMatch(/## 0\.2\.0 - 2026-11-28\s+### Added\s+- A rule about the moon\.\s+## 0\.1\.0/);
  });

  it('leaves a place for what comes', () => {
    expect(after).toMatch(/## Unreleased\s+## 0\.2\.0/);
  });

  it('is not made of nothing', () => {
    expect(() => released(after, { version: '0.3.0', date: new Date() })).toThrow('nothing under Unreleased');
  });

  it('can be read again, by its tag', () => {
    expect(notesOf(after, 'v0.2.0')).toBe('### Added\n- A rule about the moon.\n');
    expect(notesOf(after, '0.1.0')).toContain('Everything.');
    expect(() => notesOf(after, 'v9.0.0')).toThrow('CHANGELOG.md has no part for 9.0.0.');
  });
});
