import type { Progress } from '@/core/progress';
import type { englishAnswerer, englishDownloads, englishToasts } from '../en-downloads';
import type { Format } from '../format';
import type { Translation } from '../translation';

/** What the list of downloads says, in Simplified Chinese. */
export function chineseDownloads(format: Format): Translation<typeof englishDownloads> {
  const left = ({ bytesDone, bytesPerSecond }: Progress): string => {
    if (bytesPerSecond === null || bytesPerSecond <= 0) return '';
    const seconds = bytesDone / bytesPerSecond;
    return seconds < 10
      ? '重新下载需要几秒钟。'
      : `按目前的速度，重新下载大约需要${format.duration(seconds)}。`;
  };
  return {
    heading: '下载',
    button: (count) => (count === 0 ? '下载' : `下载（${format.count(count)} 项正在进行）`),
    opened: (model) => `已打开下载列表：正在获取 ${model}。`,
    closed: (model) => `已关闭下载列表：${model} 已就绪。`,
    close: '关闭下载列表',
    list: '按下载顺序排列的模型',
    none: '还没有下载任何内容。选择一个模型后，它会显示在这里。',
    states: {
      Queued: '排队中',
      Downloading: '正在下载',
      Compiling: '正在编译',
      Ready: '就绪',
      Failed: '失败',
      Canceled: '已取消',
    },
    steps: {
      downloading: '',
      'waiting-for-network': '正在等待网络',
      retrying: '正在重试',
      verifying: '正在校验文件',
    },
    starting: '正在开始…',
    place: (place) => (place === 1 ? '队列中的下一个' : `队列中的第 ${format.count(place)} 个`),
    size: (bytes, estimated) => `${estimated ? '约 ' : ''}${format.bytes(bytes)}`,
    here: (bytes) => `已下载 ${format.bytes(bytes)}`,
    waitsForAnswer: '当前的回答写完后加载',
    loading: (fraction) => `正在读取模型（${format.percent(fraction)}）`,
    compiling: (fraction) =>
      `正在编译着色器（${format.percent(fraction)}）。首次编译需要一分钟左右。`,
    inMemory: '已载入内存',
    canceled: '已下载的部分已删除。',
    cancel: '取消',
    retry: '重试',
    about: (action, model) => `${action}：${model}`,

    confirm: {
      title: (model) => `要取消下载 ${model} 吗？`,
      bytes: (progress) =>
        `已下载的 ${format.bytes(progress.bytesDone)} 将被删除。${left(progress)}`,
      nothingYet: '目前还没有下载任何数据。',
      place: (place) =>
        place === 1
          ? '它是队列中的下一个，取消后将失去这个位置。'
          : `它排在队列的第 ${format.count(place)} 位，取消后将失去这个位置。`,
      waitedFor: '正在等待它的问题将得不到回答。',
      keepDownloading: '继续下载',
      keepQueued: '继续排队',
      cancel: '取消下载',
    },
  };
}

/** Who answers where the conversation's model is not ready, in Simplified Chinese. */
export function chineseAnswerer(format: Format): Translation<typeof englishAnswerer> {
  const inBrackets = (facts: string) => (facts === '' ? '' : `（${facts}）`);
  return {
    label: '由谁回答',
    waits: (model, facts) => `${model} 就绪后由它回答${inBrackets(facts)}。`,
    until: (standIn, model, facts) => `${model} 就绪前由 ${standIn} 回答${inBrackets(facts)}。`,
    absent: (model, bytes) => `尚未安装 ${model}。提问后会下载它（${format.bytes(bytes)}）。`,
    insteadOfAbsent: (standIn, model) => `由 ${standIn} 回答。尚未安装 ${model}。`,
    failed: (model) => `未能准备好 ${model}。`,
    insteadOfFailed: (standIn, model) => `未能准备好 ${model}，暂由 ${standIn} 回答。`,
    insteadOfCanceled: (standIn, model) => `${model} 的下载已取消，暂由 ${standIn} 回答。`,
    takeover: (model) => `这个回答写完后，改由 ${model} 回答。`,
    takeoverElsewhere: (model) => `另一个对话中的回答写完后，改由 ${model} 回答。`,
    both: (one, other) => `${one}，${other}`,
    next: '队列中的下一个',
    number: (place) => `队列中的第 ${format.count(place)} 个`,
    preparing: '正在准备',
    answerNow: (model) => `现在就用 ${model} 回答`,
    wait: (model) => `等待 ${model}`,
    download: (model) => `下载 ${model}`,
    retry: (model) => `重试 ${model}`,
    choose: '选择其他模型',
  };
}

/** What the short-lived words above the conversation say, in Simplified Chinese. */
export function chineseToasts(): Translation<typeof englishToasts> {
  return {
    label: '提示',
    switched: (model) => `从现在起由 ${model} 回答。`,
    notSwitched: (model, why, meanwhile) =>
      `未能切换到 ${model}。${why}${meanwhile === null ? '' : `暂由 ${meanwhile} 回答。`}`,
    chooseAnother: '选择其他模型',
    dismiss: '关闭',
  };
}
