import { EARLY_BOX } from './early-box-id';

/** What was typed before there was anything behind the box. */
export interface EarlyWords {
  readonly text: string;
  /** As much of it as was there when Enter was pressed; null where it was not. */
  readonly asked: string | null;
  /** Where the cursor stands, in UTF-16 code units; the two differ where something is marked. */
  readonly selection: readonly [number, number];
  /** Takes the box away: to be called in the turn in which another one takes its place. */
  remove(): void;
}

/**
 * What is in the popup's first text box; null where there is none. Waits while an input method
 * composes in it, which a change of boxes would cut off.
 */
export async function takeEarlyBox(page: Document): Promise<EarlyWords | null> {
  const box = page.getElementById(EARLY_BOX);
  if (!(box instanceof HTMLTextAreaElement)) return null;
  while (box.dataset.composing !== undefined) {
    await new Promise((resolve) => box.addEventListener('compositionend', resolve, { once: true }));
    // Within one key, an input method may end a syllable and begin the next.
    await new Promise((resolve) => setTimeout(resolve));
  }
  // Read when it is taken: until then it is typed in.
  return {
    get text() {
      return box.value;
    },
    get asked() {
      return box.dataset.asked ?? null;
    },
    get selection() {
      return [box.selectionStart, box.selectionEnd] as const;
    },
    remove: () => box.closest('.early')?.remove(),
  };
}
