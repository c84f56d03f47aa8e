import type { englishLedger } from '../en-ledger';
import type { Format } from '../format';
import type { Translation } from '../translation';
import { trouble } from '../trouble';
import { arabicCount } from './ar-count';
import { isolate } from './ar-isolate';

/** What the options page says about the network ledger, in Arabic. */
export function arabicLedger(format: Format): Translation<typeof englishLedger> {
  const { locale } = format;
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long' });
  const minute = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const times = (count: number) => arabicCount(format, count, 'time', 'genitive');
  const lately = (days: number) =>
    days === 1 ? 'خلال اليوم الأخير' : `خلال آخر ${arabicCount(format, days, 'day', 'genitive')}`;
  return {
    heading: 'الشبكة',
    intro: 'يُدوَّن هنا كل ما يطلبه Homebody نفسه من الشبكة، لحظة طلبه.',
    loading: 'جارٍ قراءة ما دُوِّن…',
    nothingYet: (since) =>
      `لم يطلب Homebody شيئًا من أحد منذ ${day.format(since)}، وهو تاريخ بداية هذه القائمة.`,
    nothingLately: (days) => `${lately(days)} لم يطلب Homebody شيئًا من أحد.`,
    totals: (days, { host, asked, bytes }) => {
      const { download, lookup } = asked;
      const files = `ملفات نماذج (${times(download)})`;
      const lists = `قوائم ملفات نماذج (${times(lookup)})`;
      const what = lookup === 0 ? files : download === 0 ? lists : `${files} و${lists}`;
      return `${lately(days)} طلب Homebody من ${isolate(host)} ${what}، وتلقّى ${format.bytes(bytes)}.`;
    },
    sentOn: (host, other, count) =>
      count === 1
        ? `أعاد ${isolate(host)} توجيه طلب واحد إلى ${isolate(other)} فجاء الرد منه.`
        : `أعاد ${isolate(host)} توجيه ${arabicCount(format, count, 'request', 'genitive')} إلى ${isolate(other)} فجاء الرد منه.`,
    nothingElse:
      'لم يطلب شيئًا آخر من أحد ولم يُرسَل أي شيء يخصك: يحمل الطلب اسم ملف، ولا يحمل شيئًا مما كتبته أو قرأته.',
    hasSent: trouble(
      'حمل طلب واحد على الأقل أكثر من اسم ملف.',
      'لم يُصنع Homebody ليفعل ذلك: يُرجى الإبلاغ عنه مع إرفاق هذه القائمة.',
    ),
    since: (since, days, most) =>
      `يجري التدوين منذ ${day.format(since)}. مدة حفظ الأسطر ${arabicCount(format, days, 'day')}، ويُحتفظ بالأحدث منها، بحد أقصى ${arabicCount(format, most, 'line')}.`,
    limits:
      'ما يطلبه المتصفح من تلقاء نفسه، كالتحديثات، ليس بيد Homebody ولا يُدرج هنا. وعندما يعيد خادم توجيه طلب، يُدرج الخادم الذي ردّ، فالمتصفحات لا تذكر الخوادم الوسيطة.',
    unstored: (count) =>
      trouble(
        `تعذّرت الكتابة على القرص: ${arabicCount(format, count, 'line')}. يظهر ذلك هنا، لكنه يضيع عند إغلاق المتصفح.`,
        'وفّر مساحة على القرص قبل ذلك.',
      ),
    table: 'الطلبات، الأحدث أولًا',
    when: 'متى',
    what: 'ماذا',
    received: 'ما وصل',
    moment: (at) => minute.format(at),
    purpose: (purpose, model) => {
      const name = model === null ? 'أحد النماذج' : isolate(model);
      return purpose === 'lookup' ? `قائمة ملفات ${name}` : `ملف من ملفات ${name}`;
    },
    asked: (host, others) =>
      others.length === 0
        ? isolate(host)
        : `${isolate(host)}، مع إعادة التوجيه إلى ${others.map(isolate).join('، ')}`,
    outcome: (outcome, status) => {
      switch (outcome) {
        case 'whole':
          return 'مكتمل';
        case 'open':
          return 'جارٍ';
        case 'refused':
          return `رفضه الخادم${status === null ? '' : ` (${status})`}`;
        case 'failed':
          return 'لا رد';
        case 'canceled':
          return 'أوقفه Homebody';
        case 'broken':
          return 'انقطع';
        case 'lost':
          return 'لم يكتمل: أُغلق Homebody';
      }
    },
    requests: (count) => arabicCount(format, count, 'request'),
    all: (count) => `عرض الكل (${arabicCount(format, count, 'line')})`,
    export: 'تصدير بتنسيق JSON',
    clear: 'محو…',
    confirm: {
      title: 'هل تريد محو قائمة الطلبات؟',
      loss: (count) =>
        `ستُنسى الأسطر نهائيًا (${arabicCount(format, count, 'line')}). يُرجى تصديرها أولًا إن كنت قد تحتاج إلى عرضها.`,
      keep: 'الاحتفاظ بالقائمة',
      clear: 'محو',
    },
  };
}
