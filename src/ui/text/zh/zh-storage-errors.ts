import type { englishStorageErrors } from '../en-storage-errors';
import type { SayError } from '../error-text';
import type { Translation } from '../translation';

/** The sentences for what can go wrong with stored models and mirrors, in Simplified Chinese. */
export function chineseStorageErrors(say: SayError): Translation<typeof englishStorageErrors> {
  /** A name in Latin letters stands apart from the words around it. */
  const before = (name: string | null, otherwise: string) =>
    name === null ? otherwise : `${name} `;
  const between = (name: string | null, otherwise: string) =>
    name === null ? otherwise : ` ${name} `;
  return {
    'conversation-full': () =>
      say(
        '此对话中的文字已达到上限。',
        '没有丢失任何内容，你的问题已保留。',
        '请开始新对话，在那里提问。',
      ),
    'model-in-use': (fields) =>
      say(
        `${before(fields.text('model'), '该模型')}正在回答问题。`,
        '未删除任何内容。',
        '请先停止回答，再删除模型。',
      ),
    'model-not-looked-up': (fields) =>
      say(
        `尚不清楚${between(fields.text('model'), '该模型')}由哪些文件组成，也无法向模型中心查询。`,
        '未安装任何内容。',
        '请先连接一次网络，然后重新选择文件。',
      ),
    'import-wrong-files': (fields) => {
      const missing = fields.text('missing');
      return say(
        `${before(fields.text('files'), '所选内容')}不是${between(fields.text('model'), '该模型')}的文件，或者已损坏。`,
        '未安装任何内容。',
        missing === null ? '请选择该模型的文件。' : `请选择 ${missing}。`,
      );
    },
    'import-missing-files': (fields) => {
      const missing = fields.text('missing');
      const files = fields.text('files');
      return say(
        `模型不完整${missing === null ? '' : `，缺少 ${missing}`}。${
          files === null ? '' : `以下文件不属于该模型，或者已损坏：${files}。`
        }`,
        '正确的文件已保留。',
        '请一并选择缺少的文件，或下载其余部分。',
      );
    },
    'mirror-invalid': (fields) =>
      say(
        `${before(fields.text('address'), '此地址')}不能用作镜像。`,
        '仍使用之前的地址。',
        '请输入以 https:// 开头，且不含用户名、密码或问号的地址。',
      ),
    'mirror-refused': (fields) =>
      say(
        `Homebody 未获准连接${fields.host('address') === null ? '此地址' : ` ${fields.host('address')}`}。`,
        '仍使用之前的地址。',
        '请再次点击“使用此镜像”，并在浏览器询问时允许。',
      ),
  };
}
