import type { englishOptions } from '../en-options';
import type { Format } from '../format';
import type { Translation } from '../translation';
import { trouble } from '../trouble';
import { arabicAppearance } from './ar-appearance';
import { arabicBackup } from './ar-backup';
import { arabicCount } from './ar-count';
import { arabicErase } from './ar-erase';
import { arabicGeneration } from './ar-generation';
import { isolate } from './ar-isolate';
import { arabicLedger } from './ar-ledger';
import { arabicPresets } from './ar-presets';
import { arabicShortcuts } from './ar-shortcuts';

/** What the options page says, in Arabic. */
export function arabicOptions(format: Format): Translation<typeof englishOptions> {
  return {
    title: 'خيارات Homebody',
    heading: 'الخيارات',
    contents: 'في هذه الصفحة',

    storage: {
      heading: 'النماذج والتخزين',
      intro: 'النماذج ملفات على هذا الجهاز، وهي وحدها التي تكتب الإجابات، بلا شبكة.',
      room: (used, free) =>
        free === null
          ? `يستخدم Homebody مساحة ${format.bytes(used)}.`
          : `يستخدم Homebody مساحة ${format.bytes(used)}، والمساحة الخالية ${format.bytes(free)}.`,
      looking: 'جارٍ فحص القرص…',
      models: 'النماذج',
      onDisk: (bytes) => `${format.bytes(bytes)} على هذا الجهاز`,
      toDownload: (bytes, estimated) =>
        `حجم التنزيل: ${estimated ? 'نحو ' : ''}${format.bytes(bytes)}`,
      download: 'تنزيل',
      downloadAgain: 'إعادة التنزيل',
      retry: 'إعادة المحاولة',
      cancel: 'إلغاء',
      verify: 'تحقُّق',
      import: 'استيراد ملفات…',
      delete: 'حذف',
      /** Name of a button for those who hear it: which model it is about. */
      about: (action, model) => `${action}: ${isolate(model)}`,
      work: (work) => {
        if (work.kind === 'removing') return 'جارٍ الحذف…';
        const what = work.kind === 'verifying' ? 'جارٍ فحص الملفات' : 'جارٍ الاستيراد';
        const done =
          work.bytesTotal > 0 ? ` ${format.percent(work.bytesDone / work.bytesTotal)}` : '';
        return `${what}…${done}`;
      },
      cancelWork: (kind) => (kind === 'verifying' ? 'إلغاء الفحص' : 'إلغاء الاستيراد'),
      canceled: 'تم الإلغاء. لم يُحذف شيء.',
      sound: 'كل الملفات سليمة.',
      damaged: (files) =>
        trouble(
          `كان ما يلي تالفًا وأُزيل: ${files.map(isolate).join('، ')}.`,
          'الملفات الأخرى محفوظة، ويُرجى إعادة تنزيل الباقي.',
        ),
      imported: 'اكتمل الاستيراد: كل الملفات هي الملفات الصحيحة.',
      removed: 'تم الحذف. لم يبق من النموذج شيء على هذا الجهاز.',
    },

    confirm: {
      title: (model) => `هل تريد حذف ${isolate(model)}؟`,
      loss: (bytes) =>
        `ستُزال ملفات حجمها ${format.bytes(bytes)} من هذا الجهاز. لاستخدام النموذج مجددًا لا بد من تنزيله أو استيراده مرة أخرى.`,
      kept: 'المحادثات محفوظة.',
      keep: 'الاحتفاظ به',
      delete: 'حذف',
    },

    defaults: {
      heading: 'المحادثات الجديدة',
      label: 'النموذج الافتراضي للمحادثات الجديدة',
      recommended: (model) =>
        model === null ? 'الموصى به لهذا الجهاز' : `الموصى به: ${isolate(model)}`,
      meaning: 'تحتفظ المحادثات الموجودة بنموذجها الحالي.',
    },

    memory: {
      heading: 'الذاكرة',
      label: 'تحرير ذاكرة النموذج غير المستخدَم',
      after: (minutes) => `بعد ${arabicCount(format, minutes, 'minute', 'genitive')}`,
      never: 'أبدًا',
      meaning:
        'تصبح ذاكرته بعد ذلك متاحة للبرامج الأخرى. يُحمَّل النموذج من جديد مع السؤال التالي، ويستغرق ذلك لحظات.',
    },

    engines: {
      heading: 'أين تعمل النماذج',
      names: {
        automatic: 'تلقائي (موصى به)',
        gpu: 'دائمًا على GPU',
        cpu: 'دائمًا على CPU',
      },
      line: (choice, { automatic, gpu }, because) => {
        if (choice === 'cpu') return 'يعمل على كل جهاز، لكن الكتابة أبطأ.';
        if (choice === 'gpu') {
          return gpu === null
            ? trouble(
                'لا يتيح هذا المتصفح أي معالج رسومات: لن تُحمَّل النماذج إلى أن يتيح واحدًا.',
                'اختر «تلقائي»، أو فعّل تسريع الرسومات في المتصفح.',
              )
            : 'حتى عندما لا يبدو النموذج مناسبًا. قد لا يُحمَّل عندئذٍ أو قد يكتب ببطء.';
        }
        const [reason] = automatic.because;
        if (automatic.processor === 'gpu') {
          return `المستخدَم هنا هو GPU${gpu ? ` (${isolate(gpu)})` : ''}، لأنه الأسرع والنماذج تناسبه.`;
        }
        return reason ? `المستخدَم هنا هو CPU، والسبب: ${because(reason)}.` : 'المستخدَم هنا هو CPU.';
      },
      meaning:
        'يسري هذا على المحادثات الجديدة وعلى قائمة النماذج. أما المحادثة التي لها نموذجها فتحتفظ به.',
    },

    mirror: {
      heading: 'مصدر التنزيل',
      hub: 'تُنزَّل النماذج من huggingface.co.',
      current: (address) => `تُنزَّل النماذج من ${isolate(address)}.`,
      meaning:
        'خادم المرآة خادم يقدّم الملفات نفسها على المسارات نفسها، للشبكات التي لا يمكن منها الوصول إلى مستودع النماذج. يعرف هذا الخادم أي نماذج يجري تنزيلها ويعرف عنوان شبكتك، لكنه لا يرى أي سؤال أو إجابة. ويظل كل ملف يُفحص وفق بصمته المعروفة.',
      label: 'عنوان خادم مرآة',
      placeholder: 'https://models.example.org',
      use: 'استخدام خادم المرآة هذا',
      reset: 'العودة إلى huggingface.co',
    },

    backup: arabicBackup(format),

    erase: arabicErase(format),

    generation: arabicGeneration(format),

    appearance: arabicAppearance(),

    presets: arabicPresets(format),

    shortcuts: arabicShortcuts(),

    network: arabicLedger(format),

    about: {
      heading: 'حول',
      version: (version) => `Homebody ${version}`,
      licences: 'تراخيص البرامج المضمَّنة في Homebody',
      modelLicence: (licence) => `الترخيص: ${isolate(licence)}`,
    },
  };
}
