import { type Exchange, replyError, sendHead } from './exchange';
import type { FaultSet } from './fault-set';
import { faultOf } from './faults';
import { refuseMissing } from './model-api';
import type { Repositories } from './repositories';
import { serveFile } from './serve-file';
import type { SignedUrls } from './signed-urls';

/** `/{owner}/{name}/resolve/{rev}/{path}` */
const ROUTE = /^\/([^/]+\/[^/]+)\/resolve\/([^/]+)\/(.+)$/;

/** The parts of the hub that resolving a file takes. */
export interface ResolveParts {
  readonly repositories: Repositories;
  readonly faults: FaultSet;
  readonly signedUrls: SignedUrls;
  readonly cdnBase: string;
}

/**
 * Answers a file's canonical URL: an LFS file by a redirect that names its SHA-256 and size,
 * any other directly. Resolves to false where the path is none of its own.
 */
export async function answerResolve(exchange: Exchange, parts: ResolveParts): Promise<boolean> {
  const { repositories, signedUrls } = parts;
  const match = ROUTE.exec(exchange.path);
  if (match === null) return false;
  const [, repo = '', revision = '', path = ''] = match;
  const snapshot = repositories.at(repo, revision);
  if (snapshot === undefined) {
    refuseMissing(exchange, repositories, repo, revision);
    return true;
  }
  const commit = { 'X-Repo-Commit': snapshot.revision };
  const file = snapshot.files.find((candidate) => candidate.path === path);
  if (file === undefined) {
    replyError(exchange, 404, 'EntryNotFound', 'Entry not found', commit);
    return true;
  }
  if (file.lfs) {
    const location = new URL(signedUrls.issue(parts.cdnBase, repo, file));
    const other = faultOf(parts.faults.take(exchange, ['redirect']), 'other-host');
    if (other !== undefined) location.hostname = other.host;
    sendHead(exchange, 302, {
      ...commit,
      'Accept-Ranges': 'bytes',
      'Content-Length': '0',
      Location: location.href,
      'X-Linked-Etag': `"${file.sha256}"`,
      'X-Linked-Size': String(file.bytes),
    });
    exchange.response.end();
    return true;
  }
  const contentType = /\.(json|md|txt)$/.test(path)
    ? 'text/plain; charset=utf-8'
    : 'application/octet-stream';
  const validators = { etag: `"${file.oid}"`, lastModified: null };
  const served = { bytes: file.bytes, contentType, validators };
  await serveFile(exchange, parts.faults, file, served, commit);
  return true;
}
