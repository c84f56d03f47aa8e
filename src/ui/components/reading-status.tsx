import { useMemo } from 'preact/hooks';
import type { Answer } from '@/core/conversation';
import { useApp, useText } from '../app/app-context';
import { countWords } from './count-words';
import { StatusLine } from './status-line';

/** The engine works through the question before it can write. */
export function ReadingStatus({ answer }: { readonly answer: Answer }) {
  const app = useApp();
  const text = useText();
  const asked = app.conversation.before(answer.id);
  const words = useMemo(() => {
    if (asked?.role !== 'user') return 0;
    return countWords(asked.text) + countWords(asked.quote?.text ?? '');
  }, [asked]);
  return <StatusLine busy>{text.answer.reading(words)}</StatusLine>;
}
