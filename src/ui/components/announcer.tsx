import { useApp } from '../app/app-context';

/** The calm live region: it changes twice an answer, never while text streams. */
export function Announcer() {
  return (
    <div class="visually-hidden" role="status" aria-live="polite" aria-atomic="true">
      {useApp().announcer.message.value}
    </div>
  );
}
