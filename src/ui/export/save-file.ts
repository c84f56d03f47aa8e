import type { ExportFile } from './conversation-file';

/** Has the browser save a file, as a click on a link to it would. */
export function saveFile({ name, type, content }: ExportFile, document: Document): void {
  const address = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has begun with the click; a moment later nobody needs the address.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
