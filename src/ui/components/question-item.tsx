import type { Question } from '@/core/conversation';
import { useText } from '../app/app-context';
import { QuoteBlock } from './quote-block';
import './message.css';

/** What the person asked, with what they quoted. */
export function QuestionItem({ question }: { readonly question: Question }) {
  const text = useText();
  return (
    <article class="message question" aria-labelledby={`author-${question.id}`}>
      <h2 class="message-author" id={`author-${question.id}`}>
        {text.thread.you}
      </h2>
      <div class="question-bubble">
        {question.quote && <QuoteBlock quote={question.quote} />}
        <div class="message-text" dir="auto">
          {question.text}
        </div>
      </div>
    </article>
  );
}
