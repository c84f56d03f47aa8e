/** The bytes given were a beginning only; more of the file is needed. */
export class GgufTooShortError extends Error {}

/** The file is not a GGUF that we can read. */
export class GgufFormatError extends Error {}

/** The values that are read; scalars other than strings are passed over. */
export type GgufValue = string | readonly string[] | readonly number[];

const MAGIC = 0x46554747; // "GGUF", little-endian
const STRING = 8;
const ARRAY = 9;
const INT32 = 5;
/** Bytes of each scalar type by its number; strings and arrays have no fixed size. */
const SIZES: readonly (number | null)[] = [1, 1, 2, 2, 4, 4, 4, 1, null, null, 8, 8, 8];

/**
 * The metadata of a GGUF (version 2 or 3) from the beginning of its file, where names and
 * types are those of the format's description in ggml's docs/gguf.md. Gives the entries in
 * `wanted`.
 * @throws GgufTooShortError, GgufFormatError
 */
export function readGguf(
  head: ArrayBuffer,
  wanted: ReadonlySet<string>,
): ReadonlyMap<string, GgufValue> {
  const view = new DataView(head);
  const decoder = new TextDecoder();
  const found = new Map<string, GgufValue>();
  let at = 0;

  function take(bytes: number): number {
    const start = at;
    if (start + bytes > view.byteLength) throw new GgufTooShortError('the head ends too soon');
    at += bytes;
    return start;
  }
  const u32 = () => view.getUint32(take(4), true);
  function u64(): number {
    const value = view.getBigUint64(take(8), true);
    if (value > Number.MAX_SAFE_INTEGER) throw new GgufFormatError('a length is out of range');
    return Number(value);
  }
  function text(): string {
    const length = u64();
    return decoder.decode(new Uint8Array(head, take(length), length));
  }
  function sizeOf(type: number): number {
    const size = SIZES[type];
    if (!size) throw new GgufFormatError(`there is no value type ${type}`);
    return size;
  }
  function value(type: number, keep: boolean): GgufValue | null {
    if (type === STRING) return text();
    if (type !== ARRAY) {
      take(sizeOf(type));
      return null;
    }
    const inner = u32();
    const length = u64();
    if (inner === STRING) {
      const texts: string[] = [];
      for (let i = 0; i < length; i++) {
        if (keep) texts.push(text());
        else take(u64());
      }
      return texts;
    }
    const start = take(length * sizeOf(inner));
    if (!keep || inner !== INT32) return null;
    return Array.from({ length }, (_, i) => view.getInt32(start + i * 4, true));
  }

  if (u32() !== MAGIC) throw new GgufFormatError('the file does not begin as a GGUF');
  const version = u32();
  if (version !== 2 && version !== 3) throw new GgufFormatError(`GGUF version ${version}`);
  u64(); // tensors
  const entries = u64();
  for (let i = 0; i < entries && found.size < wanted.size; i++) {
    const key = text();
    const keep = wanted.has(key);
    const read = value(u32(), keep);
    if (keep && read !== null) found.set(key, read);
  }
  return found;
}
