import * as v from 'valibot';
import { reportOf } from '@/core/errors/homebody-error';
import { MessageMalformedError } from './errors/message-malformed-error';
import type { AnyLiveTopic } from './live-topic';
import {
  type Port,
  type PublisherMessage,
  type WatcherMessage,
  WatcherMessageSchema,
} from './port';

/** Finds a topic by its name; rejects with a HomebodyError where there is none. */
export type FindTopic = (name: string) => Promise<AnyLiveTopic>;

/** Serves the topics of this context to one port until it disconnects. */
export function publishTo(port: Port, findTopic: FindTopic): void {
  const watches = new Map<number, () => void>();
  let connected = true;
  const post = (message: PublisherMessage) => {
    if (connected) port.post(message);
  };

  const end = () => {
    connected = false;
    for (const unwatch of watches.values()) unwatch();
    watches.clear();
  };
  const refuse = (id: number, error: unknown) => {
    watches.get(id)?.();
    watches.delete(id);
    try {
      post({ kind: 'refused', watch: id, error: reportOf(error) });
    } catch {
      // A port that takes not even this has ended: nobody is left to be told.
      end();
    }
  };

  const watch = async ({ watch: id, topic }: WatcherMessage & { kind: 'watch' }) => {
    let wanted = true;
    watches.get(id)?.();
    watches.set(id, () => {
      wanted = false;
    });
    try {
      const live = await findTopic(topic);
      if (!wanted || !connected) return;
      // Snapshot and first change belong together: no await between these two.
      post({ kind: 'snapshot', watch: id, revision: live.revision, value: live.opening });
      const unwatch = live.watch({
        change(change, revision) {
          try {
            post({ kind: 'change', watch: id, revision, change });
          } catch (error) {
            // Too large for the browser: the owner and the other watchers go on.
            refuse(id, error);
          }
        },
      });
      watches.set(id, unwatch);
    } catch (error) {
      if (wanted) refuse(id, error);
    }
  };

  port.onMessage((message) => {
    const parsed = v.safeParse(WatcherMessageSchema, message);
    if (!parsed.success) {
      const error = new MessageMalformedError('topics', parsed.issues);
      refuse(0, error);
      return;
    }
    if (parsed.output.kind === 'watch') {
      void watch(parsed.output);
      return;
    }
    watches.get(parsed.output.watch)?.();
    watches.delete(parsed.output.watch);
  });
  port.onDisconnect(end);
}
