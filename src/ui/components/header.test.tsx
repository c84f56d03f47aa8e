// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, it } from 'vitest';
import { openConversation } from '@/messaging/commands/conversations';
import { AppContext } from '../app/app-context';
import { press } from '../testing/show';
import { HERE, setStage, settle } from '../testing/stage';
import { Header } from './header';

afterEach(() => render(null, document.body));

it('takes the conversation along into the panel, also where the button was pressed before it came', async () => {
  const { adapter, start } = setStage();
  const comes = adapter.hold(openConversation);
  const app = start('popup');
  let closed = 0;
  const close = () => {
    closed += 1;
  };
  await act(async () => {
    render(
      <AppContext.Provider value={app}>
        <Header close={close} />
      </AppContext.Provider>,
      document.body,
    );
    await settle();
  });
  press('Open in the side panel');
  await settle();
  expect([app.conversation.id.peek(), adapter.opened, closed]).toEqual([null, [], 0]);

  comes();
  await act(settle);
  expect(adapter.opened).toEqual([
    { windowId: HERE.windowId, conversationId: await app.navigation.settled() },
  ]);
  expect(closed).toBe(1);
  app.dispose();
});
