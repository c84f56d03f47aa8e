import type { englishLedger } from '../en-ledger';
import type { Format } from '../format';
import type { Translation } from '../translation';
import { trouble } from '../trouble';

/** What the options page says about the network ledger, in Simplified Chinese. */
export function chineseLedger(format: Format): Translation<typeof englishLedger> {
  const { locale } = format;
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long' });
  const minute = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  return {
    heading: '网络',
    intro: 'Homebody 自身发出的每个网络请求都会在发出时记录在这里。',
    loading: '正在读取记录…',
    nothingYet: (since) => `自${day.format(since)}开始记录以来，Homebody 没有发出过任何请求。`,
    nothingLately: (days) => `最近 ${format.count(days)} 天，Homebody 没有发出任何请求。`,
    totals: (days, { host, asked, bytes }) => {
      const who = `最近 ${format.count(days)} 天，Homebody 向 ${host} `;
      const files = `请求模型文件 ${format.count(asked.download)} 次`;
      const lookups = `查询模型的文件列表 ${format.count(asked.lookup)} 次`;
      const received = `收到 ${format.bytes(bytes)}。`;
      if (asked.lookup === 0) return `${who}${files}，${received}`;
      if (asked.download === 0) return `${who}${lookups}，${received}`;
      return `${who}${files}，${lookups}，共${received}`;
    },
    sentOn: (host, other, count) =>
      `${host} 将 ${format.count(count)} 个请求转到了 ${other}，由后者作出响应。`,
    nothingElse:
      '除此之外，Homebody 没有发出其他请求，也没有发送你的任何数据：请求中只有文件名，不含你输入或阅读的任何内容。',
    hasSent: trouble(
      '至少有一个请求包含文件名以外的内容。',
      'Homebody 本不应如此，请附上此列表报告这个问题。',
    ),
    since: (since, days, most) =>
      `自${day.format(since)}起记录。记录保留 ${format.count(days)} 天，最多保留最新的 ${format.count(most)} 条。`,
    limits:
      '浏览器自行发出的请求（例如检查更新）不受 Homebody 控制，不会列在这里。如果服务器将请求转到别处，这里列出的是最终响应的服务器；浏览器不会告知中间经过了哪些服务器。',
    unstored: (count) =>
      trouble(
        `有 ${format.count(count)} 条记录未能写入磁盘。它们会显示在这里，但关闭浏览器后就会丢失。`,
        '请在此之前腾出磁盘空间。',
      ),
    table: '请求（从新到旧）',
    when: '时间',
    what: '内容',
    received: '接收量',
    moment: (at) => minute.format(at),
    purpose: (purpose, model) => {
      if (purpose === 'lookup') {
        return model === null ? '模型的文件列表' : `${model} 的文件列表`;
      }
      return model === null ? '模型文件' : `${model} 的文件`;
    },
    asked: (host, others) => (others.length === 0 ? host : `${host}（转到 ${others.join('、')}）`),
    outcome: (outcome, status) => {
      switch (outcome) {
        case 'whole':
          return '完成';
        case 'open':
          return '进行中';
        case 'refused':
          return status === null ? '被服务器拒绝' : `被服务器拒绝（${status}）`;
        case 'failed':
          return '无响应';
        case 'canceled':
          return '由 Homebody 停止';
        case 'broken':
          return '连接中断';
        case 'lost':
          return '中途终止：Homebody 已关闭';
      }
    },
    requests: (count) => `${format.count(count)} 个请求`,
    all: (count) => `显示全部 ${format.count(count)} 条`,
    export: '导出为 JSON',
    clear: '清除…',
    confirm: {
      title: '要清除请求列表吗？',
      loss: (count) =>
        `${format.count(count)} 条记录将被永久清除。如果以后可能需要出示，请先导出。`,
      keep: '保留列表',
      clear: '清除',
    },
  };
}
