/** What became of the one order that a worker is given. */
export type Outcome = { readonly value: unknown } | { readonly error: string };

/** Gives a worker its one order once it is ready, and ends it with its answer. */
export async function askWorker<Answer>(worker: Worker, order: unknown): Promise<Answer> {
  try {
    return await new Promise<Answer>((resolve, reject) => {
      worker.onerror = ({ message }) => reject(new Error(message));
      worker.onmessage = ({ data }: MessageEvent<'ready' | Outcome>) => {
        if (data === 'ready') worker.postMessage(order);
        else if ('error' in data) reject(new Error(data.error));
        else resolve(data.value as Answer);
      };
    });
  } finally {
    worker.terminate();
  }
}

/** The worker's side: says that it is ready, and answers the order. */
export function answerOrder<Order>(work: (order: Order) => Promise<unknown>): void {
  self.onmessage = ({ data }: MessageEvent<Order>) => {
    work(data).then(
      (value) => self.postMessage({ value }),
      (error: unknown) => self.postMessage({ error: String(error) }),
    );
  };
  self.postMessage('ready');
}
