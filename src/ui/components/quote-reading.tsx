import { useComputed } from '@preact/signals';
import type { Quote, ReadPart } from '@/core/conversation';
import type { MessageId } from '@/core/ids';
import { useApp, useText } from '../app/app-context';
import { replaceQuote } from '../stores/replace-quote';
import type { Text } from '../text/en';
import './page-use.css';

interface Props {
  readonly quote: Quote;
  /** The question that it goes with, where it was asked. */
  readonly of?: MessageId | undefined;
}

/** What of a quote the model read, and a way to ask about the rest. */
export function QuoteReading({ quote, of }: Props) {
  const app = useApp();
  const text = useText().page;
  const read = useComputed(() => {
    const ids = app.conversation.messageIds.value;
    const answerId = of && ids[ids.indexOf(of) + 1];
    const answer = answerId ? app.conversation.message(answerId)?.value : null;
    return answer?.role === 'assistant' ? (answer.read ?? null) : null;
  }).value;
  const words = read && read.quoteLength > 0 ? readWords(text, quote, read) : null;
  return (
    <>
      {quote.isCut && <p class="page-facts">{text.beginningOnly}</p>}
      {quote.lacksFrames && <p class="page-facts">{text.framesLeftOut}</p>}
      {words !== null && <p class="page-facts">{words}</p>}
      {read && read.quoteTo > read.quoteFrom && read.quoteTo < read.quoteLength && (
        <button
          type="button"
          class="tool page-on"
          onClick={() => {
            replaceQuote(app, { ...quote, from: read.quoteTo });
            app.composer.focus();
          }}
        >
          {text.readOn(read.quoteTo / read.quoteLength)}
        </button>
      )}
    </>
  );
}

/** Null where there is nothing to say: of a selection, that all of it was read. */
function readWords(text: Text['page'], quote: Quote, read: ReadPart): string | null {
  const { quoteFrom, quoteTo, quoteLength } = read;
  const isPage = quote.kind === 'page';
  if (quoteFrom === quoteTo) return isPage ? text.readNothing : text.markedNothing;
  if (quoteFrom > 0) {
    const say = isPage ? text.readPart : text.markedPart;
    return say(quoteFrom / quoteLength, quoteTo / quoteLength);
  }
  if (quoteTo < quoteLength) {
    return (isPage ? text.readFirst : text.markedFirst)(quoteTo / quoteLength);
  }
  if (!isPage) return null;
  return quote.isCut || quote.lacksFrames ? text.readTaken : text.readAll;
}
