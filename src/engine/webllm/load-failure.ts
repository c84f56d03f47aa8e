import { HomebodyError } from '@/core/errors/homebody-error';
import type { ModelId } from '@/core/ids';
import type { WebLlmSource } from '@/core/model';
import { EngineLoadError } from '../errors/engine-load-error';
import { LibraryMismatchError } from '../errors/library-mismatch-error';
import { ModelDamagedError } from '../errors/model-damaged-error';
import { NoGpuError } from '../errors/no-gpu-error';
import { OutOfMemoryError } from '../errors/out-of-memory-error';

const NO_GPU =
  /compatible GPU|WebGPU is not supported|requires? feature|shader-f16|Cannot initialize runtime because of requested/i;
const NO_MEMORY =
  /out of memory|allocation failed|memory access out of bounds|insufficient memory/i;
const NO_PARAMETER = /Cannot find parameter/i;
const OTHER_LIBRARY =
  /LinkError|CompileError|WebAssembly\.(instantiate|compile|Module)|Cannot find (global )?function|vm_load_executable|magic|is not a function|bytecode|required VM function|Check failed/i;

/** What WebLLM 0.2.86 threw while it loaded, as an error of ours. It throws texts, mostly. */
export function loadFailure(
  thrown: unknown,
  modelId: ModelId,
  source: WebLlmSource,
): HomebodyError {
  if (thrown instanceof HomebodyError) return thrown;
  const reason = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown);
  const brief = reason.slice(0, MOST_CHARACTERS);
  const options = { cause: thrown };
  if (NO_GPU.test(reason)) return new NoGpuError(brief, options);
  if (NO_MEMORY.test(reason)) return new OutOfMemoryError(brief, options);
  if (NO_PARAMETER.test(reason)) return new ModelDamagedError('tensor-cache.json', brief, options);
  if (OTHER_LIBRARY.test(reason)) {
    const library = source.libraryUrl.split('/').at(-1) ?? source.libraryUrl;
    return new LibraryMismatchError(library, brief, options);
  }
  return new EngineLoadError(modelId, brief, options);
}

/** TVM's texts carry whole stack traces. */
const MOST_CHARACTERS = 500;
