import type { englishErrors } from '../en-errors';
import type { FieldReader, SayError } from '../error-text';
import type { Format } from '../format';
import type { Translation } from '../translation';
import { chineseBackupErrors } from './zh-backup-errors';
import { chineseStorageErrors } from './zh-storage-errors';

/** The sentences for every error, in Simplified Chinese: what happened, what was kept, what to do. */
export function chineseErrors(format: Format): Translation<typeof englishErrors> {
  const say: SayError = (happened, kept, next) => ({
    happened,
    kept,
    next,
  });
  /** A name in Latin letters stands apart from the words around it. */
  const before = (name: string | null, otherwise: string) =>
    name === null ? otherwise : `${name} `;
  const between = (name: string | null, otherwise: string) =>
    name === null ? otherwise : ` ${name} `;
  const file = (fields: FieldReader) => before(fields.text('artifact'), '模型');
  const server = (fields: FieldReader) => before(fields.host('host', 'url'), '模型中心');
  const staged = (fields: FieldReader) => {
    const bytes = fields.number('bytesStaged');
    return bytes === null || bytes <= 0 ? '' : `已下载的 ${format.bytes(bytes)} 已保留。`;
  };
  /** The browser does not always tell where to; who sent it on is known. */
  const sentOn = (fields: FieldReader) => {
    const host = fields.host('host');
    return host === null
      ? `${server(fields)}将下载转到了 Homebody 不信任的服务器`
      : `下载被转到了 Homebody 不信任的 ${host}`;
  };
  const stopped = (fields: FieldReader, why: string) => `${file(fields)}的下载已停止：${why}。`;
  const size = (fields: FieldReader) => {
    const prompt = fields.number('promptTokens');
    const room = fields.number('contextWindow');
    const has = prompt === null ? '' : `长度为 ${format.count(prompt)} 个 token。`;
    return room === null ? has : `${has}该模型最多可处理 ${format.count(room)} 个 token。`;
  };
  const retry = '请点击“重试”。';
  const retryOrLater = '请点击“重试”。如果仍有问题，请稍后再试。';

  return {
    'question-empty': () => say('还没有输入问题。', '', '请先输入问题。'),
    'question-too-long': (fields) => {
      const limit = fields.number('limit');
      return say(
        `问题太长，${limit === null ? '该模型无法处理' : '无法发送'}。${size(fields)}`,
        '输入的内容已保留。',
        limit === null
          ? '请缩短问题，或选择能处理更长内容的模型。'
          : `请缩短到 ${format.count(limit)} 个字符以内，然后重新发送。`,
      );
    },
    'conversation-left': (fields) => {
      const isHere = fields.text('draft') === 'moved';
      return say(
        '问题发送之前，已打开了另一个对话。',
        isHere ? '问题在它的输入框中。' : '问题保留在输入它的对话中。',
        isHere ? '请重新发送。' : '请回到那个对话，重新发送。',
      );
    },
    'conversation-missing': () => say('此对话已不存在。', '', '请在另一个对话中继续。'),
    'message-missing': () => say('此消息已不存在。', '对话已保留。', '请重新提问。'),
    'model-unknown': (fields) => {
      const id = fields.text('modelId');
      return say(
        id === null ? '该模型不在可选模型之中。' : `模型 ${id} 不在可选模型之中。`,
        '对话已保留。',
        '请选择其他模型。',
      );
    },
    'model-not-installed': () => say('该模型尚未安装。', '问题已保留。', '请下载该模型。'),
    ...chineseStorageErrors(say),
    ...chineseBackupErrors(say),

    'message-malformed': () =>
      say(
        'Homebody 的一个组件发送了另一个组件无法理解的内容。',
        '未做任何更改。',
        '请重试。如果仍有问题，请重新加载扩展程序。',
      ),
    'sender-refused': () =>
      say('已拒绝一个来源异常的请求。', '未做任何更改。', '请关闭此 Homebody 窗口，然后重新打开。'),
    'host-unavailable': () =>
      say(
        'Homebody 中运行模型的组件没有响应。',
        '你输入的内容还在。',
        '请稍后重试。如果仍有问题，请重新加载扩展程序。',
      ),

    'engine-load-failed': () =>
      say('未能启动该模型。', '模型文件和问题已保留。', '请重试，或选择其他模型。'),
    'engine-lost': () =>
      say('引擎在运行途中停止了。', '已写出的内容已保留。', '请继续，或者重试。'),
    'engine-not-loaded': () =>
      say('引擎已释放该模型。', '已写出的内容已保留。', '请重试，模型会重新加载。'),
    'engine-lost-again': () =>
      say(
        '引擎再次停止：这台电脑似乎难以承受该模型。',
        '已写出的内容已保留。',
        '请选择更小的模型或在 CPU 上运行的模型，然后继续。',
      ),
    'engine-failed': () =>
      say('模型未能完成此回答。', '问题和已写出的内容已保留。', '请重试，或选择其他模型。'),
    'context-overflow': (fields) =>
      say(
        `问题和对话太长，该模型无法处理。${size(fields)}`,
        '问题已保留。',
        '请缩短问题，或开始新对话。',
      ),
    'engine-no-gpu': (fields) => {
      const reason = fields.text('reason');
      return say(
        `该模型需要浏览器可用的 GPU${reason === null ? '' : `（${reason}）`}。`,
        '模型文件已保留。',
        '请选择在 CPU 上运行的模型。',
      );
    },
    'engine-library-missing': () =>
      say(
        '此版本的 Homebody 不含在 GPU 上运行该模型所需的库。',
        '未下载任何内容。问题已保留。',
        '请选择在 CPU 上运行的模型。',
      ),
    'engine-out-of-memory': () =>
      say(
        '内存不足，无法运行该模型。',
        '模型文件和问题已保留。',
        '请关闭其他程序后重试，或选择更小的模型。',
      ),
    'engine-library-mismatch': () =>
      say(
        '运行该模型的代码是为其他版本的 Homebody 制作的。',
        '模型已保留。',
        '请更新 Homebody，或选择其他模型。',
      ),
    'engine-model-damaged': (fields) => {
      const name = fields.text('file');
      return say(
        `该模型有文件已损坏，或与其他文件不匹配${name === null ? '' : `（${name}）`}。`,
        '对话已保留。',
        '请删除该模型，然后重新下载。',
      );
    },
    'engine-network': (fields) =>
      say(
        `模型试图从${between(fields.host('url'), '网络')}获取内容，已被拒绝。`,
        '没有任何数据离开这台电脑。',
        '请删除该模型后重新下载，或选择其他模型。',
      ),

    'manifest-invalid': (fields) => {
      const where = fields.text('place', 'path', 'at');
      return say(
        `该模型的文件列表无效${where === null ? '' : `（${where}）`}。`,
        '未下载任何内容。',
        '请选择其他模型。',
      );
    },
    'install-integrity': (fields) =>
      say(
        `下载到的${between(fields.text('artifact'), '模型')}数据已损坏，因此未安装。`,
        '损坏的数据已删除。',
        '请点击“重试”重新下载。',
      ),
    'install-network': (fields) =>
      say(stopped(fields, '网络连接已断开'), staged(fields), '请检查网络连接，然后点击“重试”。'),
    'install-offline': (fields) =>
      say(
        `${file(fields)}的下载正在等待：这台电脑处于离线状态。`,
        staged(fields),
        '网络恢复后会继续下载。',
      ),
    'install-http': (fields) => {
      const status = fields.number('status');
      return say(
        stopped(
          fields,
          `${server(fields)}拒绝了请求${status === null ? '' : `（状态码 ${String(status)}）`}`,
        ),
        staged(fields),
        retryOrLater,
      );
    },
    'install-stalled': (fields) =>
      say(stopped(fields, `${server(fields)}有一段时间没有发送数据`), staged(fields), retry),
    'install-changed': (fields) =>
      say(stopped(fields, '服务器上的文件已更改'), '过时的部分已删除。', '请点击“重试”从头下载。'),
    'install-protocol': (fields) =>
      say(stopped(fields, `${server(fields)}发送的内容与请求的不符`), staged(fields), retryOrLater),
    'install-host-refused': (fields) =>
      say(
        stopped(fields, sentOn(fields)),
        staged(fields),
        '请检查当前网络是否会重定向下载，然后点击“重试”。',
      ),
    'install-gated': (fields) =>
      say(
        stopped(fields, '发布者要求先接受使用条款'),
        '',
        `请先在${between(fields.text('page', 'url', 'host'), '模型中心')}接受条款，然后点击“重试”。`,
      ),
    'install-not-a-model': (fields) =>
      say(
        `网络返回的是网页，而不是${between(fields.text('artifact'), '模型')}的文件。`,
        staged(fields),
        '可能需要先登录此网络，然后点击“重试”。',
      ),
    'install-storage-full': (fields) => {
      const need = fields.number('needBytes');
      const missing = need === null ? 0 : need - (fields.number('freeBytes') ?? 0);
      return say(
        stopped(fields, '磁盘已满'),
        staged(fields),
        missing > 0
          ? `请腾出 ${format.bytes(missing)} 空间，然后点击“重试”。`
          : '请腾出一些空间，然后点击“重试”。',
      );
    },
    'install-storage': (fields) =>
      say(
        stopped(fields, '无法写入磁盘'),
        staged(fields),
        '请点击“重试”。如果仍有问题，请重新启动浏览器。',
      ),
    'install-canceled': (fields) =>
      say(`${file(fields)}的下载已取消。`, '已下载的部分已删除。', '需要时可以重新下载。'),
    'install-lost': () =>
      say('下载已停止：Homebody 中负责写入的组件已退出。', '已下载的部分已保留。', retry),

    'illegal-transition': () =>
      say('Homebody 无法确定此下载的状态。', '你的对话已保留。', '请重新加载扩展程序。'),
    'storage-failed': () =>
      say(
        'Homebody 无法写入其存储空间。',
        '之前存储的内容已保留。',
        '请腾出一些磁盘空间，然后重试。',
      ),
    unexpected: (fields) => {
      const detail = fields.text('detail');
      return say(
        detail === null ? '发生了意外情况。' : `发生了意外情况（${detail}）。`,
        '你的对话已保留。',
        '请重试。如果仍有问题，请重新加载扩展程序。',
      );
    },
  };
}
