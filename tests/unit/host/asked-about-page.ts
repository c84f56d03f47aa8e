import type { Answer, Quote } from '@/core/conversation';
import type { ConversationId, MessageId } from '@/core/ids';
import { ContextOverflowError } from '@/engine/errors/context-overflow-error';
import { A, HostWorld } from './host-world';

export const WINDOW = 1024;
/** A line of the page that is asked about. */
export const clause = (at: number) =>
  `Clause ${at}. The tenant keeps the garden tidy and the gate shut.\n`;
export const text = Array.from({ length: 200 }, (_, at) => clause(at + 1)).join('');
/** Several times as long as that engine's window. */
export const page: Quote = {
  text,
  pageTitle: 'Lease',
  pageUrl: 'https://example.com/',
  kind: 'page',
};

/** A question about that page, as it is being answered. */
export interface Asked {
  readonly world: HostWorld;
  readonly conversation: ConversationId;
  readonly id: MessageId;
  answer(): Promise<Answer>;
}

/** So many letters are a token for this engine, which has a small window. */
export function withSmallWindow({ engine }: HostWorld, letters = 4): void {
  engine.contextWindow = WINDOW;
  engine.refuse = ({ turns }) => {
    const tokens = Math.ceil(turns.reduce((sum, { content }) => sum + content.length, 0) / letters);
    return tokens > WINDOW ? new ContextOverflowError(tokens, WINDOW) : null;
  };
}

/** A world in which somebody just asked about that page. */
export async function asked(
  quote: Quote,
  letters?: number,
  question = 'What of the gate?',
  open = (world: HostWorld) => world.open(),
): Promise<Asked> {
  const world = await HostWorld.start((made) => {
    made.installer.ready.add(A);
    withSmallWindow(made, letters);
  });
  const conversation = await open(world);
  const id = await world.ask(conversation, question, quote);
  await world.until(() => world.installer.running);
  world.installer.running?.finish();
  await world.untilWriting();
  return { world, conversation, id, answer: () => world.answer(conversation, id) };
}

/** What the engine is given now. */
export const promptOf = ({ world }: Asked) =>
  world.engine.writing?.request.turns.at(-1)?.content ?? '';
