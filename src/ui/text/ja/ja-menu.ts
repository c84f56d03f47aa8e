import type { englishMenu } from '../en-menu';
import type { Translation } from '../translation';
import { trouble } from '../trouble';

/** What can be asked about a selection, in the browser's menu and under a quote, in Japanese. */
export function japaneseMenu(): Translation<typeof englishMenu> {
  return {
    ask: '選択範囲について Homebody に質問',
    standard: {
      explain: { name: '説明', instruction: 'これをわかりやすい言葉で説明してください。' },
      summarise: { name: '要約', instruction: 'これを数文に要約してください。' },
      translate: { name: '翻訳', instruction: 'これを日本語に翻訳してください。' },
      simplify: {
        name: '簡単に',
        instruction: '内容を変えずに、これをもっと簡単な言葉で書き直してください。',
      },
    },
    atOnce: 'すぐに質問',
    unread: {
      nothing: trouble(
        'このページでは何も選択されていません。',
        '先に、質問したい部分を選択してください。',
      ),
      closed: trouble(
        'このページでは、ショートカットで選択範囲を読み取れません。',
        '選択範囲を右クリックしてください。',
      ),
      never: trouble(
        'Homebody はこのサイトを読み取りません。オプションでそのように設定されています。',
        '読み取らせるには、そこの「サイトごとの設定」で変更してください。',
      ),
    },
    fromBrowser:
      'このページは読み取れないため、ブラウザーから渡されたままのテキストです。改行が失われていることがあります。',
  };
}
