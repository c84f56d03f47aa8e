import type { Port } from '@/messaging/port';

type Delivery = { readonly message: unknown } | 'disconnect';

/** One end of a wire. Like the browser's, it throws when something is posted after its end. */
class End implements Port {
  readonly #messages: ((message: unknown) => void)[] = [];
  readonly #disconnects: (() => void)[] = [];
  /** What is on its way to this end. */
  arriving: Delivery[] = [];
  other: End | null = null;
  open = true;

  post(message: unknown): void {
    if (!this.open) throw new Error('Attempting to use a disconnected port object');
    if (this.other?.open) this.other.arriving.push({ message: structuredClone(message) });
  }

  onMessage(listener: (message: unknown) => void): void {
    this.#messages.push(listener);
  }

  onDisconnect(listener: () => void): void {
    this.#disconnects.push(listener);
  }

  /** The other end is told; this one, who did it, is not. */
  disconnect(): void {
    if (!this.open) return;
    this.open = false;
    this.arriving = [];
    this.other?.arriving.push('disconnect');
  }

  deliver(): boolean {
    const delivery = this.open ? this.arriving.shift() : undefined;
    if (delivery === undefined) return false;
    if (delivery === 'disconnect') {
      this.open = false;
      this.arriving = [];
      for (const listener of this.#disconnects) listener();
    } else {
      for (const listener of this.#messages) listener(delivery.message);
    }
    return true;
  }
}

/**
 * A connection between two contexts in memory, with the manners of the browser's: messages are
 * cloned, arrive in their order, and arrive when the test says so.
 */
export class MemoryWire {
  readonly #near = new End();
  readonly #far = new End();
  readonly near: Port = this.#near;
  readonly far: Port = this.#far;

  constructor() {
    this.#near.other = this.#far;
    this.#far.other = this.#near;
  }

  get isOpen(): boolean {
    return this.#near.open && this.#far.open;
  }

  /** Delivers the next message on its way to that end; false where there is none. */
  step(to: 'near' | 'far'): boolean {
    return (to === 'near' ? this.#near : this.#far).deliver();
  }

  /** Takes the messages on their way to the near end that `which` picks; returns how many. */
  lose(which: (message: unknown) => boolean): number {
    const before = this.#near.arriving.length;
    this.#near.arriving = this.#near.arriving.filter(
      (delivery) => delivery === 'disconnect' || !which(delivery.message),
    );
    return before - this.#near.arriving.length;
  }

  /** The browser ends the connection: what is on its way is gone and both ends are told. */
  cut(): void {
    for (const end of [this.#near, this.#far]) end.arriving = ['disconnect'];
  }
}
