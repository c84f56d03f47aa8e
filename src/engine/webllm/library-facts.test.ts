import { describe, expect, it } from 'vitest';
import { libraryObstacle } from './library-abi';
import { libraryFacts } from './library-facts';

const METADATA =
  '{"model_type": "llama", "context_window_size": 4096, "prefill_chunk_size": 512, "note": "a } in \\"text\\"", "params": [{"name": "a", "shape": [1]}]}';

function library(...texts: string[]): Uint8Array {
  return new Uint8Array(Buffer.from(`\0asm\u0001${texts.join('\0\0')}\0rest`, 'latin1'));
}

describe('libraryFacts', () => {
  it('finds what a library says of its model among its data', () => {
    expect(libraryFacts(library('noise {', METADATA))).toEqual({
      contextWindow: 4096,
      prefillChunk: 512,
      params: ['a'],
    });
  });

  it('passes over a text that only begins like it', () => {
    expect(libraryFacts(library('{"model_type": "x"', METADATA))?.params).toEqual(['a']);
    expect(libraryFacts(library('{"model_type": "x"}', METADATA))?.params).toEqual(['a']);
  });

  it('says nothing where there is nothing', () => {
    expect(libraryFacts(library('nothing'))).toBeNull();
    expect(libraryFacts(library(METADATA.slice(0, -1)))).toBeNull();
  });
});

describe('libraryObstacle', () => {
  const imports = (...names: string[]) =>
    names.map((name) => ({ module: 'env', name, kind: 'function' as const }));

  it('lets a library of this version pass', () => {
    const own = ['TVMFFIWasmSafeCall', 'TVMFFIWasmFunctionDeleter'];
    expect(libraryObstacle(imports(...own, 'fd_write'))).toBeNull();
  });

  it('names what a library of another version asks for, or does not know', () => {
    expect(libraryObstacle(imports('TVMWasmPackedCFunc'))).toContain('TVMWasmPackedCFunc');
    expect(libraryObstacle(imports('TVMFFIWasmSafeCall'))).toContain('TVMFFIWasmFunctionDeleter');
    expect(libraryObstacle([])).not.toBeNull();
  });
});
