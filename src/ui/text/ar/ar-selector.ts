import type { EngineKind } from '@/core/model';
import type { englishSelector } from '../en-selector';
import type { Format } from '../format';
import type { Translation } from '../translation';
import { arabicCount } from './ar-count';
import { isolate } from './ar-isolate';

/** The list of models to choose from, in Arabic. */
export function arabicSelector(format: Format): Translation<typeof englishSelector> {
  const memory = (engine: EngineKind, bytes: number) =>
    engine === 'webllm'
      ? `${format.bytes(bytes)} من ذاكرة الرسومات`
      : `${format.bytes(bytes)} من الذاكرة`;
  return {
    search: 'البحث عن نماذج',
    placeholder: 'الاسم أو الحجم أو الترخيص',
    clear: 'محو البحث',
    sections: {
      ready: 'جاهزة على هذا الجهاز',
      tiers: 'النماذج الرئيسية',
      others: 'كل النماذج الأخرى',
    },
    /** What a tier is, in plain words. */
    tiers: {
      instant: 'يُجيب على الفور تقريبًا. للأمور البسيطة.',
      quick: 'سريع. للإجابات القصيرة.',
      smart: 'أفضل توازن. لمعظم الأمور.',
      genius: 'الأقدر والأبطأ. للأسئلة الصعبة.',
    },
    facts: ({ bytes, estimated, memoryBytes, engine, licence }) =>
      [
        `${estimated ? 'نحو ' : ''}${format.bytes(bytes)}`,
        ...(memoryBytes === null ? [] : [`يحتاج إلى ${memory(engine, memoryBytes)}`]),
        isolate(licence),
      ].join(' · '),
    found: (count) => arabicCount(format, count, 'model'),
    nothing: (query) => `لا يطابق أي نموذج «${isolate(query)}».`,
    // The search knows sizes by these letters.
    hint: `يمكن البحث عن اسم أو ترخيص أو حجم، مثل «${isolate('2 GB')}» أو «${isolate('<4 GB')}».`,
    finding: 'جارٍ البحث عن النماذج الأخرى…',
    ofSite: (site) => `تبدأ به المحادثات الجديدة على ${isolate(site)}.`,
  };
}
