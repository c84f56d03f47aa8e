import type { Artifact, Manifest, Place } from '@/core/manifest';
import { HubFilesError } from './errors/hub-files-error';
import { type HubModel, hubPage } from './hub-model';

/** A file of a repository at one commit, as the hub describes it. */
export interface ResolvedFile {
  /** Path inside the repository, with `/` between its parts. */
  readonly path: string;
  /** Exact size in bytes. */
  readonly bytes: number;
  /** SHA-256 of the content, 64 lower-case hexadecimal digits. */
  readonly sha256: string;
}

/** What `resolveManifest` of the installer is to do with a file of the repository. */
export interface FilePick {
  readonly role: 'llm';
  readonly name: string;
  readonly place: Place;
}

/** A file to install: where it comes from, what WebLLM calls it, and what it is to a person. */
interface Part {
  readonly file: ResolvedFile;
  readonly name: string;
  readonly label: string;
  readonly place: Place;
}

type Names = readonly [string, ...string[]];
const CONFIG = 'mlc-chat-config.json';
/** Of several names the first that is there counts. */
const TOKENIZERS: Names = ['tokenizer.json', 'tokenizer.model'];
const WEIGHT_LISTS: Names = ['tensor-cache.json', 'ndarray-cache.json'];
const WEBLLM_FILES: readonly string[] = [CONFIG, ...TOKENIZERS, ...WEIGHT_LISTS];
const SHARD = /^params_shard_(\d+)\.bin$/;

/**
 * The manifest of a model from the files of its repository at a commit: the small files first,
 * then the weights in their order. Files that no engine reads are left out.
 * @param revision the commit that `files` were read at, 40 hexadecimal digits
 * @throws HubFilesError where the repository lacks a file that the model cannot do without
 */
export function manifestOf(
  model: HubModel,
  files: readonly ResolvedFile[],
  revision: string,
): Manifest {
  const parts =
    model.files.kind === 'gguf' ? ggufParts(model, files) : webllmParts(model, files, revision);
  const { repo } = model.files;
  return {
    modelId: model.id,
    artifacts: parts.map(
      ({ file, name, label, place }): Artifact => ({
        id: name,
        role: 'llm',
        name: label,
        bytes: file.bytes,
        sha256: file.sha256,
        source: { repo, revision, path: file.path },
        place,
      }),
    ),
  };
}

/**
 * Picks the files of a repository that `manifestOf` may need, each in a place of its own: which of
 * two names counts is known only when all are seen.
 */
export function pickOf({ files }: HubModel): (path: string, commit: string) => FilePick | null {
  return (path, commit) => {
    if (files.kind === 'gguf') {
      return path === files.path ? { role: 'llm', name: path, place: { kind: 'blob' } } : null;
    }
    if (!WEBLLM_FILES.includes(path) && !SHARD.test(path)) return null;
    const url = webllmModelUrl(files.repo, commit) + path;
    return { role: 'llm', name: path, place: { kind: 'webllm', scope: scopeOf(path), url } };
  };
}

/**
 * Where WebLLM takes a model to come from; its files are keyed by addresses below this one.
 * It is the public hub's, also where the bytes come from a mirror: the keys are never fetched.
 */
export function webllmModelUrl(repo: string, revision: string): string {
  return `${hubPage(repo)}/resolve/${revision}/`;
}

function ggufParts(model: HubModel, files: readonly ResolvedFile[]): Part[] {
  if (model.files.kind !== 'gguf') return [];
  const file = find(model, files, [model.files.path]);
  return [{ file, name: file.path, label: model.name, place: { kind: 'blob' } }];
}

function webllmParts(model: HubModel, files: readonly ResolvedFile[], revision: string): Part[] {
  const base = webllmModelUrl(model.files.repo, revision);
  const part = (file: ResolvedFile, what: string, name = file.path): Part => ({
    file,
    name,
    label: `${model.name}, ${what}`,
    place: {
      kind: 'webllm',
      scope: scopeOf(name),
      url: base + name,
    },
  });
  const weights = shards(model, files);
  return [
    part(find(model, files, [CONFIG]), 'configuration'),
    part(find(model, files, TOKENIZERS), 'vocabulary'),
    part(
      // Older repositories have the list under its former name; WebLLM 0.2.86 reads this one only.
      find(model, files, WEIGHT_LISTS),
      'list of weights',
      WEIGHT_LISTS[0],
    ),
    ...weights.map((file, at) => part(file, `weights ${at + 1} of ${weights.length}`)),
  ];
}

function scopeOf(name: string): 'config' | 'model' {
  return name === CONFIG ? 'config' : 'model';
}

/** The first of these names that is there. */
function find(
  { files: { repo } }: HubModel,
  files: readonly ResolvedFile[],
  names: Names,
): ResolvedFile {
  for (const name of names) {
    const file = files.find(({ path }) => path === name);
    if (file) return file;
  }
  throw new HubFilesError(repo, names[0], 'is not there');
}

/** The weights in the order of their numbers, of which none may be missing. */
function shards(model: HubModel, files: readonly ResolvedFile[]): ResolvedFile[] {
  const byNumber = new Map<number, ResolvedFile>();
  for (const file of files) {
    const [, number] = SHARD.exec(file.path) ?? [];
    if (number !== undefined) byNumber.set(Number(number), file);
  }
  // An empty repository lacks its first shard, too.
  const count = Math.max(0, ...byNumber.keys()) + 1;
  return Array.from({ length: count }, (_, number) => {
    const file = byNumber.get(number);
    if (file) return file;
    throw new HubFilesError(model.files.repo, `params_shard_${number}.bin`, 'is not there');
  });
}
