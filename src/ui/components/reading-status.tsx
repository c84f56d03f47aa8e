import { useEffect, useMemo } from 'preact/hooks';
import type { Answer } from '@/core/conversation';
import { useApp, useText } from '../app/app-context';
import { countWords } from './count-words';
import { ProgressBar } from './progress-bar';
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
  const { progress } = answer;
  const part = progress?.kind === 'passes' ? Math.min(progress.done + 1, progress.total) : null;
  useEffect(() => {
    if (part !== null && progress) app.announcer.say(text.page.part(part, progress.total));
  }, [part]);
  if (!progress || progress.total === 0) {
    return <StatusLine busy>{text.answer.reading(words)}</StatusLine>;
  }
  const fraction = Math.min(1, progress.done / progress.total);
  const say = part === null ? text.page.prefill(fraction) : text.page.part(part, progress.total);
  return (
    <div class="status-card">
      <StatusLine busy>{say}</StatusLine>
      <ProgressBar fraction={fraction} label={say} />
    </div>
  );
}
