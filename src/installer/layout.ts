import { sha256 as sha256Of } from 'hash-wasm';
import type { Place } from '@/core/manifest';

/** Where files lie in the origin private file system. All paths start at its root. */
export const OWN_FOLDER = 'homebody';
export const STAGING_FOLDER = `${OWN_FOLDER}/staging`;
const BLOBS = `${OWN_FOLDER}/blobs`;
/** WebLLM 0.2.86 with `cacheBackend: "opfs"` reads here, and nowhere else. */
export const WEBLLM_FOLDER = 'tvmjs-opfs-store';

/** A file that is being fetched. Engines never look here. */
export function stagedPath(sha256: string): string {
  return `${STAGING_FOLDER}/${sha256}.partial`;
}

/** A copy, or a WebLLM record, that is being written. */
export function scratchPath(name: string): string {
  return `${STAGING_FOLDER}/${name}.scratch`;
}

/** Where an engine reads the file, with what must lie beside it. */
export interface Target {
  readonly path: string;
  /** Written after the file: WebLLM believes in a file only when its record is there. */
  readonly record: { readonly path: string; readonly json: string } | null;
}

/** The target of a place for content of this hash and size. */
export async function targetOf(place: Place, sha256: string, bytes: number): Promise<Target> {
  if (place.kind === 'blob') return { path: `${BLOBS}/${sha256}`, record: null };
  const stem = `${WEBLLM_FOLDER}/webllm/${place.scope}/${await sha256Of(place.url)}`;
  const json = JSON.stringify({ url: place.url, nbytes: bytes });
  return { path: `${stem}.bin`, record: { path: recordPathOf(`${stem}.bin`), json } };
}

/** The path of the record that lies beside a file of WebLLM's. */
export function recordPathOf(path: string): string {
  return path.replace(/\.bin$/, '.record.json');
}
