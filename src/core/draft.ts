import type { Quote } from './conversation';

/** What the person has begun to type, kept with its conversation. */
export interface Draft {
  readonly text: string;
  readonly quote: Quote | null;
}

export const EMPTY_DRAFT: Draft = { text: '', quote: null };
