import browser, { type Runtime } from 'webextension-polyfill';
import type { Context } from './command';
import type { Envelope, Reply } from './envelope';
import type { Port } from './port';
import { contextOf, type OwnPages } from './sender';

const own = (): OwnPages => ({
  id: browser.runtime.id,
  root: browser.runtime.getURL(''),
  backgroundPath: 'background.js',
  hostPath: 'offscreen.html',
});

/** Sends to every other context of the extension; one of them answers. */
export function sendMessage(message: Envelope): Promise<unknown> {
  return browser.runtime.sendMessage(message);
}

/** Hands each message to `answer`, with the context the browser says it came from. */
export function listen(
  answer: (message: unknown, sender: Context | null) => Promise<Reply> | undefined,
): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) =>
    answer(message, contextOf(sender, own())),
  );
}

/** Connects to whoever accepts ports of that name. */
export function connect(name: string): Port {
  return wrap(browser.runtime.connect({ name }));
}

/** Accepts ports of that name from the extension's own pages, and from nobody else. */
export function acceptPorts(name: string, accept: (port: Port) => void): void {
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== name) return;
    const sender = port.sender ? contextOf(port.sender, own()) : null;
    if (sender === 'surface') accept(wrap(port));
    else port.disconnect();
  });
}

function wrap(port: Runtime.Port): Port {
  return {
    post: (message) => port.postMessage(message),
    onMessage: (listener) => port.onMessage.addListener(listener),
    onDisconnect: (listener) => port.onDisconnect.addListener(() => listener()),
    disconnect: () => port.disconnect(),
  };
}
