/** Red, green, blue from 0 to 255, and how opaque it is from 0 to 1. */
export interface Colour {
  readonly channels: readonly [number, number, number];
  readonly alpha: number;
}

const RGB = /^rgba?\((\d+(?:\.\d+)?), (\d+(?:\.\d+)?), (\d+(?:\.\d+)?)(?:, (\d*\.?\d+))?\)$/;
/** Channels that differ by no more than this cannot be told apart by reading. */
const SAME = 8;

/** A computed colour; null where it is written in another way than the browser writes plain ones. */
export function colourOf(computed: string): Colour | null {
  const [, red, green, blue, alpha = '1'] = RGB.exec(computed) ?? [];
  if (red === undefined) return null;
  return { channels: [Number(red), Number(green), Number(blue)], alpha: Number(alpha) };
}

/** Whether text in one of them cannot be seen on the other. */
export function looksSame(one: Colour, other: Colour): boolean {
  return one.channels.every(
    (value, index) => Math.abs(value - (other.channels[index] ?? 0)) <= SAME,
  );
}
