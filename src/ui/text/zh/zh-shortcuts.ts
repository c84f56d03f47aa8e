import type { englishShortcuts } from '../en-shortcuts';
import type { Translation } from '../translation';

/** What the options page says about shortcuts, in Simplified Chinese. */
export function chineseShortcuts(): Translation<typeof englishShortcuts> {
  return {
    heading: '键盘快捷键',
    browser: '在浏览器中的任何位置',
    inHomebody: '在弹出窗口和侧边栏中',
    does: '作用',
    keysHeading: '按键',
    notSet: '未设置',
    open: '打开 Homebody',
    set: '在浏览器中设置',
    setMeaning: '这些快捷键由浏览器管理，可在浏览器的专门页面上设置。',
    fixed: '这些快捷键无法更改。',
    names: {
      send: '发送问题',
      newLine: '在问题中换行',
      editLast: '未输入内容时，编辑上一个问题',
      stop: '停止回答，或关闭最上层打开的内容',
      models: '选择模型',
      downloads: '显示下载',
      newConversation: '开始新对话',
      search: '搜索对话（侧边栏）',
      rename: '在列表中重命名对话（侧边栏）',
      delete: '在列表中删除对话（侧边栏）',
    },
    /** What stands on the keys in China. */
    keys: {
      control: 'Ctrl',
      shift: 'Shift',
      named: { Enter: 'Enter', Escape: 'Esc', ArrowUp: '↑', Delete: 'Delete', F2: 'F2' },
    },
  };
}
