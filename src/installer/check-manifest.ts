import * as v from 'valibot';
import type { Id } from '@/core/ids';
import { LONGEST_ID } from '@/core/ids';
import type { Manifest } from '@/core/manifest';
import { ManifestInvalidError } from './errors/manifest-invalid-error';

const TextSchema = v.pipe(v.string(), v.nonEmpty('is empty'), v.maxLength(LONGEST_ID));

const RelativePathSchema = v.pipe(
  v.string(),
  v.check(isRelative, 'is not a plain path inside the repository'),
);

const PlaceSchema = v.variant('kind', [
  v.object({ kind: v.literal('blob') }),
  v.object({
    kind: v.literal('webllm'),
    scope: v.picklist(['config', 'model', 'wasm']),
    url: v.pipe(v.string(), v.regex(/^https?:\/\//, 'is not a web address'), v.url()),
  }),
]);

const ArtifactSchema = v.object({
  id: TextSchema,
  role: v.picklist(['llm', 'stt', 'tts', 'runtime']),
  name: TextSchema,
  bytes: v.pipe(v.number(), v.safeInteger(), v.minValue(0, 'is negative')),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'is not a SHA-256')),
  source: v.object({
    repo: v.pipe(RelativePathSchema, v.regex(/^[^/]+(\/[^/]+)?$/, 'is not a repository')),
    revision: v.pipe(v.string(), v.regex(/^[0-9a-f]{40}$/, 'is not a commit')),
    path: RelativePathSchema,
  }),
  place: PlaceSchema,
});

const ManifestSchema: v.GenericSchema<unknown, Manifest> = v.object({
  modelId: v.pipe(
    TextSchema,
    v.transform((text) => text as Id<'model'>),
  ),
  artifacts: v.pipe(v.array(ArtifactSchema), v.nonEmpty('is empty')),
});

/**
 * The value as a manifest that is safe to follow: every field of the right kind, ids unique,
 * no path that leads out of its repository, no two contents in one place.
 * @throws ManifestInvalidError naming the first place that is wrong
 */
export function checkManifest(value: unknown): Manifest {
  const parsed = v.safeParse(ManifestSchema, value);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    throw new ManifestInvalidError(v.getDotPath(issue) ?? 'manifest', issue.message);
  }
  checkAgreement(parsed.output);
  return parsed.output;
}

function checkAgreement({ artifacts }: Manifest): void {
  const ids = new Set<string>();
  const sizes = new Map<string, number>();
  const contents = new Map<string, string>();
  for (const [index, { id, sha256, bytes, place }] of artifacts.entries()) {
    const at = `artifacts.${index}`;
    if (ids.has(id)) throw new ManifestInvalidError(`${at}.id`, `${id} is there twice`);
    ids.add(id);
    if ((sizes.get(sha256) ?? bytes) !== bytes) {
      throw new ManifestInvalidError(`${at}.bytes`, 'the same content has another size above');
    }
    sizes.set(sha256, bytes);
    if (place.kind !== 'webllm') continue;
    if ((contents.get(place.url) ?? sha256) !== sha256) {
      throw new ManifestInvalidError(`${at}.place.url`, 'another content has the same place');
    }
    contents.set(place.url, sha256);
  }
}

/** Parts joined by `/`; none empty, `.` or `..`; no drive, scheme, backslash or control character. */
function isRelative(path: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (/[\\:\u0000-\u001f\u007f]/.test(path)) return false;
  return path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}
