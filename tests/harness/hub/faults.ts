/** The two servers: the canonical hub, and the host that LFS files redirect to. */
export type ServerName = 'hub' | 'cdn';

/** Which requests a fault meets. Whatever is left out matches everything. */
export interface FaultMatch {
  readonly server?: ServerName;
  readonly method?: 'GET' | 'HEAD';
  /** Part of, or a pattern for, the decoded path and query; a file's path is in it on both servers. */
  readonly path?: string | RegExp;
  /** How many requests it meets before it is used up; without it, all until it is cleared. */
  readonly times?: number;
}

/** Faults that answer in place of the server. A request meets the first that matches. */
export type AnswerFault =
  /** An error page. `retryAfter` is in seconds, or a date. */
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string;
      readonly retryAfter?: number | Date;
    }
  /** 200 and an HTML page, whatever was asked for. */
  | { readonly kind: 'captive-portal'; readonly html?: string }
  /** 302 to some other place. */
  | { readonly kind: 'redirect'; readonly to: string }
  /** The connection is reset before an answer. */
  | { readonly kind: 'reset' }
  /** The request is taken and never answered; the connection stays open. */
  | { readonly kind: 'no-answer' }
  /** 403 for this signed URL from now on; the canonical URL gives out a good one (CDN only). */
  | { readonly kind: 'expired-url' };

/**
 * The redirect of an LFS file names another host, on the second host's port. A name under
 * `.localhost` reaches it in Chromium; one under `.invalid` reaches nothing.
 */
export type OtherHostFault = { readonly kind: 'other-host'; readonly host: string };

/** The answer is right, but late. */
export type LatencyFault = { readonly kind: 'latency'; readonly ms: number };

/** Faults in what is said about a file. They meet only requests that are answered with a file. */
export type HeaderFault =
  /** No Content-Length: chunked, or ended by closing the connection. */
  | { readonly kind: 'no-length'; readonly framing: 'chunked' | 'close' }
  /**
   * Other validators, used for If-Range too; null leaves one out. No validators: both null.
   * A weak ETag: `W/"…"`. A changed ETag: any other. The one not named stays as it is.
   */
  | {
      readonly kind: 'validators';
      readonly etag?: string | null;
      readonly lastModified?: string | null;
    }
  /** Ranges are not understood: 200 and the whole file. Meets only requests with Range. */
  | { readonly kind: 'ignore-range' }
  /** 416 and an HTML page. Meets only requests with Range. */
  | { readonly kind: 'unsatisfiable' }
  /**
   * 206 though If-Range does not hold, with another start (bytes after the one asked for),
   * another total, or another ETag. Meets only requests with Range.
   */
  | {
      readonly kind: 'wrong-part';
      readonly startShift?: number;
      readonly total?: number;
      readonly etag?: string;
    }
  /** 206 as multipart/byteranges. Meets only requests with Range. */
  | { readonly kind: 'multipart' };

/** Faults in a file's bytes. They meet only GET requests that are answered with file bytes. */
export type ContentFault =
  /** The file is `by` bytes longer (zeros) or shorter, and the headers say so. */
  | { readonly kind: 'resize'; readonly by: number }
  /** Every byte is another one; the size is right. */
  | { readonly kind: 'wrong-bytes' }
  /** One bit of the byte at this offset of the file is wrong. */
  | { readonly kind: 'flip'; readonly at: number };

/** An amount of this response's body: bytes, or a share of it such as `50%`. */
export type BodyShare = number | `${number}%`;

/** Faults on the way. They meet only GET requests that are answered with file bytes. */
export type TransportFault =
  /** The connection closes after that much of the body, by FIN or by RST. */
  | { readonly kind: 'drop'; readonly after: BodyShare; readonly how?: 'close' | 'reset' }
  /** After that much of the body not a byte more; the connection stays open. */
  | { readonly kind: 'stall'; readonly after: BodyShare }
  /** So many bytes at a time. */
  | { readonly kind: 'drip'; readonly bytes: number; readonly everyMs: number }
  | { readonly kind: 'throttle'; readonly bytesPerSecond: number };

/** A fault in serving a file. */
export type FileFault = HeaderFault | ContentFault | TransportFault;

/** A fault that requests meet one by one. */
export type RequestFault = AnswerFault | LatencyFault | OtherHostFault | FileFault;

/** Nothing listens on that server's port, and its open connections are reset. */
export type RefuseFault = { readonly kind: 'refuse'; readonly server: ServerName };

/** Something a test can switch on. */
export type Fault = (RequestFault & FaultMatch) | RefuseFault;

/** The first fault of a kind among those that a request met. */
export function faultOf<K extends RequestFault['kind']>(
  faults: readonly RequestFault[],
  kind: K,
): Extract<RequestFault, { kind: K }> | undefined {
  return faults.find((fault): fault is Extract<RequestFault, { kind: K }> => fault.kind === kind);
}
