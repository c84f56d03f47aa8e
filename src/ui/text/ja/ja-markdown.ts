import type { englishMarkdown } from '../en-markdown';
import type { Format } from '../format';
import type { Translation } from '../translation';

/** What the drawing of an answer adds to its words, in Japanese. */
export function japaneseMarkdown(format: Format): Translation<typeof englishMarkdown> {
  return {
    copy: 'コピー',
    copied: 'コピーしました',
    /** Both begin with the visible words, as a name for voice control should. */
    copyName: 'コピー（コード）',
    copiedName: 'コピーしました（コード）',
    code: 'コード',
    codeIn: (language) => `コード（${language}）`,
    table: '表',
    formula: '数式',
    picture: '画像',
    taskDone: '完了',
    taskOpen: '未完了',
    spokenCode: (language, count) =>
      language === ''
        ? `コード、${format.count(count)} 行。`
        : `${language} のコード、${format.count(count)} 行。`,
  };
}
