import type { HubAddress } from '@/installer/installer';

/**
 * The hub as it is asked now: the one of this build, or a mirror that stands in for it. Bytes
 * may come from the mirror itself and from the hub's hosts, to which a mirror may redirect.
 */
export class CurrentHub implements HubAddress {
  readonly #own: Required<HubAddress>;
  /** Base address, checked by `mirrorBase`; null for the hub of this build. */
  mirror: string | null = null;

  constructor(own: Required<HubAddress>) {
    this.#own = own;
  }

  get base(): string {
    return this.mirror ?? this.#own.base;
  }

  get hosts(): readonly string[] {
    if (this.mirror === null) return this.#own.hosts;
    return [...this.#own.hosts, new URL(this.mirror).hostname];
  }
}
