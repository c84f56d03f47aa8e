import { createHash } from 'node:crypto';
import { refuseSignedUrl } from './answer-fault';
import { type Exchange, replyError } from './exchange';
import type { FaultSet } from './fault-set';
import type { Repositories } from './repositories';
import { serveFile } from './serve-file';
import type { SignedUrls } from './signed-urls';

/** `/{owner}/{name}/{sha256}/{path}`, signed in its query. */
const ROUTE = /^\/([^/]+\/[^/]+)\/([0-9a-f]{64})\/.+$/;

/** When the second host says that its objects were stored. */
const STORED = 'Thu, 01 Jan 2026 00:00:00 GMT';

/**
 * Answers as the second host: ranges, If-Range, Last-Modified, and a strong ETag of its own
 * that is not the content's SHA-256.
 */
export async function answerCdn(
  exchange: Exchange,
  parts: {
    readonly repositories: Repositories;
    readonly faults: FaultSet;
    readonly signedUrls: SignedUrls;
  },
): Promise<void> {
  const match = ROUTE.exec(exchange.path);
  if (match === null || !parts.signedUrls.allows(exchange.url)) {
    refuseSignedUrl(exchange);
    return;
  }
  const [, repo = '', sha256 = ''] = match;
  const file = parts.repositories.bySha256(repo, sha256);
  if (file === undefined) {
    replyError(exchange, 404, 'NoSuchKey', 'The object does not exist');
    return;
  }
  const etag = `"${createHash('md5').update(sha256).digest('hex')}"`;
  const validators = { etag, lastModified: STORED };
  const served = { bytes: file.bytes, contentType: 'binary/octet-stream', validators };
  await serveFile(exchange, parts.faults, file, served, {});
}
