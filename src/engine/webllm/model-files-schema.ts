import * as v from 'valibot';

const SizeSchema = v.pipe(v.number(), v.integer(), v.minValue(0));
const WindowSchema = v.pipe(
  v.number(),
  v.integer(),
  v.check((size) => size === -1 || size > 0, 'a window is -1 or positive'),
);
const TextsSchema = v.array(v.string());

/** How a model's turns are written out; what is not named here is kept as it is. */
const ConversationTemplateSchema = v.looseObject({
  system_template: v.string(),
  system_message: v.optional(v.string(), ''),
  system_prefix_token_ids: v.optional(
    v.pipe(
      v.nullable(v.array(SizeSchema)),
      v.transform((ids) => ids ?? []),
    ),
    [],
  ),
  render_empty_system_message: v.exactOptional(v.boolean()),
  roles: v.object({ user: v.string(), assistant: v.string(), tool: v.optional(v.string(), '') }),
  role_templates: v.exactOptional(
    v.object({
      user: v.exactOptional(v.string()),
      assistant: v.exactOptional(v.string()),
      tool: v.exactOptional(v.string()),
    }),
  ),
  seps: v.pipe(TextsSchema, v.minLength(1)),
  role_content_sep: v.exactOptional(v.string()),
  role_empty_sep: v.exactOptional(v.string()),
  stop_str: v.optional(TextsSchema, []),
  stop_token_ids: v.optional(v.array(SizeSchema), []),
  add_role_after_system_message: v.exactOptional(v.boolean()),
});
export type ConversationTemplate = v.InferOutput<typeof ConversationTemplateSchema>;

/** What is used of `mlc-chat-config.json`. */
export const ChatConfigSchema = v.object({
  context_window_size: WindowSchema,
  sliding_window_size: v.optional(WindowSchema, -1),
  /** -1, as some have it that use no sliding window, would keep WebLLM from using one. */
  attention_sink_size: v.optional(
    v.pipe(
      v.number(),
      v.integer(),
      v.transform((size) => Math.max(0, size)),
    ),
    0,
  ),
  vocab_size: v.pipe(v.number(), v.integer(), v.minValue(1)),
  tokenizer_files: v.pipe(TextsSchema, v.minLength(1)),
  conv_template: ConversationTemplateSchema,
});
export type ChatConfig = v.InferOutput<typeof ChatConfigSchema>;

/** What is used of `tensor-cache.json`: the shards, and the tensors in each. */
export const TensorCacheSchema = v.object({
  records: v.array(
    v.object({
      dataPath: v.string(),
      nbytes: SizeSchema,
      records: v.array(v.object({ name: v.string(), nbytes: SizeSchema, byteOffset: SizeSchema })),
    }),
  ),
});
export type TensorCache = v.InferOutput<typeof TensorCacheSchema>;

/** What is used of `tokenizer.json`. */
export const TokenizerSchema = v.object({
  added_tokens: v.optional(
    v.array(
      v.object({ id: SizeSchema, content: v.string(), special: v.optional(v.boolean(), false) }),
    ),
    [],
  ),
});
