import { describe, expect, it } from 'vitest';
import { setStage } from '../testing/stage';

describe('the connection', () => {
  it('is spoken of only when it was there and stays away', async () => {
    const { adapter, clock, start } = setStage();
    adapter.setConnection('connecting');
    const app = start();
    clock.advance(5000);
    expect(app.connection.lost.value).toBe(false);
    adapter.setConnection('connected');
    adapter.setConnection('connecting');
    clock.advance(500);
    adapter.setConnection('connected');
    clock.advance(5000);
    expect(app.connection.lost.value).toBe(false);
    adapter.setConnection('connecting');
    clock.advance(1000);
    expect(app.connection.lost.value).toBe(true);
    adapter.setConnection('connected');
    expect(app.connection.lost.value).toBe(false);
  });
});
