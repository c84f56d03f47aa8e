import { effect, untracked } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { ModelId } from '@/core/ids';
import type { LifecycleState } from '@/core/lifecycle';
import type { Unsubscribe } from '../adapter';
import { useApp } from '../app/app-context';

/** Long enough to see that what was waited for is here. */
const CLOSE_AFTER_MS = 3_000;
const UNDER_WAY: readonly LifecycleState[] = ['Queued', 'Downloading', 'Compiling'];

/** Who is elsewhere neither sees that it closes nor hears of it. */
const isAway = () => document.hidden || !document.hasFocus();

/**
 * Closes the list of downloads, where it opened by itself, when all that was on its way is here,
 * and announces it; not before the window has the focus. What failed or was canceled wants the
 * person, and keeps it open.
 *
 * @param isInUse whether the person is in the list now: then it stays until they close it
 */
export function useCloseWhenHere(isInUse: () => boolean): void {
  const { announcer, downloads, models, schedule, text } = useApp();
  useEffect(() => {
    /** In the order in which they were heard of. */
    const awaited = new Set<ModelId>();
    let callOff: Unsubscribe | null = null;
    const stay = () => {
      callOff?.();
      callOff = null;
    };
    const wait = () => {
      callOff = schedule(CLOSE_AFTER_MS, close);
    };
    const close = () => {
      if (isAway()) {
        window.addEventListener('focus', wait, { once: true });
        callOff = () => window.removeEventListener('focus', wait);
        return;
      }
      const last = [...awaited].at(-1);
      const stays = isInUse();
      downloads.keep();
      if (stays || last === undefined) return;
      downloads.close();
      announcer.say(text.peek().manager.closed(models.nameOf(last)));
    };
    const end = effect(() => {
      const first = downloads.openedFor.value;
      const rows = downloads.rows.value;
      if (first === null) awaited.clear();
      else awaited.add(first);
      const coming = rows.filter(({ lifecycle }) => UNDER_WAY.includes(lifecycle));
      if (first !== null) for (const { id } of coming) awaited.add(id);
      const here = rows.filter(({ lifecycle }) => lifecycle === 'Ready').map(({ id }) => id);
      if (first === null || ![...awaited].every((id) => here.includes(id))) stay();
      else if (callOff === null) untracked(wait);
    });
    return () => {
      end();
      stay();
    };
  }, []);
}
