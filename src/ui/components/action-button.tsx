import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from '../icons/icon';

interface Props {
  readonly children: ComponentChildren;
  readonly icon?: IconName;
  act(): Promise<unknown>;
}

/** A button that asks for something once: it does nothing more until the reply is there. */
export function ActionButton({ children, icon, act }: Props) {
  const asked = useSignal(false);
  const press = async () => {
    if (asked.peek()) return;
    asked.value = true;
    try {
      await act();
    } finally {
      asked.value = false;
    }
  };
  return (
    <button type="button" class="button" aria-disabled={asked.value} onClick={() => void press()}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}
