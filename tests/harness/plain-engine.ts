import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import path from 'node:path';
import { chromium } from '@playwright/test';

const library = path.dirname(createRequire(import.meta.url).resolve('@wllama/wllama/esm/index.js'));
/** Path on the server → file. The library is as the package has it, Blob workers and all. */
const FILES: Readonly<Record<string, readonly [file: string, type: string]>> = {
  '/wllama.js': [path.join(library, 'index.js'), 'text/javascript'],
  '/wllama.wasm': [path.join(library, '../src/wasm/wllama.wasm'), 'application/wasm'],
};
const HEADERS = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

/** One answer each, in order, all in one page with one model. Run inside the page. */
async function answerInPage(prompts: readonly string[]): Promise<string[]> {
  const { Wllama } = await import(new URL('/wllama.js', location.href).href);
  const wllama = new Wllama({ default: '/wllama.wasm' });
  wllama.setCompat(null);
  const weights = await (await fetch('/weights.gguf')).blob();
  await wllama.loadModel([new File([weights], 'weights.gguf')], {
    n_ctx: 4096,
    n_threads: 1,
    n_gpu_layers: 0,
    n_parallel: 1,
    n_batch: 64,
    n_ubatch: 64,
  });
  const answers: string[] = [];
  for (const prompt of prompts) {
    const response = await wllama.createChatCompletion({
      messages: [{ role: 'user', content: prompt }],
      max_tokens: 512,
      temperature: 0,
      cache_prompt: true,
    });
    answers.push(response.choices[0].message.content);
  }
  await wllama.exit();
  return answers;
}

/**
 * What the engine answers in a plain page: no extension, no worker of ours, the package as it
 * is published. Greedy, at most 512 tokens each, one thread, chat template of the model, each
 * prompt a conversation of its own. The extension must give the same text.
 */
export async function plainAnswers(
  executablePath: string,
  gguf: string,
  prompts: readonly string[],
): Promise<string[]> {
  const files: typeof FILES = { ...FILES, '/weights.gguf': [gguf, 'application/octet-stream'] };
  const server = createServer(async (request, response) => {
    const found = files[request.url ?? ''];
    if (!found) {
      response.writeHead(200, { ...HEADERS, 'Content-Type': 'text/html' });
      response.end('<!doctype html><title>Plain page</title>');
      return;
    }
    const [file, type] = found;
    const { size } = await stat(file);
    response.writeHead(200, { ...HEADERS, 'Content-Type': type, 'Content-Length': size });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    await page.goto(`http://localhost:${address.port}/`);
    return await page.evaluate(answerInPage, prompts);
  } finally {
    await browser.close();
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  }
}
