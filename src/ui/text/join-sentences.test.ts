import { expect, it } from 'vitest';
import { joinSentences } from './join-sentences';

it('sentences stand apart by a space, in Japanese and Chinese by their full stop alone', () => {
  expect(joinSentences(['It stopped.', '', 'Try again.'])).toBe('It stopped. Try again.');
  expect(joinSentences(['停止しました。', '再試行してください。'])).toBe(
    '停止しました。再試行してください。',
  );
});
