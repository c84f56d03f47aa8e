import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../../fixtures/pages/', import.meta.url));

export interface PageServer {
  /** `http://localhost:PORT` */
  readonly base: string;
  /** Paths that were asked for, in order. */
  readonly requests: string[];
  address(name: string): string;
  /** Answers `/pages/held`, which leaves everybody without an answer until then. */
  release(): void;
  close(): void;
}

/** Serves `tests/fixtures/pages` under `/pages/`, and pages of any length, on this machine only. */
export async function servePages(): Promise<PageServer> {
  const requests: string[] = [];
  const held: ServerResponse[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    // The browser asks for the icon when it likes, and not on behalf of the page.
    if (pathname !== '/favicon.ico') requests.push(pathname);
    if (pathname === '/pages/held') {
      held.push(response);
      return;
    }
    pageAt(pathname.replace('/pages/', ''), `http://127.0.0.1:${port}/pages`).then(
      (page) => {
        const isPdf = pathname.endsWith('.pdf');
        response.setHeader('content-type', isPdf ? 'application/pdf' : 'text/html; charset=utf-8');
        response.end(page);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((ready) => server.listen(0, ready));
  const { port } = server.address() as AddressInfo;
  const base = `http://localhost:${port}`;
  return {
    base,
    requests,
    release: () => {
      for (const response of held.splice(0)) response.end();
    },
    address: (name) => `${base}/pages/${name}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function pageAt(name: string, other: string): Promise<string> {
  if (name === 'manual.html') return manual();
  const size = /^long-(\d)\.html$/.exec(name)?.[1];
  if (size) return longPage(Number(size));
  return (await readFile(`${FOLDER}${name}`, 'utf8')).replaceAll('OTHER', other);
}

/** A page of so many million characters of text, in paragraphs. */
function longPage(millions: number): string {
  const sentence = 'The keeper of the lighthouse wrote down each ship that came by in the night. ';
  const paragraph = `<p>${sentence.repeat(12)}</p>`;
  const length = sentence.length * 12;
  return `<!doctype html><title>Log</title><article><h1>Log</h1>${paragraph.repeat(
    Math.floor((millions * 1_000_000) / length),
  )}<p>The last word is lighthouse.</p></article>`;
}

function manual(): string {
  const sections = Array.from(
    { length: 120 },
    (_, index) =>
      `<section id="s${index}"><h2>Section ${index}</h2><p>Before the lamp is lit, the keeper looks at the oil, the wick and the glass, in this order, and writes down what he found.</p><p>Part ${index} of the works is cleaned with a dry cloth, which is kept in the lower store and is not used for anything else.</p></section>`,
  );
  const contents = sections.map((_, index) => `<li><a href="#s${index}">Section ${index}</a></li>`);
  return `<!doctype html><html lang="en"><title>Manual</title><nav><ul>${contents.join('')}</ul></nav><main>${sections.join('')}</main>`;
}
