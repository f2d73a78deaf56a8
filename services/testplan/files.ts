import type { AttachmentFile } from '../operations/attachment-file';
import { fileInMemory } from '../workflow/file-in-memory';

/** A PDF with one empty page. */
export function syntheticPdf(fileName: string): AttachmentFile {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>',
  ];
  let text = '%PDF-1.4\n';
  const places = objects.map((object, i) => {
    const place = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const end = `trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
  text += `xref\n0 ${size}\n0000000000 65535 f \n${table}${end}`;
  return fileInMemory(fileName, 'application/pdf', new TextEncoder().encode(text));
}

/** A file that is called a PDF, and is nothing that could be converted to one. */
export function unusableFile(fileName: string): AttachmentFile {
  const bytes = Uint8Array.from({ length: 256 }, (_, i) => i);
  return fileInMemory(fileName, 'application/pdf', bytes);
}
