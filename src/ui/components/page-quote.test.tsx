// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import type { Quote, ReadPart } from '@/core/conversation';
import { asId } from '@/core/ids';
import { find, press, show, words } from '../testing/show';
import { settle } from '../testing/stage';
import { Thread } from './thread';

const PAGE: Quote = {
  kind: 'page',
  text: `# Lease\n\n${'Either party may end it. '.repeat(40)}`,
  pageTitle: 'Lease',
  pageUrl: 'https://here.example/lease',
};
const LENGTH = PAGE.text.length;
const questionId = (at: number) => asId<'message'>(`q${at}`);

/** A thread of three questions about a page, of whose last one this was read. */
async function thread(read: Partial<ReadPart>) {
  const shown = await show(<Thread />);
  const { host, id } = shown;
  await act(async () => {
    for (const at of [1, 2, 3]) {
      const answerId = asId<'message'>(`a${at}`);
      host.ask(id, { questionId: questionId(at), answerId, text: `Question ${at}`, quote: PAGE });
      const all = { quoteFrom: 0, quoteTo: LENGTH, quoteLength: LENGTH };
      const part = at === 3 ? { ...all, ...read } : all;
      host.update(id, answerId, { state: 'complete', text: 'Yes.', read: part });
    }
    await settle();
  });
  return shown;
}

const last = 'article.question:nth-last-of-type(2) .page-quote';

describe('a page in a question', () => {
  it('is folded, with what it is and what of it was read', async () => {
    await thread({ quoteTo: Math.ceil(LENGTH * 0.62) });
    expect(words(last)).toContain('Lease');
    expect(words(last)).toContain('here.example · 201 words');
    expect(words(last)).toContain('The model read the first 62% of the page.');
    expect(words('.page-text')).toBe('');
  });

  it('was read as a whole, or from one place to another', async () => {
    await thread({});
    expect(words(last)).toContain('The model read all of the page.');
    await thread({ quoteFrom: Math.ceil(LENGTH * 0.3), quoteTo: LENGTH });
    expect(words(last)).toContain('The model read the page from 30% to 100%.');
  });

  it('can be asked about from where the model had to stop', async () => {
    const { app } = await thread({ quoteTo: Math.ceil(LENGTH * 0.62) });
    await act(async () => press('Ask about the rest, from 62% on'));
    expect(app.drafts.current().quote).toEqual({ ...PAGE, from: Math.ceil(LENGTH * 0.62) });
    expect(find('button', 'Ask about the rest, from 100% on')).toBeNull();
  });
});

describe('a thread that is longer than the model’s window', () => {
  const line = 'The model no longer reads what stands above this line.';

  it('shows where its reading begins', async () => {
    await thread({ firstQuestionId: questionId(2) });
    const chunk = document.querySelector('.thread-chunk');
    expect(words('.thread-chunk').split(line)).toHaveLength(2);
    expect(chunk?.querySelector('.forgotten-line')?.nextElementSibling?.textContent).toContain(
      'Question 2',
    );
  });

  it('shows no such line where all of it is read', async () => {
    await thread({});
    expect(words('.thread-chunk')).not.toContain(line);
  });
});
