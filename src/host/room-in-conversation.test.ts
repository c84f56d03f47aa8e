import { describe, expect, it } from 'vitest';
import type { Quote } from '@/core/conversation';
import { anAnswer, aQuestion, CONVERSATION } from '../../tests/harness/conversation-values';
import { checkRoomFor, MOST_TEXT_BYTES } from './room-in-conversation';

const HALF = 'x'.repeat(MOST_TEXT_BYTES / 2);
const FULL = expect.objectContaining({ code: 'conversation-full' });
const quoting = (text: string): Quote => ({
  text,
  pageTitle: 'A page',
  pageUrl: 'https://example.com/',
});

describe('a conversation', () => {
  it('has no room for a question beyond its limit, whatever of it holds the text', () => {
    const half = [
      [{ ...aQuestion(0), quote: quoting(HALF) }],
      [aQuestion(0, HALF)],
      [anAnswer(1, { text: HALF })],
    ];
    for (const messages of half) {
      const check = (text: string, quote: Quote | null) => () =>
        checkRoomFor(CONVERSATION, messages, { text, quote });
      expect(check('Why?', null)).not.toThrow();
      expect(check(`${HALF}?`, null)).toThrow(FULL);
      expect(check('Why?', quoting(HALF))).toThrow(FULL);
    }
    const full = half.flat();
    expect(() => checkRoomFor(CONVERSATION, full, { text: 'Why?', quote: null })).toThrow(FULL);
  });
});
