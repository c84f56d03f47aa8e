import type { ModelId } from '@/core/ids';
import type { LifecycleState } from '@/core/lifecycle';
import { A } from '../host-world';
import type { Name, Step } from './steps';

interface Row {
  state: LifecycleState;
  attempt: number;
  order: number;
}

interface Asked {
  readonly number: number;
  readonly who: Name;
  model: ModelId;
}

/** What one looks at, of the reference and of the real host alike. */
export interface Seen {
  readonly active: Name | null;
  /** Of conversations in which something was said or chosen. */
  readonly targets: Readonly<Record<string, ModelId>>;
  readonly rows: Readonly<Record<string, string>>;
  readonly queue: readonly ModelId[];
  readonly downloading: ModelId | null;
  readonly loaded: ModelId | null;
  readonly writing: string | null;
  readonly waiting: readonly string[];
  /** The conversations as a list shows them: the last one that was spoken in comes first. */
  readonly list: readonly Name[];
}

/**
 * What must happen, told as simply as it can be: no promises, no storage, everything at once.
 * The real host has to come to the same after each step.
 */
export class Reference {
  #active: Name | null = null;
  readonly #targets = new Map<Name, ModelId>();
  readonly #rows = new Map<ModelId, Row>();
  /** Something was said or chosen in them. */
  readonly #touched = new Set<Name>();
  #list: Name[] = [];
  #loaded: ModelId | null = null;
  #writing: Asked | null = null;
  #waiting: Asked[] = [];
  /** What is loaded when the answers under way have ended. */
  #next: ModelId | null = null;
  #questions = 0;
  #broken = new Set<ModelId>();

  do(step: Step): void {
    this.#act(step);
    this.#goOn();
  }

  #act(step: Step): void {
    switch (step.kind) {
      case 'open':
        this.#open(step.who);
        this.#active = step.who;
        break;
      case 'request':
        this.#open(step.who);
        this.#active = step.who;
        this.#targets.set(step.who, step.model);
        this.#touched.add(step.who);
        this.#enqueue(step.model);
        if (this.#is(step.model, 'Ready', 'Compiling')) this.#activate(step.model);
        break;
      case 'ask':
        this.#open(step.who);
        this.#questions += 1;
        this.#touched.add(step.who);
        this.#list = [step.who, ...this.#list.filter((name) => name !== step.who)];
        this.#wait({
          number: this.#questions,
          who: step.who,
          model: this.#targets.get(step.who) ?? A,
        });
        break;
      case 'answer now': {
        const asked = this.#waiting.find(({ who }) => who === step.who);
        if (!asked) break;
        asked.model = step.model;
        this.#enqueue(step.model);
        break;
      }
      case 'stop':
        if (this.#writing?.who === step.who) this.#writing = null;
        else this.#drop(this.#waiting.find(({ who }) => who === step.who));
        break;
      case 'delete':
        if (!this.#targets.delete(step.who)) break;
        this.#touched.delete(step.who);
        this.#list = this.#list.filter((name) => name !== step.who);
        this.#waiting = this.#waiting.filter(({ who }) => who !== step.who);
        if (this.#writing?.who === step.who) this.#writing = null;
        if (this.#active === step.who) this.#active = null;
        break;
      case 'cancel':
        if (this.#is(step.model, 'Queued', 'Downloading')) this.#lose(step.model, 'Canceled');
        break;
      case 'retry':
        if (this.#is(step.model, 'Failed', 'Canceled')) this.#enqueue(step.model);
        break;
      case 'download ends': {
        const model = this.#downloading();
        if (model === null) break;
        const isWanted = this.#isWanted(model);
        this.#to(model, isWanted ? 'Compiling' : 'Ready');
        if (isWanted) this.#activate(model);
        break;
      }
      case 'download fails': {
        const model = this.#downloading();
        if (model !== null) this.#lose(model, 'Failed');
        break;
      }
      case 'answer ends':
        this.#writing = null;
        break;
      case 'breaks':
        this.#broken.add(step.model);
        break;
      case 'mended':
        this.#broken.delete(step.model);
        break;
      case 'ten minutes pass':
        if (this.#writing === null && this.#waiting.length === 0) this.#loaded = null;
        break;
      case 'kill':
        // Without a word of an answer on disk there is nothing to keep: it is asked again.
        if (this.#writing) this.#waiting.push(this.#writing);
        this.#waiting.sort((one, other) => one.number - other.number);
        this.#writing = null;
        this.#loaded = null;
        this.#next = null;
        for (const [model, { state }] of this.#rows) {
          if (state === 'Compiling') this.#to(model, 'Ready');
          if (state === 'Downloading') this.#to(model, 'Queued');
        }
        break;
    }
  }

  #goOn(): void {
    const [first] = this.#queued();
    if (this.#downloading() === null && first !== undefined) this.#to(first, 'Downloading');
    while (this.#writing === null) {
      const next = this.#next;
      const hasWork = this.#waiting.some(({ model }) => model === this.#loaded);
      if (next !== null && !hasWork) {
        this.#next = null;
        if (this.#isWanted(next) && !this.#load(next)) this.#compileFailed(next);
        else if (this.#is(next, 'Compiling')) this.#to(next, 'Ready');
        continue;
      }
      const asked = this.#waiting.find(({ model }) => this.#is(model, 'Ready'));
      if (!asked) return;
      this.#drop(asked);
      if (this.#load(asked.model)) this.#writing = asked;
    }
  }

  #open(who: Name): void {
    if (!this.#targets.has(who)) this.#targets.set(who, A);
  }

  /** The newest wish is the one that counts. */
  #activate(model: ModelId): void {
    const before = this.#next;
    if (before !== null && before !== model && this.#is(before, 'Compiling')) {
      this.#to(before, 'Ready');
    }
    this.#next = model;
  }

  #isWanted(model: ModelId): boolean {
    return this.#active !== null && this.#targets.get(this.#active) === model;
  }

  /** A model that does not load leaves the one before in its place. */
  #load(model: ModelId): boolean {
    if (this.#loaded === model) return true;
    if (!this.#broken.has(model)) this.#loaded = model;
    else if (this.#loaded !== null && this.#broken.has(this.#loaded)) this.#loaded = null;
    return this.#loaded === model;
  }

  #compileFailed(model: ModelId): void {
    if (this.#is(model, 'Compiling')) this.#lose(model, 'Failed');
  }

  #wait(asked: Asked): void {
    this.#waiting.push(asked);
    this.#enqueue(asked.model);
  }

  #drop(asked: Asked | undefined): void {
    this.#waiting = this.#waiting.filter((other) => other !== asked);
  }

  #enqueue(model: ModelId): void {
    if (this.#rows.has(model) && !this.#is(model, 'Failed', 'Canceled')) return;
    const order = Math.max(0, ...[...this.#rows.values()].map((row) => row.order)) + 1;
    const attempt = (this.#rows.get(model)?.attempt ?? 0) + 1;
    this.#rows.set(model, { state: 'Queued', attempt, order });
  }

  /** What waited for it cannot be answered. */
  #lose(model: ModelId, state: LifecycleState): void {
    this.#to(model, state);
    this.#waiting = this.#waiting.filter((asked) => asked.model !== model);
  }

  #is(model: ModelId, ...states: LifecycleState[]): boolean {
    const row = this.#rows.get(model);
    return row !== undefined && states.includes(row.state);
  }

  #to(model: ModelId, state: LifecycleState): void {
    const row = this.#rows.get(model);
    if (row) row.state = state;
  }

  #queued(): ModelId[] {
    return [...this.#rows]
      .filter(([, { state }]) => state === 'Queued')
      .sort(([, one], [, other]) => one.order - other.order)
      .map(([model]) => model);
  }

  #downloading(): ModelId | null {
    return [...this.#rows].find(([, { state }]) => state === 'Downloading')?.[0] ?? null;
  }

  get seen(): Seen {
    const downloading = this.#downloading();
    return {
      active: this.#active,
      targets: Object.fromEntries([...this.#targets].filter(([who]) => this.#touched.has(who))),
      rows: Object.fromEntries(
        [...this.#rows].map(([model, { state, attempt }]) => [model, `${state} ${attempt}`]),
      ),
      queue: [...(downloading === null ? [] : [downloading]), ...this.#queued()],
      downloading,
      loaded: this.#loaded,
      writing: this.#writing && `${this.#writing.who} with ${this.#writing.model}`,
      waiting: this.#waiting
        .toSorted((one, other) => one.number - other.number)
        .map(({ who, model }) => `${who} for ${model}`),
      list: this.#list,
    };
  }
}
