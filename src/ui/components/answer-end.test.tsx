// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { expect, it } from 'vitest';
import { asId } from '@/core/ids';
import { continueAnswer } from '@/messaging/commands/chat';
import { Panel } from '../app/panel';
import { press, show } from '../testing/show';
import { settle } from '../testing/stage';

it('leaves the cursor in the text box when an interrupted answer is continued', async () => {
  const { adapter, host, id } = await show(<Panel />);
  const answerId = asId<'message'>('a');
  await act(async () => {
    host.ask(id, { questionId: asId('q'), answerId, text: 'Is it wet?', quote: null });
    host.update(id, answerId, { state: 'interrupted', text: 'It is' });
    await settle();
  });
  await act(async () => {
    press('Continue');
    await settle();
  });
  expect(adapter.requestsOf(continueAnswer)).toHaveLength(1);
  expect(document.activeElement).toBe(document.querySelector('textarea'));
});
