import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useApp, useText } from '../../app/app-context';
import { Icon } from '../../icons/icon';

/** How long the button says that it copied. */
const COPIED_MS = 2000;

/** Copies code as it was written. `code` is asked for when it is wanted. */
export function CopyCode({ code }: { readonly code: () => string }) {
  const { answers, announcer } = useApp();
  const { announce, markdown } = useText();
  const times = useSignal(0);
  const copied = times.value;
  useEffect(() => {
    if (copied === 0) return;
    const timer = setTimeout(() => {
      times.value = 0;
    }, COPIED_MS);
    return () => clearTimeout(timer);
  }, [copied, times]);
  const copy = async () => {
    if (!(await answers.copy(code()))) return;
    times.value += 1;
    announcer.say(announce.copied);
  };
  return (
    <button
      type="button"
      class="tool"
      aria-label={copied > 0 ? markdown.copiedName : markdown.copyName}
      onClick={() => void copy()}
    >
      <Icon name={copied > 0 ? 'check' : 'copy'} />
      {copied > 0 ? markdown.copied : markdown.copy}
    </button>
  );
}
