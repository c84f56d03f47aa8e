import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RateMeter } from './progress';

const MB = 1_000_000;

describe('the progress of a download', () => {
  it('says nothing of speed until there is something to divide by', () => {
    const meter = new RateMeter(100 * MB);
    expect(meter.report(0, 0).bytesPerSecond).toBeNull();
    expect(meter.report(5 * MB, 400)).toMatchObject({ bytesPerSecond: null, secondsLeft: null });
  });

  it('gives the speed and the time left of a steady download', () => {
    const meter = new RateMeter(100 * MB);
    for (let second = 0; second < 5; second++) meter.report(second * MB, second * 1000);
    expect(meter.report(5 * MB, 5000)).toEqual({
      bytesDone: 5 * MB,
      bytesTotal: 100 * MB,
      bytesPerSecond: MB,
      secondsLeft: 95,
    });
  });

  it('follows a network that became slower, within ten seconds', () => {
    const meter = new RateMeter(1000 * MB);
    for (let second = 0; second <= 30; second++) meter.report(second * 10 * MB, second * 1000);
    let bytes = 300 * MB;
    let progress = meter.report(bytes, 30_000);
    for (let second = 31; second <= 41; second++) {
      bytes += MB;
      progress = meter.report(bytes, second * 1000);
    }
    expect(progress.bytesPerSecond).toBe(MB);
  });

  it('counts bytes of an earlier attempt as done, not as speed', () => {
    const meter = new RateMeter(100 * MB, 90 * MB);
    meter.report(90 * MB, 0);
    expect(meter.report(92 * MB, 2000)).toMatchObject({
      bytesDone: 92 * MB,
      bytesPerSecond: MB,
      secondsLeft: 8,
    });
  });

  it('knows a drip of one byte a second from a download that stands still', () => {
    const meter = new RateMeter(1000);
    for (let second = 0; second < 60; second++) meter.report(second, second * 1000);
    expect(meter.report(60, 60_000)).toMatchObject({ bytesPerSecond: 1, secondsLeft: 940 });
    let still = meter.report(60, 61_000);
    for (let second = 62; second < 75; second++) still = meter.report(60, second * 1000);
    expect(still).toMatchObject({ bytesPerSecond: 0, secondsLeft: null, bytesDone: 60 });
  });

  it('starts its average anew when the machine has slept', () => {
    const meter = new RateMeter(100 * MB);
    meter.report(0, 0);
    meter.report(5 * MB, 5000);
    const woken = meter.report(5 * MB, 8 * 3600 * 1000);
    expect(woken).toMatchObject({ bytesDone: 5 * MB, bytesPerSecond: null, secondsLeft: null });
    expect(meter.report(7 * MB, 8 * 3600 * 1000 + 1000).bytesPerSecond).toBe(2 * MB);
  });

  it('starts its average anew when the clock was set back', () => {
    const meter = new RateMeter(100 * MB);
    meter.report(0, 1_000_000);
    meter.report(5 * MB, 1_005_000);
    expect(meter.report(6 * MB, 1000)).toMatchObject({ bytesDone: 6 * MB, bytesPerSecond: null });
    expect(meter.report(7 * MB, 2000).bytesPerSecond).toBe(MB);
  });

  it('never goes backwards and never passes the whole', () => {
    const meter = new RateMeter(100, 40);
    expect(meter.report(10, 0).bytesDone).toBe(40);
    expect(meter.report(70, 1).bytesDone).toBe(70);
    expect(meter.report(60, 2).bytesDone).toBe(70);
    expect(meter.report(170, 3).bytesDone).toBe(100);
    expect(new RateMeter(100, 500).report(0, 0).bytesDone).toBe(100);
  });

  it('is sound whatever is reported at whatever time', () => {
    const report = fc.record({ bytes: fc.integer({ min: -10, max: 2000 }), at: fc.integer() });
    fc.assert(
      fc.property(fc.array(report), fc.nat(1000), fc.nat(1500), (reports, total, staged) => {
        const meter = new RateMeter(total, staged);
        let before = Math.min(staged, total);
        for (const { bytes, at } of reports) {
          const progress = meter.report(bytes, at);
          expect(progress.bytesDone).toBe(Math.max(before, Math.min(bytes, total)));
          before = progress.bytesDone;
          for (const figure of [progress.bytesPerSecond, progress.secondsLeft]) {
            if (figure === null) continue;
            expect(Number.isFinite(figure)).toBe(true);
            expect(figure).toBeGreaterThanOrEqual(0);
          }
        }
      }),
    );
  });
});
