import * as v from 'valibot';

const FactsSchema = v.object({
  context_window_size: v.number(),
  prefill_chunk_size: v.number(),
  params: v.array(v.object({ name: v.string() })),
});

/** What a model library says of the model it was compiled for. Windows are tokens. */
export interface LibraryFacts {
  /** -1 where it has none, because it uses a sliding window. */
  readonly contextWindow: number;
  readonly prefillChunk: number;
  readonly params: readonly string[];
}

const START = '{"model_type"';

/**
 * Reads a library's facts without running it: it carries them as JSON text among its data.
 * Null where no such text is found, which says nothing against the library.
 */
export function libraryFacts(library: Uint8Array): LibraryFacts | null {
  const text = new TextDecoder('latin1').decode(library);
  for (let at = text.indexOf(START); at >= 0; at = text.indexOf(START, at + 1)) {
    const json = objectAt(text, at);
    const parsed = json === null ? null : v.safeParse(FactsSchema, parseJson(json));
    if (parsed?.success) {
      const { context_window_size, prefill_chunk_size, params } = parsed.output;
      return {
        contextWindow: context_window_size,
        prefillChunk: prefill_chunk_size,
        params: params.map(({ name }) => name),
      };
    }
  }
  return null;
}

/** The JSON object that begins at `at`, or null where it does not end. */
function objectAt(text: string, at: number): string | null {
  let depth = 0;
  let inString = false;
  for (let i = at; i < text.length; i++) {
    const character = text[i];
    if (inString) {
      if (character === '\\') i++;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === '{') depth++;
    else if (character === '}' && --depth === 0) return text.slice(at, i + 1);
    else if (character === '\0') return null;
  }
  return null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
