import type { englishWelcome } from '../en-welcome';
import type { Format } from '../format';
import type { Translation } from '../translation';

/** Memory is sold, and told by browsers, in powers of two. */
const GIB = 2 ** 30;

/** The welcome page, in Simplified Chinese. */
export function chineseWelcome(format: Format): Translation<typeof englishWelcome> {
  return {
    title: '欢迎使用 Homebody',
    what: [
      'Homebody 在你正在阅读的网页旁回答问题。',
      '它的语言模型在这台电脑上运行：你的提问、选中的内容和得到的回答都不会离开这台电脑。',
      '它只会从网络获取你选择的模型。模型下载完成后，没有网络也能使用。',
    ],
    machine: {
      heading: '这台电脑',
      looking: '正在检查这台电脑…',
      unknown: '浏览器没有提供这台电脑的配置信息。',
      gpu: '图形',
      cpu: '处理器',
      memory: '内存',
      disk: '磁盘',
      gpuOf: (gpu) => {
        if (gpu === null) return '浏览器没有可用的 GPU。模型将在 CPU 上运行，速度较慢。';
        if (gpu.isSoftware) return '图形由 CPU 处理。模型也在 CPU 上运行，速度较慢。';
        return `${gpu.name === '' ? '有可用的 GPU' : gpu.name}。模型可以在 GPU 上快速运行。`;
      },
      cpuOf: (cores) => `${format.count(cores)} 个核心`,
      memoryOf: (bytes) =>
        bytes === null
          ? '浏览器没有提供此信息。'
          : `${format.count(bytes / GIB)} GB 或更多（根据浏览器提供的信息）`,
      diskOf: (bytes) =>
        bytes === null ? '浏览器没有提供此信息。' : `Homebody 可用 ${format.bytes(bytes)}`,
    },
    model: {
      heading: '第一个模型',
      balanced: (name) => `推荐 ${name}：质量与速度最为均衡。`,
      fitting: (name) => `推荐 ${name}：能在这台电脑上流畅运行的模型中，它是最好的。`,
      lightest: (name) => `推荐 ${name}：它对这台电脑的要求最低，其他模型会更慢。`,
      none: '主要模型都不适合这台电脑。你可以看看其他模型。',
      all: '查看所有模型',
      choose: '最先使用的模型',
      recommended: '推荐',
      onThisComputer: (verdict) => `${verdict}。`,
      download: (name, bytes) => `下载 ${name}（${format.bytes(bytes)}）`,
      later: '以后再说',
      queued: (name) => `接下来将下载 ${name}。`,
      goesOn: '你可以关闭此页面，下载会继续进行。',
      preparing: (name) => `${name} 已下载完成，正在做准备。`,
      ready: (name) => `${name} 已在这台电脑上，可以开始回答。`,
      where: '点击工具栏中的房子图标即可打开 Homebody。如果没有看到，请点击拼图图标查找。',
    },
    talk: {
      heading: '提个问题',
      now: '现在就可以提问。模型一准备好，就会开始回答。',
      openPanel: '在侧边栏中继续',
    },
    again: '显示欢迎页面',
  };
}
