import type { englishOptions } from '../en-options';
import type { Format } from '../format';
import type { Translation } from '../translation';
import { trouble } from '../trouble';
import { chineseAppearance } from './zh-appearance';
import { chineseBackup } from './zh-backup';
import { chineseErase } from './zh-erase';
import { chineseGeneration } from './zh-generation';
import { chineseLedger } from './zh-ledger';
import { chinesePresets } from './zh-presets';
import { chineseShortcuts } from './zh-shortcuts';

/** What the options page says, in Simplified Chinese. */
export function chineseOptions(format: Format): Translation<typeof englishOptions> {
  return {
    title: 'Homebody 选项',
    heading: '选项',
    contents: '本页内容',

    storage: {
      heading: '模型与存储',
      intro: '模型是这台电脑上的文件。回答完全由模型生成，无需网络。',
      room: (used, free) =>
        free === null
          ? `Homebody 已使用 ${format.bytes(used)}。`
          : `Homebody 已使用 ${format.bytes(used)}，可用空间为 ${format.bytes(free)}。`,
      looking: '正在检查磁盘…',
      models: '模型',
      onDisk: (bytes) => `在这台电脑上占用 ${format.bytes(bytes)}`,
      toDownload: (bytes, estimated) => `需要下载${estimated ? '约' : ''} ${format.bytes(bytes)}`,
      download: '下载',
      downloadAgain: '重新下载',
      retry: '重试',
      cancel: '取消',
      verify: '校验',
      import: '导入文件…',
      delete: '删除',
      about: (action, model) => `${action}：${model}`,
      work: (work) => {
        if (work.kind === 'removing') return '正在删除…';
        const what = work.kind === 'verifying' ? '正在校验文件' : '正在导入';
        const done =
          work.bytesTotal > 0 ? ` ${format.percent(work.bytesDone / work.bytesTotal)}` : '';
        return `${what}…${done}`;
      },
      cancelWork: (kind) => (kind === 'verifying' ? '取消校验' : '取消导入'),
      canceled: '已取消。未删除任何内容。',
      sound: '所有文件均完好无损。',
      damaged: (files) =>
        trouble(
          `已删除损坏的文件：${files.join('、')}。`,
          '其他文件已保留，请重新下载缺少的部分。',
        ),
      imported: '已导入，所有文件均正确。',
      removed: '已删除。这台电脑上没有任何残留。',
    },

    confirm: {
      title: (model) => `要删除 ${model} 吗？`,
      loss: (bytes) =>
        `将从这台电脑上删除 ${format.bytes(bytes)}。要再次使用该模型，需要重新下载或导入。`,
      kept: '对话会保留。',
      keep: '保留',
      delete: '删除',
    },

    defaults: {
      heading: '新对话',
      label: '新对话的默认模型',
      recommended: (model) => (model === null ? '为这台电脑推荐的模型' : `推荐：${model}`),
      meaning: '已有的对话仍使用原来的模型。',
    },

    memory: {
      heading: '内存',
      label: '释放闲置模型占用的内存',
      after: (minutes) => `${format.count(minutes)} 分钟后`,
      never: '从不',
      meaning: '释放的内存可供其他程序使用。下次提问时会重新加载模型，需要稍等片刻。',
    },

    engines: {
      heading: '模型在哪里运行',
      names: {
        automatic: '自动（推荐）',
        gpu: '始终使用 GPU',
        cpu: '始终使用 CPU',
      },
      line: (choice, { automatic, gpu }, because) => {
        if (choice === 'cpu') return '任何电脑都能运行，但回答较慢。';
        if (choice === 'gpu') {
          return gpu === null
            ? trouble(
                '此浏览器没有可用的 GPU，在有可用的 GPU 之前无法加载模型。',
                '请选择“自动”，或启用浏览器的图形加速。',
              )
            : '即使模型看起来不适合，也使用 GPU。这时模型可能无法加载，或者回答较慢。';
        }
        const [reason] = automatic.because;
        if (automatic.processor === 'gpu') {
          return `在这台电脑上使用 GPU${gpu ? `（${gpu}）` : ''}，因为它更快，并且容得下模型。`;
        }
        return `在这台电脑上使用 CPU${reason ? `，原因：${because(reason)}` : ''}。`;
      },
      meaning: '适用于新对话和模型列表。已选定模型的对话仍使用该模型。',
    },

    mirror: {
      heading: '下载来源',
      hub: '模型从 huggingface.co 下载。',
      current: (address) => `模型从 ${address} 下载。`,
      meaning:
        '镜像是在相同路径上提供相同文件的服务器，适用于无法连接模型中心的网络。镜像会知道你下载了哪些模型以及你的网络地址，但绝不会看到任何问题或回答。每个文件仍会与已知的校验值核对。',
      label: '镜像地址',
      placeholder: 'https://models.example.org',
      use: '使用此镜像',
      reset: '恢复使用 huggingface.co',
    },

    backup: chineseBackup(format),

    erase: chineseErase(format),

    appearance: chineseAppearance(),

    presets: chinesePresets(format),

    shortcuts: chineseShortcuts(),

    network: chineseLedger(format),

    generation: chineseGeneration(format),

    about: {
      heading: '关于',
      version: (version) => `Homebody ${version}`,
      licences: 'Homebody 所含软件的许可证',
      modelLicence: (licence) => `许可证：${licence}`,
    },
  };
}
