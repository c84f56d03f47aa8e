import type { Message } from '../../../src/core/conversation';

/** An expression for the messages that are stored, to be evaluated in a page of the extension. */
const READ = `new Promise((resolve, reject) => {
  const opening = indexedDB.open('homebody');
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const database = opening.result;
    const reading = database.transaction('messages').objectStore('messages').getAll();
    reading.onerror = () => reject(reading.error);
    reading.onsuccess = () => {
      database.close();
      resolve(reading.result);
    };
  };
})`;

/** The messages that are stored, as a page of the extension or its side panel reads them. */
export async function storedMessages(surface: {
  evaluate(expression: string): Promise<unknown>;
}): Promise<readonly Message[]> {
  return (await surface.evaluate(READ)) as readonly Message[];
}
