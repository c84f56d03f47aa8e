import type { Quote } from '@/core/conversation';
import { guessedReach } from '@/core/page-reach';
import { useApp } from '../app/app-context';

/** Where in a quote the model that answers next will probably stop; null where it is not known. */
export function useReach(quote: Quote): number | null {
  const { conversation, models } = useApp();
  const target =
    conversation.conversation.value?.targetModelId ?? models.view.value?.defaultModelId;
  const model = target === undefined ? null : models.find(target);
  return model && guessedReach(quote, model.contextWindow);
}
