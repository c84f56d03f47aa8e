/** What a library of WebLLM 0.2.86 takes from its host besides the system interface. */
const HOST_FUNCTIONS = new Set(['TVMFFIWasmSafeCall', 'TVMFFIWasmFunctionDeleter']);

/**
 * Why a library cannot be run by this version of WebLLM, or null where nothing speaks against it.
 * Each generation of TVM's runtime takes other functions from its host, so they tell it.
 */
export function libraryObstacle(
  imports: readonly WebAssembly.ModuleImportDescriptor[],
): string | null {
  const taken = imports.map(({ name }) => name).filter((name) => name.startsWith('TVM'));
  const unknown = taken.find((name) => !HOST_FUNCTIONS.has(name));
  if (unknown !== undefined) return `it asks for ${unknown}, which this version does not have`;
  const unused = [...HOST_FUNCTIONS].find((name) => !taken.includes(name));
  return unused === undefined ? null : `it does not use ${unused}`;
}
