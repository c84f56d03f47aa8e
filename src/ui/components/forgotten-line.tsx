import { type ReadonlySignal, useComputed } from '@preact/signals';
import type { MessageId } from '@/core/ids';
import { useText } from '../app/app-context';
import './page-use.css';

interface Props {
  /** The message below. */
  readonly before: MessageId;
  readonly firstRead: ReadonlySignal<MessageId | null>;
}

/** Stands where the model's reading of the thread begins; above it nothing is read any more. */
export function ForgottenLine({ before, firstRead }: Props) {
  const text = useText().page;
  const isHere = useComputed(() => firstRead.value === before).value;
  return isHere ? <p class="forgotten-line">{text.forgotten}</p> : null;
}
