import { useSignal } from '@preact/signals';
import { useEffect, useId } from 'preact/hooks';
import type { Answer } from '@/core/conversation';
import { useApp, useText } from '../app/app-context';
import { Icon } from '../icons/icon';
import { VersionSwitch } from './version-switch';

/** How long the button says that it copied. */
const COPIED_MS = 2000;

/** Copy, another answer to the same question, the versions, and on demand what the answer cost. */
export function AnswerTools({ answer }: { readonly answer: Answer }) {
  const { answers, announcer, composer, versions } = useApp();
  const text = useText();
  const copied = useSignal(0);
  const open = useSignal(false);
  const figuresId = useId();
  const times = copied.value;
  useEffect(() => {
    if (times === 0) return;
    const timer = setTimeout(() => {
      copied.value = 0;
    }, COPIED_MS);
    return () => clearTimeout(timer);
  }, [times, copied]);

  const copy = async () => {
    if (!(await answers.copy(answer.text))) return;
    copied.value += 1;
    announcer.say(text.announce.copied);
  };
  const regenerate = () => {
    void versions.regenerate(answer.id);
    // The button goes with the answer.
    composer.focus();
  };
  const { usage } = answer;
  return (
    <div class="answer-tools">
      <VersionSwitch id={answer.id} />
      <button type="button" class="tool" onClick={() => void copy()}>
        <Icon name={times > 0 ? 'check' : 'copy'} />
        {times > 0 ? text.answer.copied : text.answer.copy}
      </button>
      <button type="button" class="tool" onClick={regenerate}>
        <Icon name="retry" />
        {text.talk.regenerate}
      </button>
      {usage && (
        <button
          type="button"
          class="tool"
          aria-expanded={open.value}
          aria-controls={figuresId}
          onClick={() => {
            open.value = !open.peek();
          }}
        >
          <Icon name="gauge" />
          {text.answer.figures}
        </button>
      )}
      {usage && (
        <p id={figuresId} class="answer-figures" hidden={!open.value}>
          {[
            text.answer.speed(usage),
            text.answer.firstToken(usage),
            text.answer.written(usage),
            text.answer.read(usage),
          ]
            .filter((fact) => fact !== '')
            .join(' · ')}
        </p>
      )}
    </div>
  );
}
