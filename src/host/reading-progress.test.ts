import { describe, expect, it } from 'vitest';
import { ReadingProgress } from './reading-progress';

function steered() {
  const due: (() => void)[] = [];
  const shown: number[] = [];
  const timers = {
    set: (act: () => void) => {
      due.push(act);
      return setTimeout(() => {});
    },
    clear: () => void due.splice(0),
  };
  const progress = new ReadingProgress(({ done }) => shown.push(done), timers);
  const take = (done: number) => progress.take({ kind: 'prefill', done, total: 100 });
  return { take, end: () => progress.end(), pass: () => due.splice(0).map((act) => act()), shown };
}

describe('how far the reading is', () => {
  it('is shown at once, and after that the latest, a few times a second', () => {
    const { take, pass, shown } = steered();
    for (const done of [1, 2, 3, 4]) take(done);
    expect(shown).toEqual([1]);
    pass();
    expect(shown).toEqual([1, 4]);
    pass();
    expect(shown).toEqual([1, 4]);
  });

  it('is not shown any more when the first word is there', () => {
    const { take, end, pass, shown } = steered();
    for (const done of [1, 2]) take(done);
    end();
    pass();
    take(3);
    pass();
    expect(shown).toEqual([1]);
  });
});
