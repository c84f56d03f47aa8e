import type { EngineKind } from '@/core/model';
import type { englishSelector } from '../en-selector';
import type { Format } from '../format';
import type { Translation } from '../translation';

/** The list of models to choose from, in Simplified Chinese. */
export function chineseSelector(format: Format): Translation<typeof englishSelector> {
  const memory = (engine: EngineKind, bytes: number) =>
    engine === 'webllm' ? `需要 ${format.bytes(bytes)} 显存` : `需要 ${format.bytes(bytes)} 内存`;
  return {
    search: '搜索模型',
    placeholder: '名称、大小或许可证',
    clear: '清除搜索内容',
    sections: {
      ready: '这台电脑上已有的模型',
      tiers: '主要模型',
      others: '所有其他模型',
    },
    tiers: {
      instant: '几乎立即回答，适合简单的问题。',
      quick: '速度快，适合简短的回答。',
      smart: '最为均衡，适合大多数问题。',
      genius: '能力最强，速度也最慢，适合难题。',
    },
    facts: ({ bytes, estimated, memoryBytes, engine, licence }) =>
      [
        `${estimated ? '约 ' : ''}${format.bytes(bytes)}`,
        ...(memoryBytes === null ? [] : [memory(engine, memoryBytes)]),
        licence,
      ].join(' · '),
    found: (count) => `${format.count(count)} 个模型`,
    nothing: (query) => `没有符合“${query}”的模型。`,
    hint: '可按名称、许可证或大小搜索，例如“2 GB”或“<4 GB”。',
    finding: '正在查找其他模型…',
    ofSite: (site) => `${site} 上的新对话使用此模型。`,
  };
}
