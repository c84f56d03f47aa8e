import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';

const root = fileURLToPath(new URL('.', import.meta.url));

/** The interface on the in-memory adapter, built like the product but without a browser under it. */
export default defineConfig({
  root,
  base: './',
  logLevel: 'warn',
  plugins: [preact()],
  resolve: { alias: { '@': fileURLToPath(new URL('../../../src', import.meta.url)) } },
  build: { emptyOutDir: true, target: 'es2023' },
});
