import { GgufFormatError, GgufTooShortError, readGguf } from './gguf-reader';

const TOKENS = 'tokenizer.ggml.tokens';
const TYPES = 'tokenizer.ggml.token_type';
/** `LLAMA_TOKEN_TYPE_CONTROL` of llama.h. */
const CONTROL = 3;

const FIRST_READ_BYTES = 4 << 20;
/** The largest vocabularies of today, with their merges, take some 20 MB. */
const MOST_BYTES = 256 << 20;

/**
 * The texts of the control tokens in the vocabulary of a GGUF: the marks of turns and of the
 * text's end, which no person and no page may write.
 * @throws GgufFormatError
 */
export async function controlTokensOf(file: Blob): Promise<readonly string[]> {
  for (let bytes = FIRST_READ_BYTES; ; bytes *= 2) {
    try {
      return readControlTokens(await file.slice(0, bytes).arrayBuffer());
    } catch (error) {
      if (!(error instanceof GgufTooShortError)) throw error;
      if (bytes >= Math.min(file.size, MOST_BYTES)) {
        throw new GgufFormatError('the file ends within its metadata', { cause: error });
      }
    }
  }
}

function readControlTokens(head: ArrayBuffer): readonly string[] {
  const metadata = readGguf(head, new Set([TOKENS, TYPES]));
  const types = metadata.get(TYPES);
  const control: string[] = [];
  for (const [index, token] of [...(metadata.get(TOKENS) ?? [])].entries()) {
    if (types?.[index] === CONTROL && typeof token === 'string') control.push(token);
  }
  return control;
}
