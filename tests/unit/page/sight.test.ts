import { describe, expect, it } from 'vitest';
import { colourOf, looksSame } from '@/page/colours';
import { canBeSeen } from '@/page/sight';

const box = (x: number, y: number, width: number, height: number) =>
  ({ left: x, top: y, right: x + width, bottom: y + height, width, height }) as DOMRectReadOnly;
const around = {
  background: colourOf('rgb(255, 255, 255)'),
  edge: { top: -500, start: 0, isRtl: false },
  opacity: 1,
  keepsLines: false,
  isVisible: true,
  isInGrid: false,
  colour: colourOf('rgb(0, 0, 0)'),
  hasShadow: false,
};
const white = colourOf('rgb(254, 255, 250)');

describe('text', () => {
  it.each([
    ['stands on the page', box(10, 10, 50, 12), around, true],
    ['was scrolled past', box(10, -400, 50, 12), around, true],
    ['lies above all that can be scrolled to', box(10, -600, 50, 12), around, false],
    ['lies left of the page', box(-9999, 10, 50, 12), around, false],
    [
      'lies where a page from right to left goes on',
      box(-900, 10, 50, 12),
      { ...around, edge: { top: 0, start: 800, isRtl: true } },
      true,
    ],
    [
      'lies right of a page from right to left',
      box(900, 10, 50, 12),
      { ...around, edge: { top: 0, start: 800, isRtl: true } },
      false,
    ],
    [
      'lies left of a page whose lines stand upright',
      box(-900, 10, 50, 12),
      { ...around, edge: { top: 0, start: null, isRtl: false } },
      true,
    ],
    ['has no size', box(10, 10, 0, 0), around, false],
    ['is too small to be read', box(10, 10, 9, 2), around, false],
    ['is made invisible', box(10, 10, 50, 12), { ...around, isVisible: false }, false],
    ['has the colour of the paper', box(10, 10, 50, 12), { ...around, colour: white }, false],
    [
      'is white before a picture',
      box(10, 10, 50, 12),
      { ...around, colour: white, background: null },
      true,
    ],
    ['is clear', box(10, 10, 50, 12), { ...around, colour: colourOf('rgba(0, 0, 0, 0)') }, false],
    [
      'is clear, and drawn by its shadow',
      box(10, 10, 50, 12),
      { ...around, colour: colourOf('rgba(0, 0, 0, 0)'), hasShadow: true },
      true,
    ],
  ])('that %s is seen: %s', (_, where, how, expected) => {
    expect(canBeSeen(where, how)).toBe(expected);
  });
});

it('A colour that is not plain is not judged', () => {
  expect(colourOf('oklch(0.5 0.1 20)')).toBeNull();
  expect(colourOf('rgba(1, 2, 3, 0.5)')).toEqual({ channels: [1, 2, 3], alpha: 0.5 });
  expect(looksSame({ channels: [0, 0, 0], alpha: 1 }, { channels: [0, 20, 0], alpha: 1 })).toBe(
    false,
  );
});
