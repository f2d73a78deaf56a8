/** Characters and pairs that Markdown, or what editors make of it, reads as more than text. */
const marks = /[\\`*_[\]<>&~|!@#]|:(?=\/)|\/(?=\/)|\.(?=\p{L})|(?<=www)\./giu;

/** What a line may not begin with: headings, lists, rules. */
const beginnings = /^(?:[-+=]|\d+(?=[.)]))/;

/**
 * The one way in which a text of a file or of a service gets into Markdown: on one line, and as it reads. It makes no
 * link there, also where an editor makes one of a bare address, and no picture; it runs no command, and ends nothing that
 * it stands in.
 * @param text anything
 */
export function foreignMarkdown(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(marks, String.raw`\$&`)
    .replace(beginnings, (mark) => (/\d/.test(mark) ? `${mark}\\` : `\\${mark}`));
}

/** Takes no room, and no reader of addresses goes on behind it. */
const gap = '\u200b';

/** Where an address would become one: `https:/|/`, `www|.`, `mail|@`, `[x]|(command:…)`, `<|https`. */
const joints = /(?<=\/)(?=\/)|(?<=\bwww)(?=\.)|(?<=[\p{L}\p{N}])(?=@)|(?<=\])(?=\()|(?<=<)(?=[\p{L}!/])/giu;

/**
 * For messages that are plain text to us, and that an editor may look for links in: VS Code's notifications run
 * `[x](command:…)`, and others make links of bare addresses or show a diagnostic as Markdown. The text reads the same.
 * @param text a whole message, with what it quotes
 */
export function withoutLinks(text: string): string {
  return text.replaceAll(joints, gap);
}
