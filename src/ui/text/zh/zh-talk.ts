import type { englishTalk } from '../en-talk';
import type { Format } from '../format';
import type { Translation } from '../translation';

/** What the thread, its header and its menu say about one conversation, in Simplified Chinese. */
export function chineseTalk(format: Format): Translation<typeof englishTalk> {
  return {
    edit: '编辑',
    editing: '编辑问题',
    editKeeps: '原来的问题及其后的所有内容都会保留。',
    sendEdit: '发送',
    cancelEdit: '取消',
    regenerate: '重新生成',
    version: (at, count) => `${format.count(at)} / ${format.count(count)}`,
    versionName: (at, count) => `第 ${format.count(at)} 个版本，共 ${format.count(count)} 个`,
    earlierVersion: '上一个版本',
    laterVersion: '下一个版本',
    otherVersions: '其他版本',

    instructions: {
      open: '此对话的指令',
      openSet: '此对话的指令：已设置',
      /** On a small button. */
      word: '指令',
      wordSet: '指令：已设置',
      heading: '此对话的指令',
      meaning:
        '在此对话中，模型每次回答前都会收到这段内容，它排在适用于所有对话和此网站的内容之后。',
      placeholder: '请用短句回答。',
      save: '保存',
      clear: '清除',
      close: '关闭',
      unsaved: '尚未保存。在关闭此窗口之前，你输入的内容会保留在这里。',
      saved: '从下一个回答起，模型会收到你的指令。',
      cleared: '指令已清除。',
      undo: '撤销',
    },

    follow: {
      label: '跟随标签页',
      on: '跟随标签页',
      off: '停留在此对话',
      onMeaning: '显示你当前所在网站的对话。',
      offMeaning: '切换到其他标签页时仍显示此对话。',
      ask: '在这里也跟随',
      askMeaning:
        '浏览器会询问是否允许 Homebody 查看各标签页打开的是哪个网页。这些信息不会离开这台电脑。',
      limited: '浏览器只让 Homebody 看到你使用过它的标签页，因此它只跟随这些标签页。',
      goTo: (site) => (site === null ? '前往没有网站的对话' : `前往 ${site}`),
    },
  };
}
