import type { englishMenu } from '../en-menu';
import type { Translation } from '../translation';
import { trouble } from '../trouble';

/** What can be asked about a selection, in the browser's menu and under a quote, in Arabic. */
export function arabicMenu(): Translation<typeof englishMenu> {
  return {
    ask: 'سؤال Homebody عن النص المحدّد',
    standard: {
      explain: { name: 'شرح', instruction: 'اشرح هذا بكلمات بسيطة.' },
      summarise: { name: 'تلخيص', instruction: 'لخّص هذا في جمل قليلة.' },
      translate: { name: 'ترجمة', instruction: 'ترجم هذا إلى العربية.' },
      simplify: { name: 'تبسيط', instruction: 'أعد صياغة هذا بكلمات أبسط دون تغيير معناه.' },
    },
    atOnce: 'سؤال فوري',
    unread: {
      nothing: trouble('لم يُحدَّد شيء في هذه الصفحة.', 'حدّد أولًا ما تريد السؤال عنه.'),
      closed: trouble(
        'لا تسمح هذه الصفحة بقراءة النص المحدّد باختصار من لوحة المفاتيح.',
        'يمكن بدلًا من ذلك النقر على النص المحدّد بزر الماوس الأيمن.',
      ),
      never: trouble(
        'لا يقرأ Homebody هذا الموقع أبدًا، وفق ما اختير في الخيارات.',
        'يمكنك تغيير ذلك هناك، تحت «مواقع بعينها».',
      ),
    },
    fromBrowser: 'النص كما قدّمه المتصفح لأن هذه الصفحة لا تسمح بقراءتها، وقد تنقصه فواصل الأسطر.',
  };
}
