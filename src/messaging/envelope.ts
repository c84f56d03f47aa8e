import * as v from 'valibot';
import { ErrorReportSchema } from './schemas/common';

/** How a command travels. The payload is checked against its command's own schema. */
export const EnvelopeSchema = v.object({
  homebody: v.literal('command'),
  to: v.picklist(['background', 'host']),
  /** Set by the background when it passes on what a surface asked. */
  onBehalfOf: v.optional(v.literal('surface')),
  name: v.string(),
  payload: v.unknown(),
});
export type Envelope = v.InferOutput<typeof EnvelopeSchema>;

/** How its answer travels back. */
export const ReplySchema = v.variant('ok', [
  v.object({ ok: v.literal(true), value: v.unknown() }),
  v.object({ ok: v.literal(false), error: ErrorReportSchema }),
]);
export type Reply = v.InferOutput<typeof ReplySchema>;
