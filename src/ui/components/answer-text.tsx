interface Props {
  readonly text: string;
  /** More is coming: a mark stands at the end. */
  readonly streaming: boolean;
}

/** What the model wrote, as plain text. The one place that decides how an answer's words look. */
export function AnswerText({ text, streaming }: Props) {
  return (
    <div class={streaming ? 'message-text answer-streaming' : 'message-text'} dir="auto">
      {text}
    </div>
  );
}
