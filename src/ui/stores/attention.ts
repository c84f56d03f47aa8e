import type { Unsubscribe } from '../adapter';

/** Whether the person can see this surface, and when they come back to it. */
export interface Attention {
  isHere(): boolean;
  /** Whether what they type goes here. */
  hasFocus(): boolean;
  /** The surface is seen again, or got the focus. */
  onReturn(listener: () => void): Unsubscribe;
}

/** As the document tells it. */
export function attentionTo(document: Document, window: Window): Attention {
  const isHere = () => document.visibilityState === 'visible';
  return {
    isHere,
    hasFocus: () => document.hasFocus(),
    onReturn(listener) {
      const onVisible = () => {
        if (isHere()) listener();
      };
      document.addEventListener('visibilitychange', onVisible);
      window.addEventListener('focus', listener);
      return () => {
        document.removeEventListener('visibilitychange', onVisible);
        window.removeEventListener('focus', listener);
      };
    },
  };
}
