import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { HashAtOnce } from './hash-at-once';

const shaOf = (text: string) => createHash('sha256').update(text).digest('hex');

test('contents that follow each other in the same memory are hashed each for itself', async () => {
  const atOnce = new HashAtOnce(crypto.subtle);
  const hashes = ['long content', 'short', 'other'].map((text) => {
    const memory = atOnce.borrow(text.length);
    const content = new Uint8Array(memory, 0, text.length);
    content.set(new TextEncoder().encode(text));
    const hash = atOnce.hash(content);
    atOnce.giveBack(memory);
    return hash;
  });
  expect(await Promise.all(hashes)).toEqual(['long content', 'short', 'other'].map(shaOf));
});

test('memory is used again where it is large enough, and never by two at once', () => {
  const atOnce = new HashAtOnce(crypto.subtle);
  const first = atOnce.borrow(100);
  expect(atOnce.borrow(100)).not.toBe(first);
  atOnce.giveBack(first);
  expect(atOnce.borrow(50)).toBe(first);
  atOnce.giveBack(first);
  expect(atOnce.borrow(101).byteLength).toBe(101);
});
