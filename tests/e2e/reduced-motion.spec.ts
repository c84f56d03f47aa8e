import type { Page } from '@playwright/test';
import { PAGES } from './support/pages-of-surfaces';
import { expect, test } from './support/preview';

/**
 * What would move for longer than a hundredth of a second: elements that are shown, and rules of
 * every style sheet that is loaded, those of what is not shown among them.
 */
const moving = (page: Page) =>
  page.evaluate(() => {
    const seconds = (list: string) =>
      Math.max(
        ...list.split(',').map((one) => Number.parseFloat(one) * (/ms$/.test(one) ? 0.001 : 1)),
      );
    const isLong = (style: CSSStyleDeclaration) =>
      seconds(style.transitionDuration) > 0.01 ||
      (style.animationName !== 'none' && seconds(style.animationDuration) > 0.01);
    const found = new Set<string>();
    for (const element of document.querySelectorAll('*')) {
      for (const part of ['', '::before', '::after', '::backdrop']) {
        if (isLong(getComputedStyle(element, part))) found.add(element.tagName + part);
      }
      const { scrollBehavior } = getComputedStyle(element);
      if (scrollBehavior === 'smooth') found.add(`${element.tagName} scrolls`);
    }
    // A rule is tried on something that no other rule is about.
    const probe = document.body.appendChild(document.createElement('probe-of-rules'));
    const walk = (rules: CSSRuleList) => {
      for (const rule of rules) {
        if (rule instanceof CSSStyleRule) {
          probe.style.cssText = rule.style.cssText;
          if (isLong(getComputedStyle(probe))) found.add(rule.selectorText);
        }
        if (rule instanceof CSSGroupingRule) walk(rule.cssRules);
      }
    };
    for (const sheet of document.styleSheets) walk(sheet.cssRules);
    probe.remove();
    return [...found];
  });

test('nothing moves on any surface where the device asks for less motion', async ({ show }) => {
  for (const query of PAGES) {
    const page = await show(query, 400);
    expect(await moving(page), query).toEqual([]);
  }
});

test('what moves otherwise is known to move', async ({ show }) => {
  const page = await show('surface=panel&state=streaming', 400);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  const found = await moving(page);
  expect(found).toContain('.send');
  expect(found).toContain('.conversations-over');
});
