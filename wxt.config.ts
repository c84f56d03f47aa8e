import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import preact from '@preact/preset-vite';
import { mergeConfig } from 'vite';
import { defineConfig } from 'wxt';
import { firstPaintScript, keepBudget } from './src/build/first-paint-script';
import { popupChunks } from './src/build/popup-chunks';
import { librariesNotice, shipLibraries } from './src/build/ship-libraries';
import { ShippedLicences } from './src/build/ship-licences';
import { startsLate } from './src/build/start-late';
import { recordedLibraries } from './src/catalog/model-libraries';
import { LANGUAGES } from './src/core/languages';
import { shipWllamaWorkers } from './src/engine/wllama/ship-workers';

/** The model hub: its API and the hosts to which it redirects for large files. */
const HUB_HOSTS = ['https://huggingface.co/*', 'https://*.hf.co/*'];
/** A developer build may also talk to a hub on this machine; a released one never does. */
const LOCAL_HOSTS = ['http://127.0.0.1/*', 'http://localhost/*'];

/**
 * What the popup may load before its first paint, in bytes: the part of its start that we decide.
 * English is always at hand; who reads another language waits for its words too. The words of the
 * options and welcome pages are not among them (src/ui/text/full-text.ts).
 */
const POPUP_BUDGET = { everybody: 180_000, most: 220_000, files: 8 };
/** A file with the words of a language: see src/ui/text/load-text.ts. */
const isLanguage = (path: string) =>
  Object.keys(LANGUAGES).some((language) => path.startsWith(`chunks/${language}-`));

const licences = new ShippedLicences();

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  // WXT makes `@/` the source folder, whatever `alias` says.
  srcDir: 'src',
  entrypointsDir: '../entrypoints',
  imports: false,
  vite: () => ({
    plugins: [preact(), licences.collect(), startsLate],
    worker: { format: 'es', plugins: () => [shipWllamaWorkers(), licences.collect()] },
  }),
  hooks: {
    'vite:build:extendConfig': (entrypoints, config) => {
      const entry = (name: string) => entrypoints.find((one) => one.name === name)?.inputPath;
      const [popup, host] = [entry('popup'), entry('offscreen')];
      if (popup === undefined || host === undefined) return;
      const output = { codeSplitting: { groups: [{ name: popupChunks(popup, host) }] } };
      config.build = mergeConfig(
        { build: config.build ?? {} },
        { build: { rollupOptions: { output } } },
      ).build;
    },
    'build:done': async ({ config }, output) => {
      const inPackage = (path: string) => readFile(join(config.outDir, path), 'utf8');
      const script = await firstPaintScript('popup.html', inPackage, isLanguage);
      config.logger.info(keepBudget('popup.html', script, POPUP_BUDGET));
      const fileName = await licences.write(config.outDir);
      const { list, has, lacks } = await shipLibraries(
        config.outDir,
        recordedLibraries().libraries,
      );
      const notice = librariesNotice(has, lacks);
      if (notice !== null) config.logger.warn(notice);
      output.publicAssets.push({ type: 'asset', fileName }, { type: 'asset', fileName: list });
    },
  },
  manifest: ({ mode }) => {
    const hosts = mode === 'developer' ? [...HUB_HOSTS, ...LOCAL_HOSTS] : HUB_HOSTS;
    // A mirror may be anywhere: see .planning/decisions/005-mirrors-and-csp.md for what still holds.
    const connect = ['https:'];
    if (mode === 'developer') {
      connect.push(...LOCAL_HOSTS.map((pattern) => pattern.replace('/*', ':*')));
    }
    return {
      name: '__MSG_extensionName__',
      description: '__MSG_extensionDescription__',
      default_locale: 'en',
      minimum_chrome_version: '137',
      // One host for all windows; what is said in private ones it keeps in memory only (decision 018).
      incognito: 'spanning',
      permissions: [
        'offscreen',
        'sidePanel',
        'storage',
        'unlimitedStorage',
        'contextMenus',
        'activeTab',
        'scripting',
      ],
      commands: {
        // No keys of its own: the person sets them where the browser has all shortcuts.
        _execute_action: {},
        // No browser uses these; elsewhere on a Mac they go to the start page, so there it is Ctrl.
        'ask-selection': {
          description: '__MSG_menuAskSelection__',
          suggested_key: { default: 'Ctrl+Shift+H', mac: 'MacCtrl+Shift+H' },
        },
      },
      host_permissions: hosts,
      // Asked for when a person wants the panel to follow their tabs.
      // Both are asked for at once; the icons' warning is a part of that of the tabs.
      optional_permissions: ['tabs', 'favicon'],
      // Asked for one by one, when a person names a mirror.
      optional_host_permissions: ['https://*/*'],
      cross_origin_embedder_policy: { value: 'require-corp' },
      cross_origin_opener_policy: { value: 'same-origin' },
      content_security_policy: {
        extension_pages: [
          "default-src 'none'",
          "script-src 'self' 'wasm-unsafe-eval'",
          "worker-src 'self'",
          "object-src 'none'",
          "style-src 'self'",
          "img-src 'self' data:",
          "font-src 'self'",
          `connect-src 'self' ${connect.join(' ')}`,
          // These do not fall back to default-src.
          "base-uri 'none'",
          "form-action 'none'",
          "frame-ancestors 'none'",
        ].join('; '),
      },
    };
  },
});
