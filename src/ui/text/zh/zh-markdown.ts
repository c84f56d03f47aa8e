import type { englishMarkdown } from '../en-markdown';
import type { Format } from '../format';
import type { Translation } from '../translation';

/** What the drawing of an answer adds to its words, in Simplified Chinese. */
export function chineseMarkdown(format: Format): Translation<typeof englishMarkdown> {
  return {
    copy: '复制',
    copied: '已复制',
    /** Both begin with the visible words, as a name for voice control should. */
    copyName: '复制代码',
    copiedName: '已复制代码',
    code: '代码',
    codeIn: (language) => `代码，${language}`,
    table: '表格',
    formula: '公式',
    picture: '图片',
    taskDone: '已完成',
    taskOpen: '待办',
    spokenCode: (language, count) =>
      language === ''
        ? `代码，共 ${format.count(count)} 行。`
        : `${language} 代码，共 ${format.count(count)} 行。`,
  };
}
