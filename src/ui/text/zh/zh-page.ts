import type { englishPage } from '../en-page';
import type { Format } from '../format';
import type { Translation } from '../translation';
import { trouble } from '../trouble';

/** What is said of pages that are read for a question, in Simplified Chinese. */
export function chinesePage(format: Format): Translation<typeof englishPage> {
  const { percent, share } = format;
  return {
    use: '使用此页面',
    useMeaning: '读取当前页面的文字并附在你的问题中。文字不会离开这台电脑。',
    reading: '正在读取页面…',
    cancel: '取消',
    dismiss: '关闭',
    refused: {
      leave: trouble(
        'Homebody 只有在你于该页面上调用它之后才能读取页面。',
        '请让页面处于前台，按工具栏中的 Homebody 图标或其快捷键，然后按“使用此页面”。如果是你电脑上的文件，请先在 Homebody 的详细信息中打开“允许访问文件网址”。',
      ),
      forbidden: trouble(
        '浏览器不允许任何扩展读取此页面。浏览器自己的页面、应用商店和某些文档对所有扩展都不开放。',
        '请复制想问的内容，粘贴到问题中。',
      ),
      files: trouble(
        '此页面是你电脑上的文件，浏览器还不允许 Homebody 读取文件。',
        '请右键点击工具栏中的 Homebody 图标，选择“管理扩展程序”，打开“允许访问文件网址”。浏览器随后会重启 Homebody：请通过其图标重新打开它，然后按“使用此页面”。',
      ),
      gone: trouble('该标签页已不存在。', '请重新打开页面，然后按“使用此页面”。'),
      slow: trouble('页面在 20 秒内没有响应。', '请等它加载完后再试。'),
      unreadable: trouble(
        '页面返回的内容不是可用的文字。',
        '请选中想问的内容，点击右键并选择“向 Homebody 询问所选内容”。',
      ),
      frames: trouble(
        '此页面显示的内容在另一个网站的框架中，没有读取。',
        '请在单独的标签页中打开该框架，或选择其中的文字。',
      ),
      empty: trouble(
        '此页面上没有可见的文字。',
        '如果页面仍在加载，请等文字出现后再按一次“使用此页面”。',
      ),
      never: trouble(
        '你已设置 Homebody 永不读取此网站。页面未被读取。',
        '可在选项的“单个网站”中更改。',
      ),
      'no-text': trouble(
        'Homebody 无法读取这种文档。',
        '请选中想问的内容，点击右键并选择“向 Homebody 询问所选内容”。',
      ),
    },
    elsewhere: (site) =>
      site === null
        ? trouble(
            '当前页面不属于任何网站，而此对话属于某个网站。页面没有被读取。',
            '要就此页面提问，请打开不属于任何网站的对话。',
          )
        : trouble(
            `当前页面属于 ${site}，而此对话不是。页面没有被读取。`,
            '要就此页面提问，请打开该网站的对话。',
          ),
    suggestions: '关于此页面的问题',
    summarise: '总结此页面',
    points: '要点有哪些？',
    simply: '用简单的话解释',

    chip: '随问题附上的页面',
    taken: (title) => `已将 ${title} 附在你的问题中`,
    replaced: '你选中的文字已被替换。',
    leftBehind: trouble('页面未被采用：已打开另一个对话。', '要附上它，请再按一次“使用此页面”。'),
    untitled: '没有标题的页面',
    remove: '移除页面',
    again: '重新读取',
    changed: '页面在读取之后发生了变化。',
    isElsewhere: '标签页现在显示的是另一个页面。',
    useThat: '使用那个页面',
    words: (words) => `${format.count(words)} 个词`,
    beginningOnly: '页面很长，只取了开头部分。',
    framesLeftOut: trouble(
      '此页面的一部分在另一个网站的框架中，没有读取。',
      '请在单独的标签页中打开该框架，或选择其中的文字。',
    ),
    guessAll: '大概能全部容纳',
    guessFirst: (to) => `大约能容纳前 ${share(to)}`,
    guessPart: (from, to) => `大约能容纳 ${share(from)} 到 ${share(to)}`,
    begin: '开始位置',
    beginning: '从头开始',
    place: (heading, at) => `${heading}（${share(at)}）`,
    placeAt: (at) => share(at),
    passes: '分段读完全部',
    passesMeaning: '模型逐段阅读，然后根据记下的内容回答。有多少段，就要花多少倍的时间。',

    text: '页面文字',
    showText: '来自页面的文字',
    readAll: '模型读了整个页面。',
    readFirst: (to) => `模型读了页面的前 ${share(to)}。`,
    readPart: (from, to) => `模型读了页面的 ${share(from)} 到 ${share(to)}。`,
    readTaken: '模型读了从页面取来的全部文字。',
    readNothing: trouble(
      '页面一点也容纳不下：模型没有读它就作了回答。',
      '请在新对话中提问，那里能容纳更多内容。',
    ),
    markedNothing: trouble(
      '所选文字一点也容纳不下：模型没有读它就作了回答。',
      '请在新对话中提问，那里能容纳更多内容。',
    ),
    markedFirst: (to) => `模型读了所选文字的前 ${share(to)}。`,
    markedPart: (from, to) => `模型读了所选文字的 ${share(from)} 到 ${share(to)}。`,
    readOn: (from) => `就其余部分提问（从 ${share(from)} 起）`,
    forgotten: '模型不再阅读这条线以上的内容。',
    prefill: (fraction) => `正在阅读… ${percent(fraction)}`,
    part: (at, count) => `正在阅读第 ${format.count(at)} 段，共 ${format.count(count)} 段…`,
  };
}
