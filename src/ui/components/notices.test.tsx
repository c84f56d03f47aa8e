// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it, onTestFinished } from 'vitest';
import { HomebodyError } from '@/core/errors/homebody-error';
import { OptionsContext } from '../app/app-context';
import { Options } from '../app/options';
import { createOptionsApp } from '../app/options-app';
import { Panel } from '../app/panel';
import { MemoryAdapter } from '../testing/memory-adapter';
import { press, show } from '../testing/show';
import { settle } from '../testing/stage';

const lost = new HomebodyError('host-unavailable', 'gone');

const doing = (what: () => unknown) =>
  act(async () => {
    await what();
    await settle();
  });

/** A panel with a notice, which came while this had the focus. */
async function noticed(had: HTMLElement) {
  const stage = await show(<Panel />);
  document.body.append(had);
  onTestFinished(() => had.remove());
  had.focus();
  await doing(() => stage.app.notices.show(lost));
}

it('a notice that is dismissed gives the focus back to what had it', async () => {
  const had = document.createElement('button');
  await noticed(had);
  await doing(() => press('Dismiss'));
  expect(document.activeElement).toBe(had);
});

it('a notice that is dismissed gives the focus to the question where what had it is gone', async () => {
  const had = document.createElement('button');
  await noticed(had);
  had.remove();
  await doing(() => press('Dismiss'));
  expect(document.activeElement).toBe(document.querySelector('textarea'));
});

it('a notice that is dismissed gives the focus to the question where nothing had it', async () => {
  const { app } = await show(<Panel />);
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  await doing(() => app.notices.show(lost));
  await doing(() => press('Dismiss'));
  expect(document.activeElement).toBe(document.querySelector('textarea'));
});

it('a notice of the options that is dismissed gives the focus to their beginning where nothing had it', async () => {
  const options = createOptionsApp(new MemoryAdapter());
  onTestFinished(() => options.dispose());
  await doing(() =>
    render(
      <OptionsContext.Provider value={options}>
        <Options />
      </OptionsContext.Provider>,
      document.body,
    ),
  );
  await doing(() => options.notices.show(lost));
  await doing(() => press('Dismiss'));
  expect(document.activeElement).toBe(document.querySelector('h1'));
});
