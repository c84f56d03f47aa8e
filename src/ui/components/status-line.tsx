import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from '../icons/icon';
import './status.css';

interface Props {
  readonly children: ComponentChildren;
  /** Something is being done right now. */
  readonly busy?: boolean;
  readonly icon?: IconName;
  readonly tone?: 'attention' | 'loss';
}

/** One quiet line about the state of an answer. */
export function StatusLine({ children, busy = false, icon, tone }: Props) {
  return (
    <p class={tone ? `status status-${tone}` : 'status'}>
      {busy && <span class="status-pulse" aria-hidden="true" />}
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </p>
  );
}
