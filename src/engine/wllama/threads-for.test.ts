import { expect, test } from 'vitest';
import { threadsFor } from './threads-for';

test('one core is left to the reader', () => {
  expect(threadsFor(4, true)).toBe(3);
  expect(threadsFor(2, true)).toBe(1);
});

test('a machine with one core still gets an answer', () => {
  expect(threadsFor(1, true)).toBe(1);
  expect(threadsFor(0, true)).toBe(1);
  expect(threadsFor(Number.NaN, true)).toBe(1);
});

test('a large machine is not flooded with threads', () => {
  expect(threadsFor(64, true)).toBe(8);
});

test('a page that is not isolated runs on one thread', () => {
  expect(threadsFor(16, false)).toBe(1);
});
