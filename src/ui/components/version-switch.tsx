import { useLayoutEffect, useRef } from 'preact/hooks';
import type { MessageId } from '@/core/ids';
import { useApp, useText } from '../app/app-context';
import { Icon } from '../icons/icon';
import type { VersionStep } from '../stores/version-store';

/** Which version of a message this is, and the way to those beside it; nothing where it is the only one. */
export function VersionSwitch({ id }: { readonly id: MessageId }) {
  const { conversation, versions } = useApp();
  const text = useText().talk;
  const frame = useRef<HTMLFieldSetElement>(null);
  const all = conversation.versions.value.get(id);
  useLayoutEffect(() => {
    const came = versions.cameBy.peek();
    if (came?.id !== id) return;
    frame.current?.querySelector<HTMLElement>(`[data-step=${came.step}]`)?.focus();
    versions.arrived();
  }, [id, versions]);
  if (!all) return null;
  const at = all.indexOf(id);
  const button = (step: VersionStep) => {
    const to = all[step === 'earlier' ? at - 1 : at + 1];
    const name = step === 'earlier' ? text.earlierVersion : text.laterVersion;
    return (
      <button
        type="button"
        class="tool tool-icon"
        data-step={step}
        aria-label={name}
        title={name}
        aria-disabled={to === undefined}
        onClick={() => {
          if (to !== undefined) void versions.show(to, step);
        }}
      >
        <Icon name={step === 'earlier' ? 'before' : 'after'} />
      </button>
    );
  };
  return (
    <fieldset ref={frame} class="versions" aria-label={text.versionName(at + 1, all.length)}>
      {button('earlier')}
      <span class="versions-count">{text.version(at + 1, all.length)}</span>
      {button('later')}
    </fieldset>
  );
}
