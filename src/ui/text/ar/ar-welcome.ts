import type { englishWelcome } from '../en-welcome';
import type { Format } from '../format';
import type { Translation } from '../translation';
import { arabicCount } from './ar-count';
import { isolate } from './ar-isolate';

/** Memory is sold, and told by browsers, in powers of two. */
const GIB = 2 ** 30;

/** The welcome page, in Arabic. */
export function arabicWelcome(format: Format): Translation<typeof englishWelcome> {
  return {
    title: 'مرحبًا بك في Homebody',
    what: [
      'يُجيب Homebody عن الأسئلة بجانب الصفحة المفتوحة أمامك.',
      'تعمل نماذجه اللغوية على هذا الجهاز: لا تغادره أسئلتك ولا النصوص المحدَّدة ولا الإجابات.',
      'لا يجلب من الشبكة إلا النماذج التي وقع عليها اختيارك. ومتى وصل أحدها عمل بلا شبكة.',
    ],
    machine: {
      heading: 'هذا الجهاز',
      looking: 'جارٍ فحص هذا الجهاز…',
      unknown: 'لم يذكر المتصفح مواصفات هذا الجهاز.',
      gpu: 'الرسومات',
      cpu: 'المعالج',
      memory: 'الذاكرة',
      disk: 'القرص',
      gpuOf: (gpu) => {
        if (gpu === null)
          return 'لا يتيح المتصفح أي معالج رسومات. تعمل النماذج على المعالج، وهو أبطأ.';
        if (gpu.isSoftware) {
          return 'يرسمها المعالج. تعمل النماذج على المعالج نفسه، وهو أبطأ.';
        }
        return `${gpu.name === '' ? 'معالج رسومات' : isolate(gpu.name)}. يمكن للنماذج العمل عليه، وهو سريع.`;
      },
      cpuOf: (cores) => arabicCount(format, cores, 'core'),
      memoryOf: (bytes) =>
        bytes === null
          ? 'لا يذكر المتصفح ذلك.'
          : `${format.count(bytes / GIB)} غ.ب أو أكثر، بحسب ما يذكره المتصفح`,
      diskOf: (bytes) =>
        bytes === null ? 'لا يذكر المتصفح ذلك.' : `${format.bytes(bytes)} متاحة لـ Homebody`,
    },
    model: {
      heading: 'نموذجك الأول',
      balanced: (name) => `يوصى باستخدام ${isolate(name)}: أفضل توازن بين الجودة والسرعة.`,
      fitting: (name) => `يوصى باستخدام ${isolate(name)}: هو أفضل ما يعمل جيدًا على هذا الجهاز.`,
      lightest: (name) =>
        `يوصى باستخدام ${isolate(name)}: هو الأخف على هذا الجهاز، والنماذج الأخرى أبطأ منه.`,
      none: 'لا يناسب هذا الجهاز أيٌّ من النماذج الرئيسية. توجد نماذج أخرى يمكن تصفحها.',
      all: 'تصفح كل النماذج',
      choose: 'نموذج البداية',
      recommended: 'موصى به',
      /** `verdict` is a sentence without its full stop. */
      onThisComputer: (verdict) => `${verdict}.`,
      download: (name, bytes) => `تنزيل ${isolate(name)}، ${format.bytes(bytes)}`,
      later: 'ليس الآن',
      queued: (name) => `التنزيل التالي: ${isolate(name)}.`,
      goesOn: 'يمكن إغلاق هذه الصفحة: يستمر التنزيل.',
      preparing: (name) => `وصل ${isolate(name)} ويجري تجهيزه.`,
      ready: (name) => `أصبح ${isolate(name)} على هذا الجهاز، وهو جاهز للإجابة.`,
      where: 'يوجد Homebody خلف رمز المنزل في شريط الأدوات، فإن لم يظهر فخلف رمز قطعة الأحجية.',
    },
    talk: {
      heading: 'سؤالك الأول',
      now: 'يمكنك السؤال الآن. تُكتب الإجابة فور وصول نموذج.',
      openPanel: 'المتابعة في اللوحة الجانبية',
    },
    again: 'عرض صفحة الترحيب',
  };
}
