/**
 * What a part of the English text returns, in another language: the compiler asks for what is
 * missing.
 */
export type Translation<English extends (...given: never[]) => unknown> = ReturnType<English>;
