import * as v from 'valibot';
import { ERROR_CODES } from '@/core/errors/codes';
import type { ErrorReport } from '@/core/errors/homebody-error';
import {
  type ConversationId,
  type HandoffId,
  type Id,
  type ImportId,
  LONGEST_ID,
  type MessageId,
  type ModelId,
  type WishId,
} from '@/core/ids';
import { LONGEST_SITE, type Site } from '@/core/site';

function id<Kind extends string>(): v.GenericSchema<unknown, Id<Kind>> {
  return v.pipe(
    v.string(),
    v.nonEmpty(),
    v.maxLength(LONGEST_ID),
    v.transform((text) => text as Id<Kind>),
  );
}

export const ConversationIdSchema: v.GenericSchema<unknown, ConversationId> = id<'conversation'>();
export const MessageIdSchema: v.GenericSchema<unknown, MessageId> = id<'message'>();
export const ModelIdSchema: v.GenericSchema<unknown, ModelId> = id<'model'>();
export const HandoffIdSchema: v.GenericSchema<unknown, HandoffId> = id<'handoff'>();
export const ImportIdSchema: v.GenericSchema<unknown, ImportId> = id<'import'>();
export const WishIdSchema: v.GenericSchema<unknown, WishId> = id<'wish'>();
export const SiteSchema: v.GenericSchema<unknown, Site> = v.pipe(
  v.string(),
  v.nonEmpty(),
  v.maxLength(LONGEST_SITE),
  v.transform((text) => text as Site),
);

/** A number as a message can carry it: infinity would arrive as null. */
export const FiniteSchema = v.pipe(v.number(), v.finite());

/** A whole number that is not negative: a size, a count, an order. */
export const CountSchema = v.pipe(v.number(), v.integer(), v.minValue(0));

export const ErrorReportSchema: v.GenericSchema<unknown, ErrorReport> = v.object({
  code: v.picklist(ERROR_CODES),
  message: v.string(),
  fields: v.record(v.string(), v.union([v.string(), v.number(), v.boolean(), v.null()])),
});

/** The reply of a command that has nothing to say but "done". */
export const DoneSchema = v.object({});
export type Done = v.InferOutput<typeof DoneSchema>;
