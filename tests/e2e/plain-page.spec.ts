import { ensureChromium } from '../harness/chromium';
import { plainAnswers } from '../harness/plain-engine';
import { demoWeights } from '../harness/weights';
import { expect, test } from './support/app';

const QUESTIONS = [
  'What is the capital of France?',
  'Write one sentence about the sea.',
  'Name three colours.',
];

test('answers equal, word for word, those of the same weights in a plain page without the extension', async ({
  shared,
}) => {
  const plain = await plainAnswers(await ensureChromium(), await demoWeights(), QUESTIONS);
  const panel = await shared.openPanel();
  const ours: string[] = [];
  for (const question of QUESTIONS) {
    await panel.startNew();
    ours.push(await panel.ended(await panel.ask(question)));
  }
  expect(ours).toEqual(plain);
  await panel.page.close();
});
