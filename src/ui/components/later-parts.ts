import { LazyPart } from '../markdown/stores/lazy-part';
import { readingPart } from '../markdown/stores/markdown-parts';

/** The list of models, which opens at a press. */
export const menuPart = new LazyPart(async () => (await import('./model-menu')).ModelMenu);

/** The list of downloads, which opens at a press or with a download. */
export const managerPart = new LazyPart(async () => (await import('./open-manager')).OpenManager);

/** The conversation, for the popup, which opens without it. */
export const threadPart = new LazyPart(async () => (await import('./thread')).Thread);

/** Who answers while the conversation's model is not ready. */
export const answererPart = new LazyPart(
  async () => (await import('./answerer-strip')).AnswererStrip,
);

/** What the composer has for the page in front. */
export const pagePart = new LazyPart(async () => (await import('./page-parts')).pageParts);

/** What can be asked with one press, which comes with a quoted selection. */
export const presetsPart = new LazyPart(
  async () => (await import('./preset-buttons')).PresetButtons,
);

/** Loads what a surface's first frame does without. Resolves when that is over; never rejects. */
export async function loadLaterParts(): Promise<void> {
  const parts = [answererPart, readingPart, threadPart, pagePart, menuPart, managerPart];
  await Promise.all(parts.map((part) => part.need()));
}
