import type { createEnglish } from '../en';
import { createFormat } from '../format';
import type { Translation } from '../translation';
import { chineseConversations } from './zh-conversations';
import { chineseAnswerer, chineseDownloads, chineseToasts } from './zh-downloads';
import { chineseErrors } from './zh-errors';
import { chineseFit } from './zh-fit';
import { chineseMarkdown } from './zh-markdown';
import { chineseMenu } from './zh-menu';
import { chinesePage } from './zh-page';
import { chineseSelector } from './zh-selector';
import { chineseSites } from './zh-sites';
import { chineseTalk } from './zh-talk';

/** What popup and panel say, in Simplified Chinese. `locale` is the reader's, for numbers. */
export function createChinese(locale: string): Translation<typeof createEnglish> {
  const format = createFormat(locale, 'zh');
  return {
    language: 'zh',
    format,
    errors: chineseErrors(format),
    fit: chineseFit(format),
    manager: chineseDownloads(format),
    answerer: chineseAnswerer(format),
    toast: chineseToasts(),
    conversations: chineseConversations(format),
    markdown: chineseMarkdown(format),
    menu: chineseMenu(),
    selector: chineseSelector(format),
    page: chinesePage(format),
    sites: chineseSites(),
    talk: chineseTalk(format),
    appName: 'Homebody',

    header: {
      noSite: '无网站',
      siteUnknown: 'Homebody',
      untitled: '新对话',
      newConversation: '新对话',
      openPanel: '在侧边栏中打开',
      options: '选项',
    },

    thread: {
      label: '对话',
      you: '你',
      jumpToLatest: '跳到最新内容',
      showConversation: '显示对话',
    },

    empty: {
      heading: '尽管提问',
      private: '回答在这台电脑上生成，你输入的内容不会离开这台电脑。',
      selection: '要询问网页上的内容，请选中它，点击右键，然后选择“向 Homebody 询问所选内容”。',
      firstDownload: (model, bytes) =>
        `提出第一个问题时会下载 ${model}（${format.bytes(bytes)}），只需下载一次。`,
    },

    answer: {
      turn: '正在排队等候',
      modelUnknown: '正在等待模型',
      reading: (words) => `正在阅读 ${format.count(words)} 个词…`,
      loading: (fraction) => `正在读取模型… ${format.percent(fraction)}`,
      compiling: (fraction) =>
        `正在编译着色器（${format.percent(fraction)}）。首次编译需要一分钟左右。`,
      preparing: '正在准备模型…',
      stopped: '已停止',
      interrupted: '已中断：浏览器或引擎已退出。',
      length: '回答已达到长度上限。',
      nothingSaid: '模型没有给出任何内容。',
      continue: '继续',
      retry: '重试',
      again: '重新提问',
      copy: '复制',
      copied: '已复制',
      figures: '统计数据',
      /** The time runs from the first token to the last: one fewer than were written. */
      speed: (usage) =>
        usage.decodeMs > 0 && usage.answerTokens > 1
          ? `每秒 ${format.decimal(((usage.answerTokens - 1) * 1000) / usage.decodeMs)} 个 token`
          : '',
      firstToken: (usage) => `首个 token 耗时${format.seconds(usage.firstTokenMs)}`,
      written: (usage) => `输出 ${format.count(usage.answerTokens)} 个 token`,
      read: (usage) =>
        usage.cachedTokens > 0
          ? `输入 ${format.count(usage.promptTokens)} 个 token（其中 ${format.count(usage.cachedTokens)} 个沿用缓存）`
          : `输入 ${format.count(usage.promptTokens)} 个 token`,
    },

    download: {
      title: (model, step) => {
        switch (step) {
          case 'verifying':
            return `正在校验 ${model}`;
          case 'waiting-for-network':
            return '正在等待网络';
          case 'retrying':
            return `正在重新尝试下载 ${model}`;
          default:
            return `正在下载 ${model}`;
        }
      },
      queued: (model) => `接下来将下载 ${model}`,
      queuedAfter: (model, before) => `${before} 下载完成后将下载 ${model}`,
      notInstalled: (model, bytes) => `尚未安装 ${model}，需要 ${format.bytes(bytes)}。`,
      start: '下载',
      amount: (progress) =>
        `${format.bytes(progress.bytesDone)} / ${format.bytes(progress.bytesTotal)}`,
      speed: (progress) =>
        progress.bytesPerSecond === null || progress.bytesPerSecond <= 0
          ? ''
          : format.bytesPerSecond(progress.bytesPerSecond),
      left: (progress) => {
        if (progress.secondsLeft === null) return '';
        if (progress.secondsLeft < 10) return '还剩几秒';
        return `大约还剩${format.duration(progress.secondsLeft)}`;
      },
      answeredAfter: '下载完成后会立即回答你的问题。',
    },

    model: {
      choose: '模型',
      chip: (name, state) => `模型：${name}，${state}`,
      menu: '选择模型',
      current: '当前',
      unknown: '正在查找模型',
      ready: '就绪',
      readyOnCpu: '就绪（CPU）',
      readyOnGpu: '就绪（GPU）',
      loading: (fraction) => `正在加载 ${format.percent(fraction)}`,
      downloading: (fraction) => `正在下载 ${format.percent(fraction)}`,
      verifying: '正在校验',
      waitingForNetwork: '正在等待网络',
      retrying: '正在重试',
      preparing: '正在准备',
      queued: '排队中',
      failed: '失败',
      notInstalled: '未安装',
      switched: (name) => `接下来由 ${name} 回答`,
      manage: '管理模型',
      downloads: '下载',
    },

    composer: {
      label: '你的问题',
      placeholder: '输入问题…',
      send: '发送',
      stop: '停止',
      quote: '引用的所选内容',
      removeQuote: '移除引用',
    },

    notice: {
      reconnecting: '正在重新连接…',
      dismiss: '关闭',
      retry: '重试',
    },

    announce: {
      answering: (model) => `${model} 正在回答`,
      answered: (model, text) => `${model}：${text}`,
      stopped: '已停止',
      copied: '已复制',
    },
  };
}
