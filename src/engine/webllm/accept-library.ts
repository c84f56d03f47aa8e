import { libraryObstacle } from './library-abi';
import { type LibraryFacts, libraryFacts } from './library-facts';

/**
 * Whether WebLLM 0.2.86 would run a model library: a module that it can compile, that takes from
 * its host what this version gives, and that says what model it was made for.
 * @returns what it says, or the reason against it
 */
export async function acceptLibrary(
  library: Uint8Array<ArrayBuffer>,
): Promise<{ readonly facts: LibraryFacts } | { readonly obstacle: string }> {
  try {
    const module = await WebAssembly.compile(library);
    const obstacle = libraryObstacle(WebAssembly.Module.imports(module));
    if (obstacle !== null) return { obstacle };
  } catch (error) {
    return { obstacle: error instanceof Error ? error.message : String(error) };
  }
  const facts = libraryFacts(library);
  return facts ? { facts } : { obstacle: 'it does not say what model it was made for' };
}
