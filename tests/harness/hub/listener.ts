import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { Gate } from './fault-set';

/** An HTTP server on the loopback interface that can go away and come back on its port. */
export interface Listener extends Gate {
  readonly port: number;
  /** Ends listening and every open connection. */
  stop(): Promise<void>;
}

const ADDRESS = '127.0.0.1';

/** Listens on a port, or on a free one for 0. */
export async function listen(port: number, onRequest: RequestListener): Promise<Listener> {
  const server = createServer(onRequest);
  server.listen(port, ADDRESS);
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('not listening on a port');
  const refuse = () => {
    if (server.listening) server.close();
    server.closeAllConnections();
  };
  return {
    port: address.port,
    refuse,
    accept: async () => {
      if (server.listening) return;
      server.listen(address.port, ADDRESS);
      await once(server, 'listening');
    },
    stop: async () => {
      if (!server.listening) return;
      const closed = once(server, 'close');
      refuse();
      await closed;
    },
  };
}
