import type { Look } from '@/page/visible-copy';

const SURROUNDINGS = {
  background: null,
  edge: { top: 0, start: 0, isRtl: false },
  opacity: 1,
  keepsLines: false,
  isVisible: true,
  isInGrid: false,
  colour: null,
  hasShadow: false,
} as const;
const IN_LINE = /^(?:a|abbr|b|br|code|em|i|img|kbd|q|s|span|strong|sub|sup|x-.*)$/;

/** Sees all but what is marked `data-unseen`; layout is what real-browser tests are for. */
export const seesMarked: Look = {
  enter: () => SURROUNDINGS,
  within: (element, around) =>
    element.hasAttribute('data-unseen')
      ? null
      : { around, isBlock: !IN_LINE.test(element.localName) },
  hasRoom: () => true,
  sees: () => true,
};
