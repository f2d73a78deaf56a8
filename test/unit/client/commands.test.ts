import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import manifest from '../../../package.json';
import { declaredCommands, manifestFiles, staleManifestFiles } from '../../../scripts/build/manifest.mjs';

const declared = Object.entries(declaredCommands());

describe('a command', () => {
  it.each(declared)('has a name and titles: %s', (id, { title, icon = 'x' }) => {
    expect(id).toMatch(/^[a-z][A-Za-z]+$/);
    expect(title.en).toMatch(/^\S.*\S$/);
    expect(title.nb).toMatch(/^\S.*\S$/);
    expect(icon).toMatch(/^[a-z-]+$/);
  });

  it('has a title that tells it from all others', () => {
    for (const language of ['en', 'nb'] as const) {
      const titles = declared.map(([, { title }]) => title[language]);
      expect(new Set(titles).size).toBe(titles.length);
    }
  });

  it('that needs the services and may not run in Restricted Mode is not offered there by the palette', () => {
    const offered = declared.filter(
      ([, { needsServices, inRestrictedMode, palette }]) =>
        needsServices && !inRestrictedMode && palette !== 'false' && !palette?.includes('isWorkspaceTrusted'),
    );
    expect(offered.map(([id]) => id)).toEqual([]);
  });

  it('about a file that is pointed at stands in the menu of begjæringer, and this in all menus about files', () => {
    const { menus, submenus } = manifest.contributes;
    expect(menus['elan.file'].map(({ command }) => command)).toContain('elan.submit');
    const [id] = submenus.map((submenu) => submenu.id);
    for (const place of ['editor/context', 'editor/title/context', 'explorer/context'] as const) {
      expect(menus[place]).toContainEqual(
        expect.objectContaining({
          submenu: id,
          when: expect.stringContaining('in elan.begjaeringer') as string,
        }),
      );
    }
  });

  it('stands in the manifest as it is declared', async () => {
    expect(staleManifestFiles(await manifestFiles())).toEqual([]);
    expect(manifest.contributes.commands.map(({ command }) => command)).toEqual(
      declared.map(([id]) => `elan.${id}`),
    );
  });
});

describe('a key', () => {
  const { keybindings } = manifest.contributes;

  it.each(keybindings)(
    '$key runs $command in a begjæring only, and there is one for a Mac',
    ({ key, mac, when }) => {
      expect(when).toMatch(/^editorTextFocus && .*elan\.(begjaeringIsActive|hasSubmission)/);
      expect(mac).toBe(key.replaceAll('ctrl+', 'cmd+'));
    },
  );

  it('is given to one command', () => {
    expect(keybindings.length).toBeGreaterThan(0);
    expect(new Set(keybindings.map(({ key }) => key)).size).toBe(keybindings.length);
  });

  it('writes nothing on a keyboard whose AltGr is Ctrl and Alt', () => {
    expect(keybindings.filter(({ key, mac }) => /alt\+/.test(`${key} ${mac}`))).toEqual([]);
  });

  it.each(['docs/vscode.md', 'docs/vscode.nb.md'])('is told of in %s', (file) => {
    const text = fs.readFileSync(file, 'utf8').toLowerCase();
    expect(keybindings.filter(({ key }) => !text.includes(`\`${key}\``))).toEqual([]);
  });
});
