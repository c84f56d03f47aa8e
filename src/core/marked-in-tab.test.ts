import { describe, expect, it } from 'vitest';
import { type MarkedInFrame, markedInTab } from './marked-in-tab';

const frame = (text: string, focus: MarkedInFrame['focus'] = 'elsewhere') => ({
  text,
  focus,
  address: `https://${text}.example/`,
});
const told = (text: string) => ({ text, frameUrl: `https://${text}.example/` });

describe('the selection of a tab', () => {
  it('is that of the frame that the person is in, and says which that is', () => {
    const frames = [frame('outside', 'within'), frame('inside', 'here'), frame('beside')];
    expect(markedInTab(frames)).toEqual(told('inside'));
  });

  it('is the one that there is, where the person is elsewhere', () => {
    expect(markedInTab([frame('', 'here'), frame('inside')])).toEqual(told('inside'));
    expect(markedInTab([frame('outside'), frame('')])).toEqual(told('outside'));
  });

  it('is nothing where nothing is marked', () => {
    expect(markedInTab([frame('', 'here'), frame('')])).toEqual({ unread: 'nothing' });
    expect(markedInTab([frame('')])).toEqual({ unread: 'nothing' });
  });

  it('cannot be told where the page, or the frame that the person is in, is closed', () => {
    expect(markedInTab([])).toEqual({ unread: 'closed' });
    expect(markedInTab([frame('', 'within')])).toEqual({ unread: 'closed' });
  });
});
