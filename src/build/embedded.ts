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
}

const WXT: Embedded = {
  name: 'WXT',
  licence: 'MIT',
  copyright: 'Copyright (c) 2023 Aaron',
  home: 'https://github.com/wxt-dev/wxt',
};

/** By the name of the package that carries it. */
export const EMBEDDED: Readonly<Record<string, readonly Embedded[]>> = {
  wxt: [WXT],
  '@wxt-dev/browser': [WXT],
  '@wxt-dev/storage': [WXT],
  '@wxt-dev/webextension-polyfill': [WXT],
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
