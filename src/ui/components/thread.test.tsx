// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import { show } from '../testing/show';
import { settle } from '../testing/stage';
import { Thread } from './thread';

async function talked(turns: number) {
  const stage = await show(<Thread />);
  await act(async () => {
    for (let turn = 0; turn < turns; turn += 1) {
      const ids = { questionId: `q-${turn}` as never, answerId: `a-${turn}` as never };
      stage.host.ask(stage.id, { ...ids, text: `Question ${turn}?`, quote: null });
      stage.host.update(stage.id, ids.answerId, { state: 'complete', text: `Answer ${turn}.` });
    }
    await settle();
  });
  return stage;
}

const questions = () =>
  [...document.querySelectorAll('article.question')].map((one) => one.textContent ?? '');

describe('a thread', () => {
  it('of a few messages is drawn as a whole', async () => {
    await talked(20);
    expect(questions()).toHaveLength(20);
  });

  it('of many draws its end, in its order, and keeps room for the rest', async () => {
    const { app, id } = await talked(40);
    await act(async () => {
      await app.navigation.startNew();
      await app.navigation.goTo(id);
      await settle();
    });
    const drawn = questions();
    expect(drawn.length).toBeLessThan(12);
    expect(drawn.at(-1)).toContain('Question 39?');
    const first = document.querySelector<HTMLElement>('.thread-chunk');
    expect(first?.querySelector('article')).toBeNull();
    expect(Number.parseFloat(first?.style.blockSize ?? '')).toBeGreaterThan(100);
  });

  it('draws a message far above that a search found', async () => {
    const { app, id } = await talked(40);
    await act(async () => {
      await app.navigation.startNew();
      await app.conversationActions.open(id, 'a-3' as never);
      await settle();
    });
    // It was not among those that came first: it was asked for when its part was drawn.
    await act(settle);
    expect(questions().some((text) => text.includes('Question 3?'))).toBe(true);
    expect(questions().length).toBeLessThan(20);
  });
});
