import type { englishAppearance } from '../en-appearance';
import type { Translation } from '../translation';

/** What the options page says about how Homebody looks, in Simplified Chinese. */
export function chineseAppearance(): Translation<typeof englishAppearance> {
  return {
    heading: '外观',
    theme: '颜色',
    themes: {
      system: '跟随系统',
      light: '浅色',
      dark: '深色',
    },
    textSize: '文字大小',
    textSizes: {
      normal: '标准',
      large: '大',
      larger: '特大',
    },
    language: '语言',
    browserLanguage: '与此浏览器相同',
    meaning: '会立即应用于 Homebody 的所有窗口。高对比度以此设备的设置为准。',
  };
}
