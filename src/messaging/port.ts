import * as v from 'valibot';
import { CountSchema, ErrorReportSchema } from './schemas/common';

/** The name of the ports over which topics are watched. */
export const TOPICS_PORT = 'homebody.topics';

/** A connection to another context; `browser.runtime.Port` and a test's pair both are one. */
export interface Port {
  post(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  onDisconnect(listener: () => void): void;
  disconnect(): void;
}

/** What a surface says over the port. `watch` is an id of the surface's own. */
export const WatcherMessageSchema = v.variant('kind', [
  v.object({ kind: v.literal('watch'), watch: CountSchema, topic: v.string() }),
  v.object({ kind: v.literal('unwatch'), watch: CountSchema }),
]);
export type WatcherMessage = v.InferOutput<typeof WatcherMessageSchema>;

/** What the host says. Values and changes are checked against their topic's schemas. */
export const PublisherMessageSchema = v.variant('kind', [
  v.object({
    kind: v.literal('snapshot'),
    watch: CountSchema,
    revision: CountSchema,
    value: v.unknown(),
  }),
  v.object({
    kind: v.literal('change'),
    watch: CountSchema,
    revision: CountSchema,
    change: v.unknown(),
  }),
  v.object({ kind: v.literal('refused'), watch: CountSchema, error: ErrorReportSchema }),
]);
export type PublisherMessage = v.InferOutput<typeof PublisherMessageSchema>;
