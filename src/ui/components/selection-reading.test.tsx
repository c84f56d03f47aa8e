// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import type { Quote, ReadPart } from '@/core/conversation';
import { asId } from '@/core/ids';
import { find, press, show, words } from '../testing/show';
import { settle } from '../testing/stage';
import { QuoteChip } from './quote-chip';
import { Thread } from './thread';

const MARKED: Quote = {
  text: 'Either party may end it. '.repeat(2_000),
  pageTitle: 'Lease',
  pageUrl: 'https://here.example/lease',
};
const LENGTH = MARKED.text.length;

/** A thread of one question about this, of which so much was read. */
async function asked(quote: Quote, read: Partial<ReadPart> = {}) {
  const shown = await show(<Thread />);
  await act(async () => {
    const [questionId, answerId] = [asId<'message'>('q'), asId<'message'>('a')];
    shown.host.ask(shown.id, { questionId, answerId, text: 'What is it?', quote });
    const all = { quoteFrom: 0, quoteTo: LENGTH, quoteLength: LENGTH };
    const part = { ...all, ...read };
    shown.host.update(shown.id, answerId, { state: 'complete', text: 'Yes.', read: part });
    await settle();
  });
  return shown;
}

describe('a selection that is longer than the model can read', () => {
  it('says before it is sent about how much fits, and a short one says nothing', async () => {
    const { app } = await show(<QuoteChip />);
    await act(async () => app.drafts.putQuote(MARKED));
    expect(words('.quote-chip')).toMatch(/About the first \d+% fits/);
    await act(async () => app.drafts.putQuote({ ...MARKED, text: 'Either party.' }));
    expect(words('.quote-chip')).not.toContain('fits');
  });

  it('says in the thread what was read of it, and can be asked about from there on', async () => {
    const { app } = await asked(MARKED, { quoteTo: LENGTH / 2 });
    expect(words('.quote')).toContain('The model read the first 50% of the selection.');
    await act(async () => press('Ask about the rest, from 50% on'));
    expect(app.drafts.current().quote).toEqual({ ...MARKED, from: LENGTH / 2 });
  });

  it('says where there was no room for any of it, and offers no rest from there', async () => {
    await asked(MARKED, { quoteTo: 0 });
    expect(words('.quote')).toContain('Nothing of the selection fitted');
    expect(words('.quote')).not.toContain('0%');
    await asked({ ...MARKED, kind: 'page' }, { quoteFrom: 50, quoteTo: 50 });
    expect(words('.page-quote')).toContain('Nothing of the page fitted');
    expect(words('.page-quote')).not.toContain('Ask about the rest');
  });

  it('says nothing where all of it was read', async () => {
    await asked(MARKED);
    expect(words('.quote')).not.toContain('The model read');
  });
});

describe('a page that was not read to its end', () => {
  const page: Quote = { ...MARKED, kind: 'page', mark: 'aa' };

  it('can be asked about from there on, also where it was read in parts', async () => {
    await asked({ ...page, passes: true }, { quoteTo: LENGTH / 2 });
    expect(find('button', 'Ask about the rest, from 50% on')).not.toBeNull();
  });

  it('is not called whole in the thread where only its beginning was taken', async () => {
    await asked({ ...page, isCut: true });
    expect(words('.page-quote')).toContain('Only the beginning of this very long page was taken.');
    expect(words('.page-quote')).toContain('The model read all that was taken of the page.');
    expect(words('.page-quote')).not.toContain('all of the page.');
  });

  it('is not called whole where frames of other sites were left out', async () => {
    const { app } = await asked({ ...page, lacksFrames: true });
    expect(words('.page-quote')).toContain('frame of another site, which was not read');
    expect(words('.page-quote')).not.toContain('all of the page.');
    await act(async () => app.drafts.putQuote({ ...page, lacksFrames: true }));
    expect(app.drafts.current().quote?.lacksFrames).toBe(true);
  });

  it('does not replace a selection in the draft without a way back', async () => {
    const { app } = await asked(page, { quoteTo: LENGTH / 2 });
    const marked = { ...MARKED, text: 'Either party.' };
    await act(async () => app.drafts.putQuote(marked));
    await act(async () => press('Ask about the rest, from 50% on'));
    expect(app.toasts.current.value?.words).toBe('Your selection was replaced.');
    await act(async () => app.toasts.current.value?.action?.act());
    expect(app.drafts.current().quote).toEqual(marked);
  });
});
