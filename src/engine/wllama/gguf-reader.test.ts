import { expect, test } from 'vitest';
import { controlTokensOf } from './control-tokens';
import { GgufFormatError } from './gguf-reader';

/** Writes GGUF metadata, little-endian, as ggml's docs/gguf.md describes it. */
class GgufWriter {
  readonly #parts: Uint8Array[] = [];
  u32(value: number): this {
    this.#parts.push(new Uint8Array(new Uint32Array([value]).buffer));
    return this;
  }
  u64(value: number): this {
    this.#parts.push(new Uint8Array(new BigUint64Array([BigInt(value)]).buffer));
    return this;
  }
  text(value: string): this {
    const bytes = new TextEncoder().encode(value);
    this.u64(bytes.length);
    this.#parts.push(bytes);
    return this;
  }
  file(): Blob {
    return new Blob([Buffer.concat(this.#parts)]);
  }
}

function gguf(tokens: readonly string[], types: readonly number[]): GgufWriter {
  const writer = new GgufWriter().u32(0x46554747).u32(3).u64(0).u64(5);
  writer.text('general.name').u32(8).text('A model');
  writer.text('general.size').u32(10).u64(12);
  writer.text('some.scores').u32(9).u32(6).u64(2).u32(0).u32(0);
  writer.text('tokenizer.ggml.tokens').u32(9).u32(8).u64(tokens.length);
  for (const token of tokens) writer.text(token);
  writer.text('tokenizer.ggml.token_type').u32(9).u32(5).u64(types.length);
  for (const type of types) writer.u32(type);
  return writer;
}

test('the marks that only the template may write are found in the model itself', async () => {
  const file = gguf(['a', '<turn>', '\n\n', '<end>'], [1, 3, 4, 3]).file();
  expect(await controlTokensOf(file)).toEqual(['<turn>', '<end>']);
});

test('a vocabulary longer than the first read is read to its end', async () => {
  const words = Array.from({ length: 10_000 }, (_, i) => `${'long '.repeat(200)}${i}`);
  const file = gguf([...words, '<end>'], [...words.map(() => 1), 3]).file();
  expect(file.size).toBeGreaterThan(2 * (4 << 20));
  expect(await controlTokensOf(file)).toEqual(['<end>']);
});

test('a file that is no GGUF, or only the start of one, is refused', async () => {
  await expect(controlTokensOf(new Blob(['<!doctype html>']))).rejects.toBeInstanceOf(
    GgufFormatError,
  );
  await expect(controlTokensOf(new Blob([]))).rejects.toBeInstanceOf(GgufFormatError);
  const whole = gguf(['a', 'b'], [1, 1]).file();
  await expect(controlTokensOf(whole.slice(0, whole.size - 9))).rejects.toThrow(
    'the file ends within its metadata',
  );
});
