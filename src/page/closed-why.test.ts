import { describe, expect, it } from 'vitest';
import { closedWhy } from './closed-why';

describe('a page that the browser keeps shut', () => {
  it.each([
    [
      'leave',
      'Cannot access contents of the page. Extension manifest must request permission to access the respective host.',
    ],
    [
      'leave',
      'Cannot access contents of url "https://here.example/". Extension manifest must request permission to access this host.',
    ],
    ['leave', 'something that no browser says today'],
    ['forbidden', 'Cannot access a chrome:// URL'],
    ['forbidden', 'Cannot access a chrome-extension:// URL of different extension'],
    ['forbidden', 'The extensions gallery cannot be scripted.'],
    ['forbidden', 'Frame with ID 0 is showing error page'],
    ['forbidden', 'This page cannot be scripted due to an ExtensionsSettings policy.'],
    ['gone', 'No tab with id: 7'],
    ['gone', 'The tab was closed.'],
  ])('is %s where it says "%s"', (why, reason) => {
    expect(closedWhy(reason)).toBe(why);
  });
});
