import type { Format } from '../format';

/** The forms beside a number, by CLDR's names; what stands beside none is what stands beside 100. */
interface Noun {
  readonly one: string;
  /** In the nominative; the genitive ends otherwise. */
  readonly two: string;
  readonly few: string;
  readonly many: string;
  readonly other: string;
}

const NOUNS = {
  character: { one: 'حرف واحد', two: 'حرفان', few: 'أحرف', many: 'حرفًا', other: 'حرف' },
  conversation: {
    one: 'محادثة واحدة',
    two: 'محادثتان',
    few: 'محادثات',
    many: 'محادثة',
    other: 'محادثة',
  },
  core: { one: 'نواة واحدة', two: 'نواتان', few: 'أنوية', many: 'نواة', other: 'نواة' },
  day: { one: 'يوم واحد', two: 'يومان', few: 'أيام', many: 'يومًا', other: 'يوم' },
  draft: { one: 'مسودة واحدة', two: 'مسودتان', few: 'مسودات', many: 'مسودة', other: 'مسودة' },
  line: { one: 'سطر واحد', two: 'سطران', few: 'أسطر', many: 'سطرًا', other: 'سطر' },
  message: { one: 'رسالة واحدة', two: 'رسالتان', few: 'رسائل', many: 'رسالة', other: 'رسالة' },
  minute: { one: 'دقيقة واحدة', two: 'دقيقتان', few: 'دقائق', many: 'دقيقة', other: 'دقيقة' },
  model: { one: 'نموذج واحد', two: 'نموذجان', few: 'نماذج', many: 'نموذجًا', other: 'نموذج' },
  request: { one: 'طلب واحد', two: 'طلبان', few: 'طلبات', many: 'طلبًا', other: 'طلب' },
  setting: { one: 'إعداد واحد', two: 'إعدادان', few: 'إعدادات', many: 'إعدادًا', other: 'إعداد' },
  time: { one: 'مرة واحدة', two: 'مرتان', few: 'مرات', many: 'مرة', other: 'مرة' },
  token: { one: 'رمز واحد', two: 'رمزان', few: 'رموز', many: 'رمزًا', other: 'رمز' },
  word: { one: 'كلمة واحدة', two: 'كلمتان', few: 'كلمات', many: 'كلمة', other: 'كلمة' },
} as const satisfies Record<string, Noun>;

/**
 * So many of something, in Arabic: one and two are words of their own, without a number.
 *
 * @param grammar of the place in the sentence; `genitive` also after a verb that takes an object
 */
export function arabicCount(
  format: Format,
  count: number,
  noun: keyof typeof NOUNS,
  grammar: 'nominative' | 'genitive' = 'nominative',
): string {
  const { one, two, few, many, other } = NOUNS[noun];
  const number = format.count(count);
  return format.plural(count, {
    zero: `${number} ${other}`,
    one,
    two: grammar === 'genitive' ? two.replace(/ان$/, 'ين') : two,
    few: `${number} ${few}`,
    many: `${number} ${many}`,
    other: `${number} ${other}`,
  });
}
