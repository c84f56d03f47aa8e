import { parseAst } from 'vite';

/** The one release this is written for; another one moves the places that are changed here. */
export const WLLAMA_VERSION = '3.8.1';

/** Where the files lie in the extension. */
export const WLLAMA_FOLDER = 'wllama';

export interface PatchedWllama {
  /** The library for our own worker: starts the files below, knows no CDN, makes no Blob worker. */
  readonly library: string;
  /** The worker that runs llama.cpp. */
  readonly worker: string;
  /** What each of its threads runs. */
  readonly pthread: string;
}

// The CPU engine must not touch the GPU, which may be another engine's at the same time; the
// same lines as wllama itself writes before the code of a worker that is to stay on the CPU.
const NO_WEBGPU =
  'try{Object.defineProperty(WorkerNavigator.prototype,"gpu",{get:()=>({requestAdapter:async()=>null})});}catch{}\n';

// The worker holds a lock for as long as it lives and says its name as a debug line of the log,
// the one message that wllama hands on unread; see worker/lifeline.ts for why a lock.
const LIFELINE = `{
  const name = 'wllama-worker-' + crypto.randomUUID();
  navigator.locks?.request(name, () => new Promise(() => {
    postMessage({ verb: 'console.debug', args: ['lifeline', name] });
  }));
}
`;

/**
 * Turns wllama's bundle, which carries its workers as strings and starts them from Blob URLs,
 * into files that an extension can ship. Store rules want every line of code in the package, and
 * `script-src 'self'` is not promised to go on tolerating Blob workers.
 * @throws Error saying in words which place of the bundle is gone
 */
export function patchWllama(bundle: string): PatchedWllama {
  const places = topLevelValues(bundle);
  const text = (name: string) => {
    const value = placeOf(places, name).text;
    if (value === null) throw gone(`${name} is no longer a plain string`);
    return value;
  };
  const stub = text('JSPI_STUB');
  const emscripten = text('WLLAMA_EMSCRIPTEN_CODE');
  const main = text('LLAMA_CPP_WORKER_CODE');

  let library = bundle;
  // From the end to the start, so that the positions before stay right.
  const replaced = [
    { ...placeOf(places, 'WLLAMA_EMSCRIPTEN_CODE'), by: '""' },
    { ...placeOf(places, 'LLAMA_CPP_WORKER_CODE'), by: '""' },
    { ...placeOf(places, 'OPFS_UTILS_WORKER_CODE'), by: '""' },
    { ...placeOf(places, 'JSPI_STUB'), by: '""' },
    { ...placeOf(places, 'WasmCompatFromCDN'), by: 'null' },
    {
      ...placeOf(places, 'createWorker'),
      by: '() => { throw new Error("Workers are files here, not Blob URLs"); }',
    },
  ].sort((a, b) => b.start - a.start);
  for (const { start, end, by } of replaced) {
    library = library.slice(0, start) + by + library.slice(end);
  }
  library = replaceOnce(
    library,
    'this.worker = createWorker(completeCode);',
    `this.worker = new Worker("/${WLLAMA_FOLDER}/worker.js#" + encodeURIComponent(JSON.stringify(runOptions)), { type: "module" });`,
  );
  library = replaceOnce(
    library,
    'new Blob([moduleCode], { type: "text/javascript" })',
    `"/${WLLAMA_FOLDER}/pthread.js"`,
  );
  if (/jsdelivr|unpkg/.test(library)) throw gone('there is a CDN address in another place');

  return {
    library,
    worker: [
      NO_WEBGPU,
      LIFELINE,
      'const RUN_OPTIONS = JSON.parse(decodeURIComponent(self.location.hash.slice(1)));\n',
      `function wModuleInit() { ${stub}${replaceOnce(emscripten, 'var Module=', 'var ___Module=')}; return Module; }\n`,
      main,
    ].join(''),
    pthread: NO_WEBGPU + stub + emscripten,
  };
}

interface Place {
  readonly start: number;
  readonly end: number;
  /** The value, where it is a string. */
  readonly text: string | null;
}

/** What each top-level `var` of the bundle is set to. */
function topLevelValues(code: string): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  for (const statement of parseAst(code).body) {
    if (statement.type !== 'VariableDeclaration') continue;
    for (const { id, init } of statement.declarations) {
      if (id.type !== 'Identifier' || !init) continue;
      let text: string | null = null;
      if (init.type === 'Literal' && typeof init.value === 'string') text = init.value;
      if (init.type === 'TemplateLiteral' && init.quasis.length === 1) {
        text = init.quasis[0]?.value.cooked ?? null;
      }
      places.set(id.name, { start: init.start, end: init.end, text });
    }
  }
  return places;
}

function placeOf(places: ReadonlyMap<string, Place>, name: string): Place {
  const place = places.get(name);
  if (!place) throw gone(`there is no variable ${name}`);
  return place;
}

function replaceOnce(code: string, anchor: string, by: string): string {
  const parts = code.split(anchor);
  if (parts.length !== 2) throw gone(`"${anchor}" is there ${parts.length - 1} times, not once`);
  return parts.join(by);
}

function gone(what: string): Error {
  return new Error(
    `@wllama/wllama is not as patch-wllama.ts knows it: ${what}. Compare with release ${WLLAMA_VERSION} and adapt the file.`,
  );
}
