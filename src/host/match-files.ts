import type { Artifact, Manifest } from '@/core/manifest';

/** A file as the person chose it. */
export interface ChosenFile {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
}

export interface MatchedFiles<Chosen> {
  /** Worth hashing: of the name and size, or at least of the size, of one of the model's files. */
  readonly candidates: readonly Chosen[];
  /** Of no size that the model has. */
  readonly wrong: readonly Chosen[];
}

/**
 * Which of the chosen files may be the model's. A browser renames what it saves twice, so a
 * name alone rules nothing out; a size does. What a file holds is for the installer to say.
 */
export function matchFiles<Chosen extends ChosenFile>(
  manifest: Manifest,
  files: readonly Chosen[],
): MatchedFiles<Chosen> {
  const named = (file: Chosen) => manifest.artifacts.some((artifact) => isNamed(file, artifact));
  const sized = (file: Chosen) => manifest.artifacts.some(({ bytes }) => bytes === file.size);
  const fitting = files.filter(sized);
  return {
    // Those that have the name as well come first, so that nothing is read in vain.
    candidates: [...fitting.filter(named), ...fitting.filter((file) => !named(file))],
    wrong: files.filter((file) => !sized(file)),
  };
}

/** Candidates that held none of the model's contents: all they could have been is still missing. */
export function notUsed<Chosen extends ChosenFile>(
  manifest: Manifest,
  candidates: readonly Chosen[],
  missing: readonly string[],
): readonly Chosen[] {
  return candidates.filter((file) => {
    const likely = manifest.artifacts.filter((artifact) => isNamed(file, artifact));
    const possible = likely.length > 0 ? likely : manifest.artifacts;
    return possible
      .filter(({ bytes }) => bytes === file.size)
      .every(({ id }) => missing.includes(id));
  });
}

/** The name under which a file of the model is found on the hub. */
export function fileName({ source }: Artifact): string {
  return source.path.split('/').at(-1) ?? source.path;
}

function isNamed(file: ChosenFile, artifact: Artifact): boolean {
  return fileName(artifact) === file.name && artifact.bytes === file.size;
}
