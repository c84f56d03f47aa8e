import { describe, expect, it } from 'vitest';
import {
  continues,
  entryOf,
  LONGEST_MS,
  MOST_ENTRIES,
  noted,
  outcomeOf,
  outdated,
  SAME_LINE_MS,
  SILENT_MS,
} from './network-entry';
import type { AskedNote, RequestNote } from './request-note';

const asked = (more: Partial<AskedNote> = {}): AskedNote => ({
  ...{ kind: 'asked', id: 'r', at: 1_000, purpose: 'download', model: 'Smart', method: 'GET' },
  ...{ host: 'hub.example', path: '/a/b/resolve/c/d', hasBody: false },
  ...more,
});
const about = { id: 'r', at: 2_000 };
const told = (notes: readonly RequestNote[]) => notes.reduce(noted, entryOf(asked(), 'e'));

describe('a line of the ledger', () => {
  it('counts every request for its file, and all bytes that came', () => {
    const entry = told([
      { kind: 'answered', ...about, status: 200, host: 'cdn.example' },
      { kind: 'received', ...about, bytes: 700 },
      { kind: 'ended', ...about, bytes: 50, end: 'broken' },
      asked({ at: 3_000 }),
      { kind: 'answered', ...about, at: 3_100, status: 206, host: 'cdn.example' },
      { kind: 'ended', ...about, at: 3_200, bytes: 250, end: 'whole' },
    ]);
    expect(entry).toMatchObject({ requests: 2, open: 0, bytes: 1_000, status: 206, end: 'whole' });
    expect(entry).toMatchObject({ startedAt: 1_000, lastAt: 3_200 });
    expect(entry.answeredBy).toEqual([{ host: 'cdn.example', times: 2 }]);
  });

  it('is gone on with by the next request for the file, unless that comes much later', () => {
    const entry = told([]);
    expect(continues(entry, asked({ at: 1_000 + SAME_LINE_MS }))).toBe(true);
    expect(continues(entry, asked({ at: 1_001 + SAME_LINE_MS }))).toBe(false);
    expect(continues(entry, asked({ path: '/other' }))).toBe(false);
    expect(continues(entry, asked({ host: 'other.example' }))).toBe(false);
  });

  it('says how it stands: under way, whole, refused, or lost with whoever made it', () => {
    expect(outcomeOf(told([]), 1_000)).toBe('open');
    expect(outcomeOf(told([]), 1_000 + SILENT_MS)).toBe('lost');
    const ended = { kind: 'ended', ...about, bytes: 0, end: 'whole' } as const;
    const answered = (status: number) =>
      ({ kind: 'answered', ...about, status, host: 'x' }) as const;
    expect(outcomeOf(told([answered(200), ended]), 2_000)).toBe('whole');
    expect(outcomeOf(told([answered(404), ended]), 2_000)).toBe('refused');
    expect(outcomeOf({ ...told([]), open: 0 }, 2_000)).toBe('lost');
  });

  it('never forgets that something was sent', () => {
    expect(told([asked({ hasBody: true }), asked()]).hasSent).toBe(true);
  });
});

it('the newest thousand lines of ninety days are kept', () => {
  const now = LONGEST_MS * 2;
  const entries = Array.from({ length: MOST_ENTRIES + 3 }, (_, index) =>
    entryOf(asked({ at: now - index }), `e${index}`),
  );
  const old = entryOf(asked({ at: now - LONGEST_MS - 1 }), 'old');
  expect(outdated([old, ...entries.slice(0, 10)], now).map(({ id }) => id)).toEqual(['old']);
  expect(outdated(entries, now).map(({ id }) => id)).toEqual(['e1000', 'e1001', 'e1002']);
});
