const CHANNEL = 'homebody.erased';

/** Tells every open surface that all it shows was erased. */
export function tellErased(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(null);
  channel.close();
}

/** Calls back when everything was erased. */
export function onErased(listener: () => void): void {
  new BroadcastChannel(CHANNEL).addEventListener('message', listener);
}
