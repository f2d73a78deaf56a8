import type { CodeLens } from 'vscode-languageserver';
import { isPlaceholderUuid } from '../../engine/begjaering/attachments';
import { attachmentLines } from './attachment-lines';
import type { Settings } from '../protocol/protocol';
import { uploadCommand, type AttachmentLine, type UploadArguments } from '../protocol/services';
import type { OpenBegjaering } from '../session';

type Language = Settings['meldingssprak'];

const texts = {
  nb: {
    upload: 'Last opp fil …',
    replace: 'Bytt ut …',
    ready: 'klart ✓',
    underway: 'under behandling …',
    failed: 'kan ikke brukes ✗',
  },
  en: {
    upload: 'Upload file…',
    replace: 'Replace…',
    ready: 'ready ✓',
    underway: 'being processed…',
    failed: 'cannot be used ✗',
  },
} as const;

/** @returns a lens on every Vedlegg: how far its file has come, and the way to upload one or another */
export function attachmentLenses(open: OpenBegjaering): CodeLens[] {
  const { source } = open.document;
  return attachmentLines(open).map((line) => {
    const upload: UploadArguments = { uri: source.uri, position: line.range.start };
    const title = lensTitle(line, open.settings.meldingssprak);
    return { range: line.range, command: { title, command: uploadCommand, arguments: [upload] } };
  });
}

function lensTitle({ uuid, fileName, known }: AttachmentLine, language: Language): string {
  const { upload, replace, ...states } = texts[language];
  if (isPlaceholderUuid(uuid)) return upload;
  const name = fileName || known?.fileName || uuid;
  const state = known ? `: ${stateText(known, states)}` : '';
  return `${name}${state} · ${replace}`;
}

function stateText(
  { readiness, state }: NonNullable<AttachmentLine['known']>,
  states: Readonly<Record<'ready' | 'underway' | 'failed', string>>,
): string {
  return readiness === 'failed' && state ? `${states.failed} (${state})` : states[readiness];
}
