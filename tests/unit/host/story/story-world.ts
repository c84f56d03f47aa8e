import { isOpen } from '@/core/conversation';
import { asId, type ConversationId, type MessageId, type ModelId } from '@/core/ids';
import { answerNow, stopAnswer } from '@/messaging/commands/chat';
import { activateConversation, removeConversation } from '@/messaging/commands/conversations';
import { HostWorld } from '../host-world';
import type { Seen } from './reference';
import { NAMES, type Name, type Step } from './steps';

const SITES = Object.fromEntries(NAMES.map((name) => [name, `${name.toLowerCase()}.example`]));
const LONGEST_IDLE_MS = 10 * 60_000;
/** Turns of the event loop in which nothing may change before all counts as still. */
const STILL = 30;
/** More than any step needs. */
const LONGEST_TURNS = 5_000;

/** A real host in which the steps of a story happen. */
export class StoryWorld {
  readonly world = new HostWorld();
  readonly #names = new Map<ConversationId, Name>();
  readonly #ids = new Map<Name, ConversationId>();
  readonly #answers: { readonly who: Name; readonly id: MessageId }[] = [];
  #broken = new Set<ModelId>();

  async start(): Promise<void> {
    await this.world.launch();
  }

  async end(): Promise<void> {
    await this.world.database.delete();
  }

  async do(step: Step): Promise<void> {
    const { world } = this;
    switch (step.kind) {
      case 'open':
        await this.#toFront(step.who);
        return;
      case 'request':
        await world.choose(await this.#open(step.who), step.model);
        return;
      case 'ask': {
        const id = await world.ask(await this.#open(step.who), 'Why?');
        this.#answers.push({ who: step.who, id });
        return;
      }
      case 'answer now': {
        const ref = await this.#openAnswer(step.who, ['waiting']);
        if (ref) await world.send(answerNow, { ...ref, modelId: step.model });
        return;
      }
      case 'stop': {
        const running = await this.#openAnswer(step.who, ['reading', 'streaming']);
        const ref = running ?? (await this.#openAnswer(step.who, ['waiting']));
        if (ref) await world.send(stopAnswer, ref);
        return;
      }
      case 'delete': {
        const conversationId = this.#ids.get(step.who);
        if (!conversationId) return;
        await world.send(removeConversation, { conversationId });
        this.#ids.delete(step.who);
        return;
      }
      case 'cancel':
        return world.cancel(step.model);
      case 'retry':
        return world.retry(step.model);
      case 'download ends':
        world.installer.running?.finish();
        return;
      case 'download fails':
        world.installer.running?.fail(new Error('no network'));
        return;
      case 'answer ends':
        world.engine.writing?.finish();
        return;
      case 'breaks':
        this.#broken.add(step.model);
        break;
      case 'mended':
        this.#broken.delete(step.model);
        break;
      case 'ten minutes pass':
        world.timers.pass(LONGEST_IDLE_MS);
        return;
      case 'kill':
        await world.die();
        await world.launch();
        await this.#forgetUntouched();
        break;
    }
    world.engine.failing = this.#broken;
  }

  /** Lets the event loop turn so many times, and not once more. */
  async turns(count: number): Promise<void> {
    for (let turn = 0; turn < count; turn += 1) {
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  /**
   * Does a step, lets the event loop turn so many times, and says which models were loaded that
   * neither the active conversation asked for in that instant, nor any answer.
   */
  async hurry(step: Step, turns: number): Promise<string[]> {
    const { world } = this;
    const before = await this.#allAnswers();
    const loads: {
      readonly modelId: ModelId;
      readonly wished: ModelId | null;
      /** It was there before, and comes back because another one did not load. */
      readonly isBack: boolean;
    }[] = [];
    const watch = () => {
      world.engine.onLoad = (modelId) => {
        const { activeConversationId: active, requestedModelByConversation } = world.host.state;
        const wished = active && requestedModelByConversation.get(active)?.modelId;
        const isBack = modelId === world.engine.loaded;
        loads.push({ modelId, wished: wished ?? null, isBack });
      };
    };
    watch();
    await this.do(step);
    // A kill brings another engine.
    watch();
    await this.turns(turns);
    const after = await this.#allAnswers();
    const answered = new Set([...before.values()].flatMap((one) => (one.open ? [one.model] : [])));
    // One that was asked for and failed meanwhile was there too.
    for (const [id, { state, model, open }] of after) {
      if (open || before.get(id)?.state !== state) answered.add(model);
    }
    const unwanted = loads.filter(
      ({ modelId, wished, isBack }) => modelId !== wished && !answered.has(modelId) && !isBack,
    );
    return unwanted.map(({ modelId, wished }) => `${modelId} is loaded, not ${wished}`);
  }

  async #allAnswers() {
    const rows = await this.world.database.messages.toArray();
    return new Map(
      rows
        .filter((row) => row.role === 'assistant')
        .map(({ id, state, modelId: model }) => [id, { state, model, open: isOpen(state) }]),
    );
  }

  /** Resolves when nothing changes any more. */
  async still(): Promise<void> {
    let before = '';
    let turns = 0;
    for (let unchanged = 0; unchanged < STILL; unchanged += 1) {
      turns += 1;
      if (turns > LONGEST_TURNS) throw new Error('it never comes to rest');
      await new Promise((resolve) => setImmediate(resolve));
      const now = JSON.stringify([
        [...this.world.host.state.downloadLifecycleByModel.values()],
        this.world.engine.loads.length,
        this.world.engine.requests.length,
        this.world.installer.started.length,
      ]);
      if (now !== before) unchanged = 0;
      before = now;
    }
  }

  async seen(): Promise<Seen> {
    const { world } = this;
    const { state } = world.host;
    const rows = (await world.database.conversations.toArray())
      .filter(({ deletedAt }) => deletedAt === null)
      .filter(({ title, targetRevision }) => title !== '' || targetRevision > 0)
      .sort((one, other) => other.updatedAt - one.updatedAt);
    const nameOf = (id: ConversationId) => this.#names.get(id) ?? ('nobody' as Name);
    const open = await this.#openAnswers();
    const running = world.engine.writing;
    const written = open.find(({ state: one }) => one !== 'waiting');
    return {
      active: state.activeConversationId && nameOf(state.activeConversationId),
      targets: Object.fromEntries(rows.map((row) => [nameOf(row.id), row.targetModelId])),
      rows: Object.fromEntries(
        [...state.downloadLifecycleByModel].map(([model, { state: one, attempt }]) => [
          model,
          `${one} ${attempt}`,
        ]),
      ),
      queue: (await world.database.downloads.orderBy('order').toArray())
        .filter((row) => row.state === 'Downloading' || row.state === 'Queued')
        .map(({ modelId }) => modelId),
      downloading: world.installer.running?.manifest.modelId ?? null,
      loaded: state.engineLoadedModelId,
      writing: running && `${written?.who} with ${running.modelId}`,
      waiting: open
        .filter(({ state: one }) => one === 'waiting')
        .map(({ who, model }) => `${who} for ${model}`),
      list: rows.filter(({ title }) => title !== '').map(({ id }) => nameOf(id)),
    };
  }

  async #open(who: Name): Promise<ConversationId> {
    const id = await this.world.open(asId(SITES[who] ?? ''));
    this.#names.set(id, who);
    this.#ids.set(who, id);
    return id;
  }

  /** What nobody said anything in did not outlive the host: nobody can delete it any more. */
  async #forgetUntouched(): Promise<void> {
    const kept = new Set(await this.world.database.conversations.toCollection().primaryKeys());
    for (const [who, id] of this.#ids) if (!kept.has(id)) this.#ids.delete(who);
  }

  async #toFront(who: Name): Promise<void> {
    const conversationId = await this.#open(who);
    await this.world.send(activateConversation, { conversationId, at: this.world.clock });
  }

  /** In the order in which they were asked for. */
  async #openAnswers() {
    const found = [];
    for (const { who, id } of this.#answers) {
      const conversationId = [...this.#names].find(([, name]) => name === who)?.[0];
      const row = await this.world.database.messages.get(id);
      if (row?.role !== 'assistant' || !conversationId) continue;
      if (this.#ids.get(who) !== row.conversationId) continue;
      const answer = await this.world.answer(row.conversationId, id);
      if (!isOpen(answer.state)) continue;
      found.push({ who, answer, state: answer.state, model: answer.modelId });
    }
    return found;
  }

  async #openAnswer(who: Name, states: readonly string[]) {
    const found = (await this.#openAnswers()).find(
      (one) => one.who === who && states.includes(one.state),
    );
    if (!found) return null;
    const { conversationId, id: answerId, attempt } = found.answer;
    return { conversationId, answerId, attempt };
  }
}
