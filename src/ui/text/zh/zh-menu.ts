import type { englishMenu } from '../en-menu';
import type { Translation } from '../translation';
import { trouble } from '../trouble';

/** What can be asked about a selection, in the browser's menu and under a quote, in Chinese. */
export function chineseMenu(): Translation<typeof englishMenu> {
  return {
    ask: '向 Homebody 询问所选内容',
    standard: {
      explain: { name: '解释', instruction: '请用通俗的语言解释这段内容。' },
      summarise: { name: '总结', instruction: '请用几句话总结这段内容。' },
      translate: { name: '翻译', instruction: '请把这段内容翻译成简体中文。' },
      simplify: { name: '简化', instruction: '请用更简单的语言改写这段内容，意思保持不变。' },
    },
    atOnce: '立即提问',
    unread: {
      nothing: trouble('此页面上没有选中任何内容。', '请先选中想问的内容。'),
      closed: trouble('此页面不允许通过快捷键读取所选内容。', '请改为右键点击所选内容。'),
      never: trouble(
        'Homebody 从不读取此网站，这是你在选项中设置的。',
        '如需读取，请在选项的“单个网站”中更改。',
      ),
    },
    fromBrowser: '此页面无法读取，文字由浏览器提供，可能缺少换行。',
  };
}
