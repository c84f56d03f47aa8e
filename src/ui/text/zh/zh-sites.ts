import type { englishSites } from '../en-sites';
import type { Translation } from '../translation';

/** What is said of what holds for single sites, and of private windows, in Simplified Chinese. */
export function chineseSites(): Translation<typeof englishSites> {
  return {
    privateNotice: '无痕窗口：此对话仅保存在内存中，关闭所有无痕窗口后即消失。',
    open: '适用于此网站的设置',
    openWord: '此网站',
    heading: '单个网站',
    intro: '仅适用于某个网站的设置。此处未设置的内容与所有网站相同。',
    unread: '永不读取',
    unreadMeaning: '无论按下什么，Homebody 都不会读取这些网站的页面或所选内容。',
    noUnread: '你要求时，任何网站都可以读取。',
    unreadBox: '永不读取此网站',
    addUnread: '永不读取',
    models: '模型',
    modelsMeaning: '网站的新对话以该网站的模型开始。',
    noModels: '没有网站设置了自己的模型。',
    model: '此处的新对话使用',
    likeAll: '与所有网站相同',
    gone: '已不再提供：对话以所有网站的默认模型开始',
    save: '保存',
    remove: (site) => `从此列表中移除 ${site}`,
    removeWord: '移除',
    undo: '撤销',
    saved: '已保存。',
    removed: (site) => `已移除：${site}`,
    site: '网站',
    siteInvalid: '请输入网站地址，例如 example.org。',
    close: '关闭',
  };
}
