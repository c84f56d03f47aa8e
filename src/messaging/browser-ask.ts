import { createAsk } from './ask';
import { sendMessage } from './browser-runtime';

const sleep = (ms: number) => new Promise<void>((resolve) => self.setTimeout(resolve, ms));

/** Asks through the browser's own messages; a surface reaches everyone through the background. */
export const askBackground = createAsk({ send: sendMessage, to: () => 'background', sleep });

/** Asks whoever answers the command, as background and host do. */
export const askDirectly = createAsk({
  send: sendMessage,
  to: ({ answeredBy }) => answeredBy,
  sleep,
});
