import type { Answer } from '@/core/conversation';
import { Markdown } from '../markdown/components/markdown';
import type { Phase } from '../markdown/reading/markdown-reader';
import { OrPlain } from './or-plain';

/** What the model wrote. The one place that decides how an answer's words look. */
export function AnswerText({ answer }: { readonly answer: Answer }) {
  return (
    <OrPlain plain={answer.text}>
      <Markdown source={answer.text} phase={phaseOf(answer)} />
    </OrPlain>
  );
}

/** What an answer left open when it was cut is closed for the eye; a whole one is taken as it is. */
function phaseOf({ state }: Answer): Phase {
  if (state === 'streaming') return 'open';
  return state === 'complete' ? 'whole' : 'cut';
}
