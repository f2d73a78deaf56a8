import { escapeHtml } from '../report-page/html';
import { style } from '../report-page/page-parts';
import { script } from './script';
import { pageStyle } from './style';
import type { PictureWords } from './words';

/** What the page needs of the window that shows it. */
export interface PicturePage {
  readonly language: 'nb' | 'en';
  /** What allows the page's own script and style, and no other. */
  readonly nonce: string;
  readonly title: string;
  /** What it is a picture of: places in it are remembered for that alone. */
  readonly about: string;
  readonly words: Pick<PictureWords, 'buttons'>;
}

/** @returns the page that pictures are drawn on: no resource from elsewhere, one script and one style of its own */
export function picturePage({ language, nonce, title, about, words }: PicturePage): string {
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'`;
  const toolbar = Object.entries(words.buttons).map(
    ([command, says]) =>
      `<button type="button" class="secondary" data-command="${command}">${escapeHtml(says)}</button>`,
  );
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${escapeHtml(title)}</title>
<style nonce="${nonce}">${style}${pageStyle}</style>
</head>
<body>
<main>
<h1 class="unseen">${escapeHtml(title)}</h1>
<div class="toolbar">${toolbar.join('')}<p id="message" role="status"></p></div>
<div id="picture" data-about="${escapeHtml(about)}"></div>
</main>
<script nonce="${nonce}">${script}</script>
</body>
</html>`;
}
