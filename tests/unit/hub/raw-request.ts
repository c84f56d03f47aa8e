import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';

/** An answer as it came over the wire; redirects are not followed, nothing is decoded. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** What arrived of the body. */
  readonly body: Buffer;
  /** Whether the whole answer arrived. */
  readonly complete: boolean;
}

interface RawOptions {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Makes one request on a connection of its own. Rejects where no answer comes at all. */
export function rawRequest(url: string, options: RawOptions = {}): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const outgoing = httpRequest(url, { agent: false, ...options }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('error', () => undefined);
      answer.on('close', () => {
        const body = Buffer.concat(chunks);
        const { statusCode = 0, headers, complete } = answer;
        resolve({ status: statusCode, headers, body, complete });
      });
    });
    outgoing.on('error', reject);
    outgoing.end();
  });
}

/** The second host's URL that a file's canonical URL redirects to now. */
export async function redirectOf(url: string): Promise<string> {
  const { headers } = await rawRequest(url);
  if (headers.location === undefined) throw new Error(`${url} does not redirect`);
  return headers.location;
}
