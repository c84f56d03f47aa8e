import type { englishErase } from '../en-erase';
import type { Format } from '../format';
import type { Translation } from '../translation';
import { trouble } from '../trouble';

/** What the options page says about erasing everything, in Simplified Chinese. */
export function chineseErase(format: Format): Translation<typeof englishErase> {
  return {
    heading: '清除所有数据',
    intro:
      '删除 Homebody 保存在此浏览器中的所有对话、草稿、设置和模型。会先停止正在进行的回答和下载。',
    open: '清除所有数据…',
    confirm: {
      title: '要清除所有数据吗？',
      loss: '对话、草稿、设置和模型将被永久删除，无法恢复。如果以后可能还需要，请先导出。',
      word: '清除',
      label: (word) => `请输入“${word}”以确认`,
      keep: '全部保留',
      erase: '清除所有数据',
    },
    erasing: '正在停止进行中的操作并清除数据…',
    removed: ({ conversations, messages, models, bytes }) =>
      `已删除：${format.count(conversations)} 个对话、${format.count(messages)} 条消息、${format.count(models)} 个模型（文件共 ${format.bytes(bytes)}）以及所有设置。`,
    nothingLeft: '清除后已检查：此浏览器中没有任何残留。',
    left: (names) =>
      trouble(`无法删除：${names.join('、')}。`, '请关闭 Homebody 的其他窗口，然后再次清除。'),
  };
}
