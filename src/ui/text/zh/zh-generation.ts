import type { englishGeneration } from '../en-generation';
import type { Format } from '../format';
import type { Translation } from '../translation';

/** What the options page says about how answers are written, in Simplified Chinese. */
export function chineseGeneration(format: Format): Translation<typeof englishGeneration> {
  return {
    heading: '回答',
    temperature: '温度',
    temperatureMeaning:
      '设为 0 时，模型总是选取可能性最大的词，同样的问题会得到同样的回答。数值越高，表达越多样，不靠谱的内容也越多。',
    topP: 'Top-p',
    topPMeaning: '从可能性最大的词开始，只在合计概率达到此比例的词中选取。设为 1 则包括所有词。',
    longest: '回答的最大长度',
    /** A token holds a share of a word that is known for English. */
    tokens: (count) =>
      `${format.count(count)} 个 token（约 ${format.count(Math.round((count * 0.75) / 10) * 10)} 个英文单词）`,
    longestMeaning: '回答达到此长度后可以继续生成。如果模型能处理的上下文较短，可能会更早停止。',
    reset: '恢复默认值',
    defaults: (temperature, topP, tokens) =>
      `默认值：温度 ${format.decimal(temperature)}，Top-p ${format.hundredths(topP)}，${format.count(tokens)} 个 token。`,
    prompts: {
      heading: '系统提示词',
      intro:
        '每次对话之前，模型都会先收到这段内容。网站或单个对话的提示词附加在它之后，如有冲突，以后者为准。',
      global: '用于所有对话',
      placeholder: '请用浅显的语言简短回答。',
      save: '保存',
      saved: '已保存。',
      sites: '用于个别网站',
      noSites: '还没有为任何网站设置提示词。',
      site: '网站',
      sitePlaceholder: 'example.org',
      sitePrompt: '用于此网站的对话',
      add: '为此网站保存',
      siteInvalid: '请输入网站地址，例如 example.org。',
      edit: (site) => `编辑 ${site} 的提示词`,
      remove: (site) => `移除 ${site} 的提示词`,
      editWord: '编辑',
      removeWord: '移除',
    },
  };
}
