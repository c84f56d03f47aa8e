import type { englishPage } from '../en-page';
import type { Format } from '../format';
import type { Translation } from '../translation';
import { trouble } from '../trouble';

/** What is said of pages that are read for a question, in Japanese. */
export function japanesePage(format: Format): Translation<typeof englishPage> {
  const { percent, share } = format;
  return {
    use: 'このページを使う',
    useMeaning:
      '前面のページの文章を読み取り、質問に添えます。文章はこのコンピューターから出ません。',
    reading: 'ページを読み取っています…',
    cancel: 'キャンセル',
    dismiss: '閉じる',
    refused: {
      leave: trouble(
        'Homebody がページを読めるのは、そのページで呼び出されたあとだけです。',
        'ページを前面に出してツールバーの Homebody のアイコンかショートカットを押し、「このページを使う」を押してください。コンピューター内のファイルの場合は、先に Homebody の詳細で「ファイルの URL へのアクセスを許可する」をオンにしてください。',
      ),
      forbidden: trouble(
        'このページは、ブラウザーがどの拡張機能にも読ませません。ブラウザー自身のページ、ウェブストア、一部の文書がこれにあたります。',
        '質問したい部分をコピーして、質問に貼り付けてください。',
      ),
      files: trouble(
        'このページはコンピューター内のファイルで、Homebody がファイルを読み取ることはまだブラウザーで許可されていません。',
        'ツールバーの Homebody のアイコンを右クリックして「拡張機能を管理」を選び、「ファイルの URL へのアクセスを許可する」をオンにしてください。すると Homebody がブラウザーによって再起動されるので、アイコンから開き直して「このページを使う」を押してください。',
      ),
      gone: trouble(
        'そのタブはもうありません。',
        'ページを開き直して「このページを使う」を押してください。',
      ),
      slow: trouble(
        'ページから 20 秒以内に応答がありませんでした。',
        '読み込みが終わってからもう一度お試しください。',
      ),
      unreadable: trouble(
        'ページから返されたものは、使える文章ではありませんでした。',
        '質問したい部分を選択して右クリックし、「選択範囲について Homebody に質問」を選んでください。',
      ),
      frames: trouble(
        'このページの内容は別のサイトのフレームの中にあり、読み取られませんでした。',
        'フレームを別のタブで開くか、その文章を選択してください。',
      ),
      empty: trouble(
        'このページには見える文章がありません。',
        '読み込み中の場合は、文章が表示されてからもう一度「このページを使う」を押してください。',
      ),
      never: trouble(
        'このサイトは読み取らない設定になっています。ページは読み取られませんでした。',
        'オプションの「サイトごとの設定」で変更できます。',
      ),
      'no-text': trouble(
        'Homebody はこの種類の文書を読めません。',
        '質問したい部分を選択して右クリックし、「選択範囲について Homebody に質問」を選んでください。',
      ),
    },
    elsewhere: (site) =>
      site === null
        ? trouble(
            '前面のページはどのサイトのものでもなく、この会話はサイトのものです。ページは読み取られていません。',
            'このページについて質問するには、サイトのない会話を開いてください。',
          )
        : trouble(
            `前面のページは ${site} のもので、この会話はそうではありません。ページは読み取られていません。`,
            'このページについて質問するには、そのサイトの会話を開いてください。',
          ),
    suggestions: 'このページについての質問',
    summarise: 'このページを要約して',
    points: '主なポイントは何ですか？',
    simply: 'やさしく説明して',

    chip: '質問に添えるページ',
    taken: (title) => `${title} を質問に添えました`,
    replaced: '選択した文章が置き換えられました。',
    leftBehind: trouble(
      '別の会話が開かれたため、ページは取り込まれませんでした。',
      '質問に添えるには、もう一度「このページを使う」を押してください。',
    ),
    untitled: '題名のないページ',
    remove: 'ページを外す',
    again: 'もう一度読み取る',
    changed: '読み取ったあとにページが変わりました。',
    isElsewhere: 'タブには今、別のページが表示されています。',
    useThat: 'そのページを使う',
    words: (words) => `${format.count(words)} 語`,
    beginningOnly: 'とても長いページなので、はじめの部分だけを取り込みました。',
    framesLeftOut: trouble(
      'このページの一部は別のサイトのフレームの中にあり、読み取られませんでした。',
      'フレームを別のタブで開くか、その文章を選択してください。',
    ),
    guessAll: 'おそらく全体が収まります',
    guessFirst: (to) => `はじめの約 ${share(to)} が収まります`,
    guessPart: (from, to) => `約 ${share(from)} から ${share(to)} までが収まります`,
    begin: '読み始める位置',
    beginning: 'はじめから',
    place: (heading, at) => `${heading}（${share(at)}）`,
    placeAt: (at) => share(at),
    passes: '全体を分けて読む',
    passesMeaning:
      'モデルは部分を順に読み、書き留めたことをもとに答えます。部分の数だけ時間がかかります。',

    text: 'ページの文章',
    showText: 'ページからの文章',
    readAll: 'モデルはページ全体を読みました。',
    readFirst: (to) => `モデルはページのはじめの ${share(to)} を読みました。`,
    readPart: (from, to) => `モデルはページの ${share(from)} から ${share(to)} までを読みました。`,
    readTaken: 'モデルはページから取り込んだ部分をすべて読みました。',
    readNothing: trouble(
      'ページは少しも収まらなかったため、モデルはページを読まずに答えました。',
      '新しい会話で質問すると、もっと多く読めます。',
    ),
    markedNothing: trouble(
      '選択した文章は少しも収まらなかったため、モデルはそれを読まずに答えました。',
      '新しい会話で質問すると、もっと多く読めます。',
    ),
    markedFirst: (to) => `モデルは選択した文章のはじめの ${share(to)} を読みました。`,
    markedPart: (from, to) =>
      `モデルは選択した文章の ${share(from)} から ${share(to)} までを読みました。`,
    readOn: (from) => `続きについて質問する（${share(from)} から）`,
    forgotten: 'この線より上は、モデルがもう読みません。',
    prefill: (fraction) => `読んでいます… ${percent(fraction)}`,
    part: (at, count) =>
      `${format.count(count)} 個のうち ${format.count(at)} 番目の部分を読んでいます…`,
  };
}
