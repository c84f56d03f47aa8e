import { describe, expect, it } from 'vitest';
import { ManualSchedule } from '../testing/manual-schedule';
import { type Toast, ToastStore } from './toast-store';

const toast = (key: string, part: Partial<Toast> = {}): Toast => ({
  key,
  words: key,
  tone: 'done',
  action: null,
  ...part,
});

function open() {
  const clock = new ManualSchedule();
  const toasts = new ToastStore(clock.schedule);
  return { clock, toasts, words: () => toasts.current.value?.words ?? null };
}

describe('a toast', () => {
  it('goes by itself after six seconds, one with bad news after twelve', () => {
    const { clock, toasts, words } = open();
    toasts.show(toast('one'));
    clock.advance(5_999);
    expect(words()).toBe('one');
    clock.advance(1);
    expect(words()).toBeNull();
    toasts.show(toast('bad', { tone: 'loss' }));
    clock.advance(11_999);
    expect(words()).toBe('bad');
    clock.advance(1);
    expect(words()).toBeNull();
  });

  it('waits for the one before it', () => {
    const { clock, toasts, words } = open();
    toasts.show(toast('one'));
    toasts.show(toast('two'));
    expect(words()).toBe('one');
    clock.advance(6_000);
    expect(words()).toBe('two');
    toasts.dismiss();
    expect(words()).toBeNull();
  });

  it('stays while somebody reads it, and six seconds longer', () => {
    const { clock, toasts, words } = open();
    toasts.show(toast('one'));
    clock.advance(5_000);
    toasts.hold();
    clock.advance(60_000);
    expect(words()).toBe('one');
    toasts.release();
    clock.advance(5_999);
    expect(words()).toBe('one');
    clock.advance(1);
    expect(words()).toBeNull();
  });

  it('takes the place of an older word on the same thing, shown or waiting', () => {
    const { clock, toasts, words } = open();
    toasts.show(toast('one'));
    toasts.show(toast('one', { words: 'one, better' }));
    toasts.show(toast('two'));
    toasts.show(toast('two', { words: 'two, better' }));
    expect(words()).toBe('one, better');
    clock.advance(6_000);
    expect(words()).toBe('two, better');
    clock.advance(6_000);
    expect(words()).toBeNull();
  });
});
