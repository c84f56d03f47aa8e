/** What every library of WebLLM 0.2.86 takes from its host. */
export const HOST_FUNCTIONS = ['TVMFFIWasmSafeCall', 'TVMFFIWasmFunctionDeleter'];

/** A module of WebAssembly that takes these functions from its host, carries this text and does nothing. */
export function smallLibrary(
  imports: readonly string[] = HOST_FUNCTIONS,
  text = '',
): Buffer<ArrayBuffer> {
  const bytes = (value: string) => [...Buffer.from(value)];
  const named = (value: string) => [value.length, ...bytes(value)];
  const size = (value: number): number[] =>
    value < 128 ? [value] : [(value & 127) | 128, ...size(value >> 7)];
  const section = (id: number, content: readonly number[]) => [
    id,
    ...size(content.length),
    ...content,
  ];
  return Buffer.from([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [1, 0x60, 0, 0]),
    ...section(2, [
      imports.length,
      ...imports.flatMap((name) => [...named('env'), ...named(name), 0, 0]),
    ]),
    ...section(0, [...named('data'), ...bytes(text)]),
  ]);
}
