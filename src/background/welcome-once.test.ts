import { describe, expect, it } from 'vitest';
import { welcomeOnce } from './welcome-once';

function start() {
  let stored: unknown;
  let opened = 0;
  const options = {
    welcomed: {
      get: async () => stored,
      set: async (value: unknown) => {
        stored = value;
      },
    },
    open: async () => {
      opened += 1;
    },
  };
  return { tell: (reason: string) => welcomeOnce(reason, options), opened: () => opened };
}

describe('the welcome page', () => {
  it('opens after an installation, once', async () => {
    const { tell, opened } = start();
    await tell('install');
    expect(opened()).toBe(1);
    await tell('install');
    expect(opened()).toBe(1);
  });

  it('does not open after an update of Homebody or of the browser', async () => {
    const { tell, opened } = start();
    await tell('update');
    await tell('browser_update');
    expect(opened()).toBe(0);
  });
});
