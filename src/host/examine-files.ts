import { type ErrorReport, reportOf } from '@/core/errors/homebody-error';
import type { ModelId } from '@/core/ids';
import type { Installer } from '@/installer/installer';
import type { Downloads } from './downloads';
import type { Shelf } from './shelf';

/** Errors behind which damaged files may stand. */
const EXAMINED: readonly string[] = [
  'engine-load-failed',
  'engine-model-damaged',
  'engine-library-mismatch',
  'model-not-installed',
];

/**
 * A model that did not load may have been damaged on disk: if so, it is to be fetched again.
 * @returns the error to show; never rejects
 */
export async function examineFiles(
  parts: {
    readonly shelf: Shelf;
    readonly installer: Installer;
    readonly downloads: Downloads;
  },
  modelId: ModelId,
  error: ErrorReport,
): Promise<ErrorReport> {
  const { shelf, installer, downloads } = parts;
  const model = shelf.pinned(modelId);
  if (!model || !EXAMINED.includes(error.code)) return error;
  const attempt = downloads.get(modelId)?.attempt ?? 0;
  const options = { signal: new AbortController().signal, onProgress: () => {} };
  try {
    const isGone = error.code === 'model-not-installed';
    const damaged = isGone ? [] : await installer.verify(model.manifest, options);
    if (isGone || damaged.length > 0) await downloads.forget(modelId, attempt);
    if (damaged.length === 0) return error;
    return {
      code: 'install-integrity',
      message: `Damaged on disk: ${damaged.join(', ')} (${error.message})`,
      fields: { artifact: model.name, installed: true },
    };
  } catch (reason) {
    return reportOf(reason);
  }
}
