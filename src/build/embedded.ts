/**
 * Software whose licence the package that carries it does not state in a file: it is compiled in,
 * so that no module of it is seen when bundling, or the file was left out.
 */
export interface Embedded {
  readonly name: string;
  /** SPDX identifier. */
  readonly licence: string;
  readonly copyright: string;
  readonly home: string;
  /** Text of the licence, where no other part of the list has it. */
  readonly text?: string;
}

// Where each line was read: WXT in the LICENSE of @wxt-dev/webextension-polyfill, which is of the
// same repository; loglevel in its own package; TypeScript's helpers, OpenAI's types and TVM in
// the headers that WebLLM's bundle kept; tokenizers and XGrammar by the package.json of
// @mlc-ai/web-tokenizers 0.1.6 and @mlc-ai/web-xgrammar 0.1.27, from which WebLLM is built. Of
// llama.cpp, and of who holds the rights in XGrammar and the tokenizers, no package here tells.

const WXT: Embedded = {
  name: 'WXT',
  licence: 'MIT',
  copyright: 'Copyright (c) 2023 Aaron',
  home: 'https://github.com/wxt-dev/wxt',
};

const ZERO_CLAUSE_BSD = `Permission to use, copy, modify, and/or distribute this software for any
purpose with or without fee is hereby granted.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH
REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF MERCHANTABILITY
AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT,
INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM
LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR
OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR
PERFORMANCE OF THIS SOFTWARE.`;

/** By the name of the package that carries it. */
export const EMBEDDED: Readonly<Record<string, readonly Embedded[]>> = {
  wxt: [WXT],
  '@wxt-dev/browser': [WXT],
  '@wxt-dev/storage': [WXT],
  '@wllama/wllama': [
    {
      name: 'llama.cpp and ggml',
      licence: 'MIT',
      copyright: 'Copyright (c) 2023-2026 The ggml authors',
      home: 'https://github.com/ggml-org/llama.cpp',
    },
  ],
  '@mlc-ai/web-llm': [
    {
      name: 'loglevel',
      licence: 'MIT',
      copyright: 'Copyright (c) 2013 Tim Perry',
      home: 'https://github.com/pimterry/loglevel',
    },
    {
      name: 'tslib, the helpers of TypeScript',
      licence: '0BSD',
      copyright: 'Copyright (c) Microsoft Corporation.',
      home: 'https://github.com/microsoft/tslib',
      text: ZERO_CLAUSE_BSD,
    },
    {
      name: 'parts of openai-node',
      licence: 'Apache-2.0',
      copyright: 'Copyright 2024 OpenAI',
      home: 'https://github.com/openai/openai-node',
    },
    {
      name: 'Apache TVM (web runtime)',
      licence: 'Apache-2.0',
      copyright: 'Copyright The Apache Software Foundation',
      home: 'https://github.com/apache/tvm',
    },
    {
      name: 'XGrammar',
      licence: 'Apache-2.0',
      copyright: 'Copyright The XGrammar contributors',
      home: 'https://github.com/mlc-ai/xgrammar',
    },
    {
      name: 'tokenizers-cpp, with Hugging Face tokenizers and SentencePiece',
      licence: 'Apache-2.0',
      copyright: 'Copyright The tokenizers-cpp contributors, Hugging Face, Google',
      home: 'https://github.com/mlc-ai/tokenizers-cpp',
    },
  ],
};
