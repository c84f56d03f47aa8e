import { effect } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import { asId } from '@/core/ids';
import { HERE, setStage, settle } from '../testing/stage';

const ANSWER = asId<'message'>('answer');

async function listening() {
  const stage = setStage();
  const id = stage.host.create(HERE.site);
  const app = stage.start();
  await settle();
  const heard: string[] = [];
  effect(() => {
    if (app.announcer.message.value !== '') heard.push(app.announcer.message.value);
  });
  const ask = () =>
    stage.host.ask(id, { questionId: asId('question'), answerId: ANSWER, text: 'Q', quote: null });
  return { ...stage, app, id, heard, ask };
}

describe('what a screen reader is told', () => {
  it('is that an answer began, and once what it says', async () => {
    const { host, id, heard, ask } = await listening();
    ask();
    host.setState(id, ANSWER, 'reading');
    for (const word of ['Yes', ', after', ' 24 months.']) host.write(id, ANSWER, word);
    host.setState(id, ANSWER, 'complete');
    expect(heard).toEqual(['Smart is answering', 'Smart: Yes, after 24 months.']);
  });

  it('is nothing about answers that were there before', async () => {
    const stage = setStage();
    const id = stage.host.create(HERE.site);
    stage.host.ask(id, { questionId: asId('q'), answerId: ANSWER, text: 'Q', quote: null });
    stage.host.update(id, ANSWER, { state: 'complete', text: 'Old' });
    const app = stage.start();
    await settle();
    expect(app.announcer.message.value).toBe('');
  });

  it('is the sentence when an answer failed', async () => {
    const { host, id, heard, ask } = await listening();
    ask();
    const error = { code: 'engine-lost', message: '', fields: {} } as const;
    host.update(id, ANSWER, { state: 'failed', error });
    expect(heard).toHaveLength(1);
    expect(heard[0]).toContain('The engine stopped');
  });

  it('is the same word twice when the same thing happened twice', async () => {
    const { app, heard } = await listening();
    app.announcer.say('Copied');
    app.announcer.say('Copied');
    expect(heard).toHaveLength(2);
  });
});
