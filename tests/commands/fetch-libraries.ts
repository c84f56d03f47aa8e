import { createHash } from 'node:crypto';
import type { ModelLibrary } from '@/catalog/model-libraries';
import { acceptLibrary } from '@/engine/webllm/accept-library';

/** A library that the catalogue names. */
export interface WantedLibrary {
  readonly file: string;
  /** Where WebLLM's own list has it. */
  readonly url: string;
  /** The largest context window, in tokens, of the models that use it. */
  readonly contextWindow: number;
}

export interface FetchLibrariesOptions {
  /** A folder address that the files are fetched from instead; recorded is the list's own address. */
  readonly from: string | null;
  /** What was recorded before. */
  readonly recorded: readonly ModelLibrary[];
  /** Take bytes that differ from what was recorded before. */
  readonly acceptChanges: boolean;
  fetch(url: string): Promise<Response>;
  /** Keeps the bytes of an accepted library. */
  save(file: string, bytes: Uint8Array): Promise<void>;
}

/** A library that was not taken, and why. */
export interface RefusedLibrary {
  readonly file: string;
  readonly reason: string;
}

/**
 * Fetches libraries one after the other, looks at each, and keeps those that this version of
 * WebLLM would run. One that is refused does not keep the others from being taken.
 */
export async function fetchLibraries(
  wanted: readonly WantedLibrary[],
  options: FetchLibrariesOptions,
): Promise<{
  readonly taken: readonly ModelLibrary[];
  readonly refused: readonly RefusedLibrary[];
}> {
  const taken: ModelLibrary[] = [];
  const refused: RefusedLibrary[] = [];
  for (const library of wanted) {
    try {
      taken.push(await take(library, options));
    } catch (thrown) {
      const reason = thrown instanceof Error ? thrown.message : String(thrown);
      refused.push({ file: library.file, reason });
    }
  }
  return { taken, refused };
}

async function take(
  { file, url, contextWindow }: WantedLibrary,
  { from, recorded, acceptChanges, fetch, save }: FetchLibrariesOptions,
): Promise<ModelLibrary> {
  const answer = await fetch(from === null ? url : `${from}/${file}`);
  if (!answer.ok) throw new Error(`the server answered ${answer.status}`);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const before = recorded.find((one) => one.file === file);
  if (before && before.sha256 !== sha256 && !acceptChanges) {
    throw new Error(
      `its bytes are not those recorded before (${sha256} in place of ${before.sha256}); add --accept-changes if they should be`,
    );
  }
  const accepted = await acceptLibrary(bytes);
  if ('obstacle' in accepted) throw new Error(accepted.obstacle);
  const { contextWindow: built } = accepted.facts;
  if (built !== -1 && built < contextWindow) {
    throw new Error(`it was made for ${built} tokens, the catalogue promises ${contextWindow}`);
  }
  await save(file, bytes);
  return { file, url, bytes: bytes.byteLength, sha256 };
}
