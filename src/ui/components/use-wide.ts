import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

/** From this width on there is room for the list beside the conversation. */
const WIDE = '(min-width: 720px)';

/** Whether the surface is wide enough for the list beside the conversation. */
export function useWide(): ReadonlySignal<boolean> {
  const wide = useSignal(matchMedia(WIDE).matches);
  useEffect(() => {
    const query = matchMedia(WIDE);
    const look = () => {
      wide.value = query.matches;
    };
    query.addEventListener('change', look);
    return () => query.removeEventListener('change', look);
  }, [wide]);
  return wide;
}
