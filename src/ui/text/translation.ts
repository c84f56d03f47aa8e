type Part<Whole> = Whole extends (...given: never[]) => unknown
  ? Whole
  : Whole extends object
    ? { readonly [Name in keyof Whole]?: Part<Whole[Name]> }
    : Whole;

/**
 * What a part of the English text returns, in another language. What it leaves out is said in
 * English.
 */
export type Translation<English extends (...given: never[]) => unknown> = Part<ReturnType<English>>;
