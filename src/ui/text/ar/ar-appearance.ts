import type { englishAppearance } from '../en-appearance';
import type { Translation } from '../translation';

/** What the options page says about how Homebody looks, in Arabic. */
export function arabicAppearance(): Translation<typeof englishAppearance> {
  return {
    heading: 'المظهر',
    theme: 'الألوان',
    themes: {
      system: 'حسب هذا الجهاز',
      light: 'فاتحة',
      dark: 'داكنة',
    },
    textSize: 'حجم النص',
    textSizes: {
      normal: 'عادي',
      large: 'كبير',
      larger: 'أكبر',
    },
    language: 'اللغة',
    browserLanguage: 'كما في هذا المتصفح',
    meaning: 'يسري هذا على كل نوافذ Homebody فورًا. أما التباين العالي فحسب إعداد هذا الجهاز.',
  };
}
