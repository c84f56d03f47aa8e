import { isLanguage } from '@/core/languages';
import { EARLY_BOX } from './early-box-id';
import { EARLY_WORDS } from './early-words';

/**
 * Makes that box fit to type in, and remembers Enter, until `takeEarlyBox` takes its place. To be
 * run where it stands, before the page's first paint, when the page has its language.
 */
export function keepEarlyBox(page: Document): void {
  const box = page.getElementById(EARLY_BOX);
  if (!(box instanceof HTMLTextAreaElement)) return;
  const { lang } = page.documentElement;
  const { label, placeholder } = EARLY_WORDS[isLanguage(lang) ? lang : 'en'];
  box.setAttribute('aria-label', label);
  box.placeholder = placeholder;
  box.focus();
  box.addEventListener('compositionstart', () => {
    box.dataset.composing = 'true';
  });
  box.addEventListener('compositionend', () => {
    delete box.dataset.composing;
  });
  box.addEventListener('keydown', (event) => {
    // What sends a question later on: see `composer` and `shortcuts`, which a test holds it to.
    if (event.key !== 'Enter' || event.shiftKey || event.altKey || event.isComposing) return;
    event.preventDefault();
    // The key that opened the popup may still be down, and nothing is no question.
    if (event.repeat || box.value.trim() === '') return;
    // What is typed after it is the next question.
    box.dataset.asked ??= box.value;
  });
}
