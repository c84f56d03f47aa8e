import type { Exchange } from './exchange';
import type { Fault, FaultMatch, RequestFault, ServerName } from './faults';

/** A fault that is switched on. */
export interface FaultHandle {
  /** How many requests have met it. */
  readonly hits: number;
  /** Switches it off; resolves when the servers are as they were. */
  clear(): Promise<void>;
}

/** When a fault is looked up: before the answer, at a redirect, or once a file is to be served. */
export type FaultStage = 'request' | 'redirect' | 'file' | 'ranged-file' | 'file-body';

/**
 * Where each kind belongs. Of one group a request meets only the first that matches, so that
 * faults added one after the other are met one after the other.
 */
const KINDS: Record<RequestFault['kind'], { stage: FaultStage; group: string }> = {
  status: { stage: 'request', group: 'answer' },
  'captive-portal': { stage: 'request', group: 'answer' },
  redirect: { stage: 'request', group: 'answer' },
  reset: { stage: 'request', group: 'answer' },
  'no-answer': { stage: 'request', group: 'answer' },
  'expired-url': { stage: 'request', group: 'answer' },
  latency: { stage: 'request', group: 'latency' },
  'other-host': { stage: 'redirect', group: 'host' },
  'no-length': { stage: 'file', group: 'length' },
  validators: { stage: 'file', group: 'validators' },
  'ignore-range': { stage: 'ranged-file', group: 'range' },
  unsatisfiable: { stage: 'ranged-file', group: 'range' },
  'wrong-part': { stage: 'ranged-file', group: 'range' },
  multipart: { stage: 'ranged-file', group: 'range' },
  resize: { stage: 'file', group: 'size' },
  'wrong-bytes': { stage: 'file-body', group: 'bytes' },
  flip: { stage: 'file-body', group: 'flip' },
  drop: { stage: 'file-body', group: 'cut' },
  stall: { stage: 'file-body', group: 'cut' },
  drip: { stage: 'file-body', group: 'pace' },
  throttle: { stage: 'file-body', group: 'pace' },
};

interface Active {
  readonly fault: Fault;
  hits: number;
}

/** Opens and closes a server's port. */
export interface Gate {
  refuse(): void;
  accept(): Promise<void>;
}

/** The faults that are switched on, in the order they were added. */
export class FaultSet {
  readonly #active = new Set<Active>();
  readonly #gates: Readonly<Record<ServerName, Gate>>;

  constructor(gates: Readonly<Record<ServerName, Gate>>) {
    this.#gates = gates;
  }

  add(fault: Fault): FaultHandle {
    const active: Active = { fault, hits: 0 };
    this.#active.add(active);
    if (fault.kind === 'refuse') this.#gates[fault.server].refuse();
    return {
      get hits() {
        return active.hits;
      },
      clear: async () => {
        this.#active.delete(active);
        if (fault.kind === 'refuse') await this.#reopen(fault.server);
      },
    };
  }

  /** Switches all off; resolves when both servers listen again. */
  async clear(): Promise<void> {
    this.#active.clear();
    await Promise.all([this.#reopen('hub'), this.#reopen('cdn')]);
  }

  /** The faults that this request meets at these stages; they count as met. */
  take(exchange: Exchange, stages: readonly FaultStage[]): RequestFault[] {
    const taken: RequestFault[] = [];
    const groups = new Set<string>();
    for (const active of this.#active) {
      const { fault } = active;
      if (fault.kind === 'refuse') continue;
      const { stage, group } = KINDS[fault.kind];
      if (!stages.includes(stage) || groups.has(group) || !matches(fault, exchange)) continue;
      if (active.hits >= (fault.times ?? Number.POSITIVE_INFINITY)) continue;
      active.hits += 1;
      groups.add(group);
      taken.push(fault);
      exchange.entry.faults.push(fault.kind);
    }
    return taken;
  }

  async #reopen(server: ServerName): Promise<void> {
    for (const { fault } of this.#active) {
      if (fault.kind === 'refuse' && fault.server === server) return;
    }
    await this.#gates[server].accept();
  }
}

function matches(match: FaultMatch, exchange: Exchange): boolean {
  if (match.server !== undefined && match.server !== exchange.server) return false;
  if (match.method !== undefined && match.method !== exchange.request.method) return false;
  if (match.path === undefined) return true;
  return typeof match.path === 'string'
    ? exchange.target.includes(match.path)
    : exchange.target.search(match.path) >= 0;
}
