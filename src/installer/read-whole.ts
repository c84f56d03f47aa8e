import type { WritableFile } from './byte-store';

/** Fills the memory with the start of a file; zeros stand for what the file does not have. */
export function readWhole(file: WritableFile, into: Uint8Array): void {
  for (let at = 0; at < into.length; ) {
    const read = file.read(into.subarray(at), at);
    // A file that lost its end: what is missing must not be what the memory held before.
    if (read === 0) into.fill(0, at);
    at = read === 0 ? into.length : at + read;
  }
}
