import type { IncomingMessage, RequestListener } from 'node:http';
import { answerWithFault } from './answer-fault';
import { answerCdn } from './cdn';
import { type Exchange, reply, replyError } from './exchange';
import { type FaultHandle, FaultSet } from './fault-set';
import type { Fault, ServerName } from './faults';
import { listen } from './listener';
import { answerModelApi } from './model-api';
import { Repositories } from './repositories';
import type { HubRepo } from './repository';
import { type LogEntry, RequestLog } from './request-log';
import { answerResolve } from './resolve';
import { SignedUrls } from './signed-urls';

export type { HubContent } from './content';
export type { FaultHandle } from './fault-set';
export type { Fault } from './faults';
export type { HubFile, HubRepo } from './repository';
export type { LogEntry } from './request-log';

export interface HubOptions {
  readonly repos: readonly HubRepo[];
  /** 0 or nothing for a free one. */
  readonly port?: number;
  readonly cdnPort?: number;
  /** Entries on a page of the tree API, where the request names no limit. Default 1000. */
  readonly pageSize?: number;
}

/** A model hub on this machine, with the second host that it redirects large files to. */
export interface Hub {
  /** e.g. `http://127.0.0.1:40001` */
  readonly base: string;
  /** Another host name and port, e.g. `http://localhost:40002`. */
  readonly cdnBase: string;
  /** Every request to both, in the order of arrival; entries fill up while they are answered. */
  readonly log: readonly LogEntry[];
  clearLog(): void;
  readonly faults: {
    add(fault: Fault): FaultHandle;
    clear(): Promise<void>;
  };
  /** Adds a repository, or moves its `main` on to a new commit; the old one stays reachable. */
  setRepo(repo: HubRepo): void;
  /** The commit that `main` is at, 40 hexadecimal digits. Throws for an unknown repository. */
  revision(repo: string): string;
  /** Ends both servers and every open connection. */
  stop(): Promise<void>;
}

/** Starts a hub that serves these repositories. */
export async function startHub(options: HubOptions): Promise<Hub> {
  const repositories = new Repositories();
  for (const repo of options.repos) repositories.set(repo);
  const log = new RequestLog();
  const signedUrls = new SignedUrls();

  const serve = async (exchange: Exchange, answer: Answer) => {
    if (await answerWithFault(exchange, faults, signedUrls)) return;
    const method = exchange.request.method ?? '';
    if (method === 'OPTIONS') reply(exchange, 204, {});
    else if (method === 'GET' || method === 'HEAD') await answer(exchange);
    else replyError(exchange, 405, 'MethodNotAllowed', `${method} is not served here`);
  };
  const handle =
    (server: ServerName, answer: Answer): RequestListener =>
    (request, response) => {
      const entry = log.open(server, request, response);
      const paths = pathsOf(request);
      serve({ server, request, response, entry, ...paths }, answer).catch((error: unknown) => {
        console.error(`The local hub failed at ${request.url}`, error);
        response.destroy(error instanceof Error ? error : new Error(String(error)));
      });
    };

  const cdn = await listen(
    options.cdnPort ?? 0,
    handle('cdn', (exchange) => answerCdn(exchange, { repositories, faults, signedUrls })),
  );
  const cdnBase = `http://localhost:${cdn.port}`;
  const hub = await listen(
    options.port ?? 0,
    handle('hub', async (exchange) => {
      if (answerModelApi(exchange, repositories, options.pageSize ?? 1000)) return;
      const parts = { repositories, faults, signedUrls, cdnBase };
      if (await answerResolve(exchange, parts)) return;
      replyError(exchange, 404, 'NotFound', 'Not found');
    }),
  );
  const faults = new FaultSet({ hub, cdn });

  return {
    base: `http://127.0.0.1:${hub.port}`,
    cdnBase,
    log: log.entries,
    clearLog: () => log.clear(),
    faults,
    setRepo: (repo) => repositories.set(repo),
    revision: (repo) => {
      const snapshot = repositories.at(repo, 'main');
      if (snapshot === undefined) throw new Error(`The hub has no repository ${repo}`);
      return snapshot.revision;
    },
    stop: async () => {
      await Promise.all([hub.stop(), cdn.stop()]);
    },
  };
}

type Answer = (exchange: Exchange) => Promise<void>;

function pathsOf(request: IncomingMessage): Pick<Exchange, 'url' | 'path' | 'target'> {
  const sent = `http://${request.headers.host}${request.url}`;
  const url = new URL(URL.canParse(sent) ? sent : 'http://127.0.0.1/');
  return { url, path: decoded(url.pathname), target: decoded(url.pathname + url.search) };
}

/** What is not valid percent-encoding is matched and refused as it was sent. */
function decoded(sent: string): string {
  try {
    return decodeURIComponent(sent);
  } catch {
    return sent;
  }
}
