// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { attentionTo } from './attention';

const see = (state: 'visible' | 'hidden') => {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state);
  document.dispatchEvent(new Event('visibilitychange'));
};

afterEach(() => vi.restoreAllMocks());

describe('attention to a surface', () => {
  it('comes back with the focus and with being seen, not with being hidden', () => {
    let returns = 0;
    const attention = attentionTo(document, window);
    const end = attention.onReturn(() => {
      returns += 1;
    });
    see('hidden');
    expect(attention.isHere()).toBe(false);
    expect(returns).toBe(0);
    see('visible');
    expect(attention.isHere()).toBe(true);
    expect(returns).toBe(1);
    window.dispatchEvent(new Event('focus'));
    expect(returns).toBe(2);
    end();
    window.dispatchEvent(new Event('focus'));
    see('visible');
    expect(returns).toBe(2);
  });
});
