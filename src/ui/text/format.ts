/** Numbers as the reader's locale writes them. Bytes are counted in MB and GB of 1,000. */
export interface Format {
  /** BCP 47. */
  readonly locale: string;
  count(value: number): string;
  /** One decimal at most. */
  decimal(value: number): string;
  /** Two decimals at most. */
  hundredths(value: number): string;
  /** `fraction` is 0 to 1; the whole percents are rounded down, so that 100 means done. */
  percent(fraction: number): string;
  /** As `percent`; below one percent with the first digit that says something, so never a false 0. */
  share(fraction: number): string;
  bytes(value: number): string;
  bytesPerSecond(value: number): string;
  seconds(milliseconds: number): string;
  /** Rounded to what is known: tens of seconds, then minutes, then hours. */
  duration(seconds: number): string;
  /** The form that the language wants beside this number; `other` where it has no word of its own. */
  plural(value: number, forms: PluralForms): string;
}

/** By CLDR's names. English has `one` and `other`, Arabic all six, Japanese `other` alone. */
export type PluralForms = { readonly [Rule in Intl.LDMLPluralRule]?: string } & {
  readonly other: string;
};

const BYTE_UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** Digits that help: 98 MB, 1.8 GB. */
function scaled(value: number): { amount: number; unit: (typeof BYTE_UNITS)[number] } {
  let amount = Math.max(0, value);
  let step = 0;
  while (amount >= 1000 && step < BYTE_UNITS.length - 1) {
    amount /= 1000;
    step += 1;
  }
  return { amount, unit: BYTE_UNITS[step] ?? 'byte' };
}

/**
 * @param locale BCP 47: how numbers are written; one that the platform does not know counts as English
 * @param language BCP 47: of the words beside the numbers
 */
export function createFormat(locale: string, language: string): Format {
  const known = supported(locale);
  const count = new Intl.NumberFormat(known, { maximumFractionDigits: 0 });
  const decimal = new Intl.NumberFormat(known, { maximumFractionDigits: 1 });
  const hundredths = new Intl.NumberFormat(known, { maximumFractionDigits: 2 });
  const percent = new Intl.NumberFormat(known, { style: 'percent', maximumFractionDigits: 0 });
  const fine = new Intl.NumberFormat(known, {
    style: 'percent',
    maximumSignificantDigits: 1,
    roundingMode: 'floor',
  });
  const plurals = new Intl.PluralRules(language);
  const unit = (value: number, name: string, digits: number) =>
    new Intl.NumberFormat(known, {
      style: 'unit',
      unit: name,
      // "0 byte" is what is short of bytes.
      unitDisplay: name.startsWith('byte') ? 'long' : 'short',
      maximumFractionDigits: digits,
    }).format(value);
  const size = (value: number, suffix: string) => {
    const { amount, unit: name } = scaled(value);
    return unit(amount, `${name}${suffix}`, name === 'gigabyte' || name === 'terabyte' ? 1 : 0);
  };
  return {
    locale: known,
    count: (value) => count.format(value),
    decimal: (value) => decimal.format(value),
    hundredths: (value) => hundredths.format(value),
    percent: (fraction) => percent.format(Math.floor(clamp(fraction) * 100) / 100),
    share: (fraction) =>
      fraction > 0 && fraction < 0.01
        ? fine.format(fraction)
        : percent.format(Math.floor(clamp(fraction) * 100) / 100),
    bytes: (value) => size(value, ''),
    bytesPerSecond: (value) => size(value, '-per-second'),
    seconds: (milliseconds) => unit(milliseconds / 1000, 'second', 1),
    duration: (seconds) => {
      if (seconds < 60) return unit(Math.max(10, Math.round(seconds / 10) * 10), 'second', 0);
      if (seconds < 5400) return unit(Math.round(seconds / 60), 'minute', 0);
      return unit(seconds / 3600, 'hour', 1);
    },
    plural: (value, forms) => forms[plurals.select(value)] ?? forms.other,
  };
}

function clamp(fraction: number): number {
  return Number.isFinite(fraction) ? Math.min(1, Math.max(0, fraction)) : 0;
}

function supported(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? 'en';
  } catch {
    // A malformed tag throws a RangeError; a number in English digits is better than none.
    return 'en';
  }
}
