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
    await panel.ended(await panel.ask(question));
    ours.push(await panel.page.evaluate(lastAnswer));
  }
  expect(ours).toEqual(plain);
  await panel.page.close();
});

/** The newest answer as it is stored: what is shown is without its marks. Run inside the panel. */
function lastAnswer(): Promise<string> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('homebody');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const reading = opening.result.transaction('messages').objectStore('messages').getAll();
      reading.onerror = () => reject(reading.error);
      reading.onsuccess = () => {
        const answers = reading.result.filter(({ role }) => role === 'assistant');
        opening.result.close();
        resolve(answers.sort((one, other) => other.createdAt - one.createdAt)[0]?.text ?? '');
      };
    };
  });
}
