import * as v from 'valibot';
import { GatedError } from './errors/gated-error';
import { HttpError } from './errors/http-error';
import type { InstallContext } from './errors/install-error';
import { NetworkError } from './errors/network-error';
import { NotAModelError } from './errors/not-a-model-error';
import { ProtocolError } from './errors/protocol-error';
import type { HubAddress } from './installer';
import { retryTime } from './retry-after';

/** A file of a repository, as the hub's tree lists it. */
export interface RepositoryFile {
  readonly path: string;
  readonly bytes: number;
  /** Null for a file outside LFS, of which the hub knows a git object id only. */
  readonly sha256: string | null;
}

export interface RepositoryListing {
  /** 40 hexadecimal digits. */
  readonly commit: string;
  /** In the order of their paths. */
  readonly files: readonly RepositoryFile[];
}

export interface HubApiPorts {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

const RevisionSchema = v.object({ sha: v.pipe(v.string(), v.regex(/^[0-9a-f]{40}$/)) });

const TreeSchema = v.array(
  v.object({
    type: v.string(),
    path: v.string(),
    size: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
    lfs: v.optional(v.object({ oid: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)) })),
  }),
);

/** A tree of more pages than this is no model's. */
const MOST_PAGES = 200;

/**
 * Lists a repository at a branch, tag or commit through the hub's API
 * (`/api/models/{repo}/revision/{rev}`, then `/tree/{commit}`, whose pages follow each other by
 * `Link: rel="next"`).
 * @throws InstallError
 */
export async function listRepository(
  hub: HubAddress,
  repo: string,
  revision: string,
  ports: HubApiPorts,
  signal: AbortSignal,
): Promise<RepositoryListing> {
  const api = `${hub.base}/api/models/${repo}`;
  const about = `${api}/revision/${encodeURIComponent(revision)}`;
  const { body } = await getJson(about, RevisionSchema, hub, repo, ports, signal);
  const files: RepositoryFile[] = [];
  let page: string | null = `${api}/tree/${body.sha}?recursive=true`;
  for (let pages = 0; page !== null; pages += 1) {
    const at = contextOf(page, repo);
    if (pages === MOST_PAGES) throw new ProtocolError(at, 'The tree has no end', MOST_PAGES, null);
    const answer: Answer<typeof TreeSchema> = await getJson(
      page,
      TreeSchema,
      hub,
      repo,
      ports,
      signal,
    );
    for (const { type, path, size, lfs } of answer.body) {
      if (type === 'file') files.push({ path, bytes: size, sha256: lfs?.oid ?? null });
    }
    page = nextPage(answer.link, page, hub);
  }
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { commit: body.sha, files };
}

interface Answer<Schema extends v.GenericSchema> {
  readonly body: v.InferOutput<Schema>;
  readonly link: string | null;
}

async function getJson<Schema extends v.GenericSchema>(
  url: string,
  schema: Schema,
  hub: HubAddress,
  repo: string,
  ports: HubApiPorts,
  signal: AbortSignal,
): Promise<Answer<Schema>> {
  const context = contextOf(url, repo);
  const response = await getFromHub(url, context, `${hub.base}/${repo}`, ports, signal);
  const text: unknown = await response.json().catch(() => null);
  const parsed = v.safeParse(schema, text);
  if (!parsed.success) {
    throw new ProtocolError(context, 'The hub said something else', 'a listing', null);
  }
  return { body: parsed.output, link: response.headers.get('link') };
}

/** A response of the hub that has a body of the asked kind; every other one throws. */
export async function getFromHub(
  url: string,
  context: InstallContext,
  page: string,
  ports: HubApiPorts,
  signal: AbortSignal,
): Promise<Response> {
  const response = await ports
    .fetch(url, {
      signal,
      cache: 'no-store',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    })
    .catch((cause: unknown) => {
      signal.throwIfAborted();
      throw new NetworkError(context, cause);
    });
  const { status, redirected, headers } = response;
  if (status === 401 || status === 403) throw new GatedError(context, status, page);
  if (status !== 200) {
    const retryAt = retryTime(headers.get('retry-after'), headers.get('date'), ports.now());
    throw new HttpError(context, { status, retryAt, redirected });
  }
  const type = headers.get('content-type') ?? '';
  if (type.startsWith('text/html')) throw new NotAModelError(context, type);
  return response;
}

/** The next page, which must be the hub's own: a listing sends nobody elsewhere. */
function nextPage(link: string | null, current: string, hub: HubAddress): string | null {
  const target = /<([^>]+)>\s*;\s*rel="?next"?/.exec(link ?? '')?.[1];
  if (target === undefined) return null;
  const next = new URL(target, current);
  // The hub may name itself where a mirror stands in for it: the path and query are what counts.
  const base = new URL(hub.base);
  return `${base.origin}${next.pathname}${next.search}`;
}

function contextOf(url: string, repo: string): InstallContext {
  return { artifact: repo, url, attempt: 1, bytesStaged: 0 };
}
