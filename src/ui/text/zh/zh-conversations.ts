import { createDates } from '../dates';
import type { englishConversations } from '../en-conversations';
import type { Format } from '../format';
import type { Translation } from '../translation';

/** What the list of conversations says, in Simplified Chinese. */
export function chineseConversations(format: Format): Translation<typeof englishConversations> {
  const { day, date } = createDates(format.locale);
  return {
    heading: '对话',
    button: '对话',
    close: '关闭对话列表',
    scope: '显示哪些对话',
    thisSite: '此网站',
    allSites: '所有网站',
    list: (count) => `${format.count(count)} 个对话`,
    search: '搜索对话',
    searchPlaceholder: '搜索标题和消息',
    clear: '清除搜索内容',
    searching: '正在搜索…',
    found: (count) => (count === 0 ? '未找到任何内容。' : `找到 ${format.count(count)} 个对话。`),
    foundMore: (count) => `仅显示前 ${format.count(count)} 个。再加一个词可缩小范围。`,
    nothingFound: (words) => `未找到与“${words}”相关的内容。`,
    searchAll: '搜索所有网站',
    noneHere: '你还没有在此网站上提过问题。每个网站都有各自的对话。',
    none: '你还没有提过问题。你提出的问题会显示在这里，并按网站分类。',
    loading: '正在加载…',
    pinned: '已置顶',
    noSite: '无网站',
    day: (at, now) => day(at, now, { today: '今天', yesterday: '昨天' }),
    date,
    more: (title) => `“${title}”的更多操作`,
    menu: (title) => `可对“${title}”执行的操作`,
    rename: '重命名',
    newTitle: '新标题',
    pin: '置顶',
    unpin: '取消置顶',
    exports: { markdown: '导出为 Markdown', json: '导出为 JSON' },
    delete: '删除',
    deleted: (title, count) =>
      count === 1 ? `已删除“${title}”。` : `已删除 ${format.count(count)} 个对话。`,
    undo: '撤销',
  };
}
