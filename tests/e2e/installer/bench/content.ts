import { createHash } from 'node:crypto';
import { asId } from '@/core/ids';
import type { Manifest } from '@/core/manifest';
import type { HubFile } from '../../../harness/hub/hub';

export const MB = 1024 * 1024;

/** Bytes that look random and are the same on every run. */
export function content(bytes: number, seed = 1): Uint8Array<ArrayBuffer> {
  const made = new Uint8Array(bytes);
  let state = Math.imul(seed, 2654435761);
  for (let at = 0; at < bytes; at += 1) {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    made[at] = state >>> 24;
  }
  return made;
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The files as a hub serves them. */
export function hubFiles(files: Readonly<Record<string, Uint8Array>>): readonly HubFile[] {
  return Object.entries(files).map(([path, bytes]) => ({ path, lfs: true, content: bytes }));
}

/** A manifest that lists these files of a repository. */
export function manifestOf(
  repo: string,
  revision: string,
  files: Readonly<Record<string, Uint8Array>>,
  modelId = 'model',
): Manifest {
  return {
    modelId: asId(modelId),
    artifacts: Object.entries(files).map(([path, bytes]) => ({
      id: path,
      role: 'llm',
      name: `File ${path}`,
      bytes: bytes.length,
      sha256: sha256(bytes),
      source: { repo, revision, path },
      place: { kind: 'blob' },
    })),
  };
}
