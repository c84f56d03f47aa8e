import { type Exchange, replyError, replyJson } from './exchange';
import type { Repositories } from './repositories';
import type { Snapshot, StoredFile } from './repository';

/** When every commit of the local hub was made; a fixed date keeps answers equal everywhere. */
const COMMITTED = '2026-01-01T00:00:00.000Z';

const MAX_PAGE = 1000;

/** `/api/models/{owner}/{name}`, `…/revision/{rev}` or `…/tree/{rev}[/folder]`. */
const ROUTE = /^\/api\/models\/([^/]+\/[^/]+)(?:\/(revision|tree)\/([^/]+)(?:\/(.+?))?)?\/?$/;

/** Answers the model API. Resolves to false where the path is none of its own. */
export function answerModelApi(
  exchange: Exchange,
  repositories: Repositories,
  pageSize: number,
): boolean {
  const match = ROUTE.exec(exchange.path);
  if (match === null) return false;
  const [, repo = '', what = 'revision', revision = 'main', folder = ''] = match;
  const snapshot = repositories.at(repo, revision);
  if (snapshot === undefined) refuseMissing(exchange, repositories, repo, revision);
  else if (what === 'tree') replyTree(exchange, snapshot, folder, pageSize);
  else replyJson(exchange, 200, modelInfo(snapshot, exchange.url.searchParams.has('blobs')));
  return true;
}

/** 404 with the hub's code for what is missing. */
export function refuseMissing(
  exchange: Exchange,
  repositories: Repositories,
  repo: string,
  revision: string,
): void {
  if (!repositories.has(repo)) replyError(exchange, 404, 'RepoNotFound', 'Repository not found');
  else replyError(exchange, 404, 'RevisionNotFound', `Invalid rev id: ${revision}`);
}

function modelInfo(snapshot: Snapshot, withBlobs: boolean) {
  return {
    _id: snapshot.revision.slice(0, 24),
    id: snapshot.repo,
    modelId: snapshot.repo,
    author: snapshot.repo.split('/')[0],
    sha: snapshot.revision,
    createdAt: COMMITTED,
    lastModified: COMMITTED,
    private: false,
    gated: false,
    disabled: false,
    downloads: 0,
    likes: 0,
    tags: [],
    usedStorage: snapshot.files.reduce((sum, file) => sum + file.bytes, 0),
    siblings: snapshot.files.map((file) => ({
      rfilename: file.path,
      ...(withBlobs ? { blobId: file.oid, size: file.bytes, ...siblingLfs(file) } : {}),
    })),
  };
}

function siblingLfs({ lfs, sha256, bytes, pointerBytes }: StoredFile) {
  return lfs ? { lfs: { sha256, size: bytes, pointerSize: pointerBytes } } : {};
}

function replyTree(exchange: Exchange, snapshot: Snapshot, folder: string, pageSize: number): void {
  const { searchParams } = exchange.url;
  const recursive = ['true', '1'].includes(searchParams.get('recursive')?.toLowerCase() ?? '');
  const entries = treeOf(snapshot, folder, recursive);
  if (entries.length === 0 && folder !== '') {
    replyError(
      exchange,
      404,
      'EntryNotFound',
      `${folder} does not exist on "${snapshot.revision}"`,
    );
    return;
  }
  const limit = Number(searchParams.get('limit') ?? pageSize);
  const from = Number(Buffer.from(searchParams.get('cursor') ?? '', 'base64url').toString());
  if (!Number.isInteger(limit) || limit < 1 || !Number.isInteger(from) || from < 0) {
    replyError(exchange, 400, 'BadRequest', 'limit or cursor is not valid');
    return;
  }
  const to = from + Math.min(limit, MAX_PAGE);
  replyJson(exchange, 200, entries.slice(from, to), to < entries.length ? next(exchange, to) : {});
}

function next(exchange: Exchange, from: number): Record<string, string> {
  const url = new URL(exchange.url);
  url.searchParams.set('cursor', Buffer.from(String(from)).toString('base64url'));
  return { Link: `<${url.href}>; rel="next"` };
}

/** The entries of a folder, and where asked those of every folder below it, in path order. */
function treeOf(snapshot: Snapshot, folder: string, recursive: boolean) {
  const prefix = folder === '' ? '' : `${folder}/`;
  const entries = new Map<string, object>();
  for (const file of snapshot.files) {
    if (!file.path.startsWith(prefix)) continue;
    const parts = file.path.slice(prefix.length).split('/');
    const depth = recursive ? parts.length : 1;
    for (let length = 1; length <= depth; length += 1) {
      const path = prefix + parts.slice(0, length).join('/');
      entries.set(path, length === parts.length ? fileEntry(file) : directoryEntry(snapshot, path));
    }
  }
  return [...entries.values()];
}

function fileEntry(file: StoredFile) {
  const { path, bytes, oid, lfs, sha256, pointerBytes } = file;
  const entry = { type: 'file', oid, size: bytes, path };
  return lfs ? { ...entry, lfs: { oid: sha256, size: bytes, pointerSize: pointerBytes } } : entry;
}

/** A folder's own hash is of no use to anyone here: any 40 digits that are its own will do. */
function directoryEntry(snapshot: Snapshot, path: string) {
  const oid = Buffer.from(`${snapshot.revision}/${path}`)
    .toString('hex')
    .padEnd(40, '0')
    .slice(-40);
  return { type: 'directory', oid, size: 0, path };
}
