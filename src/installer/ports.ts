import type { InstallRecords } from '@/core/install-record';
import type { ByteStore } from './byte-store';
import type { HashAtOnce } from './hash-at-once';
import type { Hashing } from './hashing';
import type { Lane } from './lane';

export interface Clock {
  /** Milliseconds since the epoch; may jump. */
  now(): number;
  /** Milliseconds that only ever grow. */
  elapsed(): number;
  /** Calls back once after so many milliseconds; what is returned ends the wait. */
  after(ms: number, callback: () => void): () => void;
}

export interface Network {
  isOnline(): boolean;
  /** Resolves when the device has a network (at once where it has one), rejects when aborted. */
  whenOnline(signal: AbortSignal): Promise<void>;
}

/** Runs work while nobody else, in any document, runs work of the same name. */
export type Exclusive = <T>(
  name: string,
  signal: AbortSignal | null,
  work: () => Promise<T>,
) => Promise<T>;

/** The browser would not let a request, or the redirect that it met, go where it wanted to. */
export class RequestRefused extends Error {}

/** All that fetching a file needs of the world around it. */
export interface LanePorts {
  readonly store: ByteStore;
  readonly records: Pick<InstallRecords, 'getPartial' | 'putPartial' | 'deletePartial'>;
  readonly hashing: Hashing;
  /** @throws RequestRefused; anything else is a failure of the network */
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Whether bytes may come from this address; the browser enforces it, this names the host. */
  readonly mayContact: (url: URL) => boolean;
  readonly clock: Clock;
  /** From 0 up to 1. */
  readonly random: () => number;
  readonly network: Network;
}

/** All that the installer needs of the world around it. */
export interface InstallerPorts {
  readonly store: ByteStore;
  readonly records: InstallRecords;
  readonly hashing: { readonly atOnce: HashAtOnce };
  readonly clock: Clock;
  readonly exclusive: Exclusive;
  readonly openLane: () => Lane;
}
