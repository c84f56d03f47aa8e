import type { englishPage } from '../en-page';
import type { Format } from '../format';
import type { Translation } from '../translation';

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
      leave:
        'Homebody がページを読めるのは、そのページで呼び出されたあとだけです。ページを前面に出してツールバーの Homebody のアイコンかショートカットを押し、「このページを使う」を押してください。',
      forbidden:
        'このページは、ブラウザーがどの拡張機能にも読ませません。ブラウザー自身のページ、ウェブストア、一部の文書がこれにあたります。',
      gone: 'そのタブはもうありません。',
      slow: 'ページから 20 秒以内に応答がありませんでした。読み込みが終わってからもう一度お試しください。',
      unreadable: 'ページから返されたものは、使える文章ではありませんでした。',
      frames:
        'このページの内容は別のサイトのフレームの中にあり、読み取られませんでした。フレームを別のタブで開くか、その文章を選択してください。',
      empty: 'このページには見える文章がありません。',
      never: 'このサイトは読み取らない設定になっています。ページは読み取られませんでした。',
      'no-text':
        'Homebody はこの種類の文書を読めません。質問したい部分を選択して右クリックし、「選択範囲について Homebody に質問」を選んでください。',
    },
    elsewhere: (site) =>
      site === null
        ? '前面のページはどのサイトのものでもなく、この会話はサイトのものです。ページは読み取られていません。'
        : `前面のページは ${site} のもので、この会話はそうではありません。ページは読み取られていません。`,
    suggestions: 'このページについての質問',
    summarise: 'このページを要約して',
    points: '主なポイントは何ですか？',
    simply: 'やさしく説明して',

    chip: '質問に添えるページ',
    taken: (title) => `${title} を質問に添えました`,
    replaced: '選択した文章が置き換えられました。',
    leftBehind: '別の会話が開かれたため、ページは取り込まれませんでした。',
    untitled: '題名のないページ',
    remove: 'ページを外す',
    again: 'もう一度読み取る',
    changed: '読み取ったあとにページが変わりました。',
    isElsewhere: 'タブには今、別のページが表示されています。',
    useThat: 'そのページを使う',
    words: (words) => `${format.count(words)} 語`,
    beginningOnly: 'とても長いページなので、はじめの部分だけを取り込みました。',
    framesLeftOut: 'このページの一部は別のサイトのフレームの中にあり、読み取られませんでした。',
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
    readNothing: 'ページは少しも収まらなかったため、モデルはページを読まずに答えました。',
    markedNothing: '選択した文章は少しも収まらなかったため、モデルはそれを読まずに答えました。',
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
