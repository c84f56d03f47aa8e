/** Kinds of files that a conversation is saved as. */
export const EXPORT_KINDS = ['markdown', 'json'] as const;
export type ExportKind = (typeof EXPORT_KINDS)[number];
