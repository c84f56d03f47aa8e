import type { Topic } from '@/messaging/topics/topic';
import type { Adapter, Unsubscribe } from '../adapter';
import type { NoticeStore } from './notice-store';

/** Gives `take` what a topic says, at first and after each change; says so where that cannot be had. */
export function followTopic<Value, Change>(
  adapter: Pick<Adapter, 'watch'>,
  topic: Topic<Value, Change>,
  notices: NoticeStore,
  take: (value: Value) => void,
): Unsubscribe {
  return adapter.watch(topic, {
    snapshot: take,
    change: (_change, value) => take(value),
    refused: (error) => notices.show(error),
  });
}
