import { HomebodyError } from '@/core/errors/homebody-error';

/** What an engine counted of a prompt that it refused for its length; anything else goes on its way. */
export function overflowOf(error: unknown): { promptTokens: number; contextWindow: number } {
  if (!(error instanceof HomebodyError) || error.code !== 'context-overflow') throw error;
  const contextWindow = Number(error.fields.contextWindow);
  return { promptTokens: Number(error.fields.promptTokens), contextWindow };
}
