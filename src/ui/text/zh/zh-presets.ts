import type { englishPresets } from '../en-presets';
import type { Format } from '../format';
import type { Translation } from '../translation';
import { trouble } from '../trouble';

/** What the options page says about presets, in Chinese. */
export function chinesePresets(format: Format): Translation<typeof englishPresets> {
  return {
    heading: '快捷提问',
    intro: '针对所选内容的常用提问：显示在右键菜单中和引用内容的下方，点击后立即发送。',
    none: '没有快捷提问。',
    name: '名称',
    instruction: '提问内容',
    new: '新的快捷提问',
    add: '添加快捷提问',
    save: '保存',
    cancel: '取消',
    edit: '编辑',
    remove: '移除',
    up: '上移',
    down: '下移',
    reset: '恢复默认',
    saved: '已保存。',
    restored: '已恢复默认。',
    empty: '请填写名称和提问内容。',
    about: (action, name) => `${action}：${name}`,
    editing: (name) => `编辑“${name}”`,
    removed: (name) => `已移除“${name}”。`,
    moved: (name, at, of) =>
      `“${name}”现在是第 ${format.count(at)} 个，共 ${format.count(of)} 个。`,
    full: (n) => trouble(`最多可有 ${format.count(n)} 个快捷提问。`, '请先移除一个再添加。'),
  };
}
