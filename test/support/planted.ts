import MarkdownIt from 'markdown-it';
import { marked } from 'marked';

/** What somebody may write into a file, or into a service's answer, to have it run or opened. */
export const planted = [
  'https://evil.example',
  'HTTP://EVIL.EXAMPLE/a_b',
  'www.evil.example',
  'mail@evil.example',
  '[x](command:workbench.action.quit)',
  '![x](https://evil.example/x.png)',
  '<https://evil.example>',
  '<img src="https://evil.example" onerror="alert(1)">',
  '`<b>`',
  '``` ` ```',
  'a\n\n# b\n\n- [x]: https://evil.example',
  '[x][y]\n\n[y]: command:workbench.action.quit',
  '**\n</span><a href="command:x">x</a>',
  String.raw`\[x](https://evil.example)`,
  '&lt;a href&gt; https&#58;//evil.example',
  '$(error) a | b',
] as const;

const looking = new MarkdownIt({ linkify: true, html: true });
looking.linkify.set({ fuzzyLink: false });

/** @returns the links, pictures and foreign tags that two renderers make of a Markdown, one of them VS Code's */
export function madeOf(markdown: string): string[] {
  const pages = [marked.parse(markdown, { async: false, gfm: true }), looking.render(markdown)];
  return pages.flatMap((page) => page.match(/<(?:a|img|b|span|script)\b[^>]*>|<h\d>/g) ?? []);
}

/** How VS Code finds the links of a notification. */
const ofNotification = /\[[^\]]+\]\((?:https?:\/\/|command:|file:)[^)\s]+/;

/** @returns what editors would make links of in a plain text */
export function linksIn(text: string): string[] {
  const found = looking.linkify.match(text)?.map(({ raw }) => raw) ?? [];
  return [...found, ...(ofNotification.exec(text) ?? []), ...(/\bwww\.\w/.exec(text) ?? [])];
}
