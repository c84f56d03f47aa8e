import type { Page } from '@playwright/test';

/** A WebGPU adapter as the browser names it; browsers leave some of it empty. */
export interface GpuName {
  readonly vendor: string;
  readonly architecture: string;
  readonly device: string;
  readonly description: string;
  readonly hasF16: boolean;
}

/** The adapter that a page is given; null where it gets none. The page must be a secure context. */
export async function gpuNameIn(page: Page): Promise<GpuName | null> {
  return page.evaluate(async () => {
    const adapter = await navigator.gpu?.requestAdapter();
    if (!adapter) return null;
    const { vendor, architecture, device, description } = adapter.info;
    const hasF16 = adapter.features.has('shader-f16');
    return { vendor, architecture, device, description, hasF16 };
  });
}

/** A part of a file's name that tells this adapter from others, e.g. `nvidia-h200`. */
export function fileNameOf(gpu: GpuName | null): string {
  if (!gpu) return 'no-gpu';
  const said = gpu.description || `${gpu.vendor} ${gpu.architecture}`;
  const name = said
    .toLowerCase()
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return name || 'unnamed-gpu';
}
