import { createHash } from 'node:crypto';
import { contentBytes, type HubContent, hashContent } from './content';

/** A file of a repository. `lfs` decides how it is served: by redirect, or directly. */
export interface HubFile {
  /** Inside the repository, with `/` between its parts. */
  readonly path: string;
  readonly lfs: boolean;
  readonly content: HubContent;
}

export interface HubRepo {
  /** `owner/name` */
  readonly id: string;
  readonly files: readonly HubFile[];
}

/** A file with all that the hub says about it. */
export interface StoredFile extends HubFile {
  readonly bytes: number;
  readonly sha256: string;
  /** What git names it by: the SHA-1 of its blob, or of its LFS pointer's blob. */
  readonly oid: string;
  readonly pointerBytes: number;
}

/** A repository at one commit. */
export interface Snapshot {
  readonly repo: string;
  /** 40 hexadecimal digits. */
  readonly revision: string;
  /** In path order. */
  readonly files: readonly StoredFile[];
}

/** Hashes what is to be hashed (files on disk too, in pieces) and names the commit. */
export function snapshotOf(repo: HubRepo): Snapshot {
  const files = repo.files.map(store).sort((a, b) => (a.path < b.path ? -1 : 1));
  return { repo: repo.id, revision: revisionOf(repo.id, files), files };
}

/**
 * The commit's name: SHA-1 of the repository's id on a line, then a line of path and SHA-256
 * for each file in path order. The same bytes have the same revision on every machine, which
 * lets a catalogue pin it.
 */
export function revisionOf(
  repo: string,
  files: readonly { readonly path: string; readonly sha256: string }[],
): string {
  const lines = files.map((file) => `${file.path} ${file.sha256}\n`);
  return createHash('sha1')
    .update(`${repo}\n${lines.join('')}`, 'utf8')
    .digest('hex');
}

function store(file: HubFile): StoredFile {
  const bytes = contentBytes(file.content);
  const given = file.content instanceof Uint8Array ? undefined : file.content.sha256;
  const sha256 = given ?? hashContent(file.content, 'sha256');
  const pointer = Buffer.from(
    `version https://git-lfs.github.com/spec/v1\noid sha256:${sha256}\nsize ${bytes}\n`,
  );
  const oid = file.lfs
    ? hashContent(pointer, 'sha1', `blob ${pointer.length}\0`)
    : hashContent(file.content, 'sha1', `blob ${bytes}\0`);
  return { ...file, bytes, sha256, oid, pointerBytes: pointer.length };
}
