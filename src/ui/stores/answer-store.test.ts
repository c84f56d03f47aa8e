import { describe, expect, it } from 'vitest';
import { asId, type MessageId } from '@/core/ids';
import { stopAnswer } from '@/messaging/commands/chat';
import { HERE, setStage, settle } from '../testing/stage';

/** An answer that is being written and another that waits behind it. */
async function twoAnswers() {
  const stage = setStage();
  const id = stage.host.create(HERE.site);
  const ask = (key: string): MessageId => {
    const answerId = asId<'message'>(`answer-${key}`);
    stage.host.ask(id, { questionId: asId(`question-${key}`), answerId, text: key, quote: null });
    return answerId;
  };
  const running = ask('running');
  const waiting = ask('waiting');
  stage.host.write(id, running, 'Hello');
  const app = stage.start();
  await settle();
  const stopped = () => stage.adapter.requestsOf(stopAnswer).map(({ answerId }) => answerId);
  return { ...stage, app, id, running, waiting, stopped };
}

describe('Stop', () => {
  it('pressed twice at once stops one answer, and the next goes on', async () => {
    const { app, clock, running, waiting, stopped } = await twoAnswers();
    await app.answers.stop();
    clock.advance(399);
    await app.answers.stop();
    expect(stopped()).toEqual([running]);
    expect(app.conversation.openAnswers.value).toEqual([waiting]);
    clock.advance(1);
    await app.answers.stop();
    expect(stopped()).toEqual([running, waiting]);
  });

  it('pressed for an answer that ended meanwhile stops no other', async () => {
    const { app, host, id, running, waiting, stopped } = await twoAnswers();
    const pressed = app.answers.stoppable();
    expect(pressed).toBe(running);
    host.setState(id, running, 'complete');
    await app.answers.stop(pressed);
    expect(stopped()).toEqual([]);
    // That was no press that counts: one for the next answer is taken at once.
    await app.answers.stop();
    expect(stopped()).toEqual([waiting]);
  });
});
