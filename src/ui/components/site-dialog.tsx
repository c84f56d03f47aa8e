import type { Signal } from '@preact/signals';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { asId } from '@/core/ids';
import { NO_SITE, type Site } from '@/core/site';
import { useApp, useText } from '../app/app-context';
import { ModelOptions } from './model-options';
import './confirmation.css';
import './instructions.css';
import './site-dialog.css';

interface Props {
  readonly site: Site;
  readonly open: Signal<boolean>;
}

/** What holds for the site of the conversation that is shown. Each change is kept at once. */
export function SiteDialog({ site, open }: Props) {
  const { sites, models } = useApp();
  const all = useText();
  const text = all.sites;
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  // The browser gives the focus back to where it was when the dialog is closed.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  const view = sites.view.value;
  const offered = models.view.value;
  const chosen = view?.models.find((one) => one.site === site) ?? null;
  return (
    <dialog
      ref={dialog}
      class="confirmation instructions"
      aria-labelledby={id}
      onClose={() => {
        open.value = false;
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') event.stopPropagation();
      }}
    >
      <h2 id={id} dir="auto">
        {site === NO_SITE ? all.header.noSite : site}
      </h2>
      {view && offered && (
        <>
          <div class="site-field">
            <label for={`${id}-model`}>{text.model}</label>
            <select
              id={`${id}-model`}
              value={chosen?.modelId ?? ''}
              onChange={({ currentTarget: { value } }) =>
                void sites.setModel(site, value === '' ? null : asId(value))
              }
            >
              <ModelOptions view={offered} chosen={chosen?.modelId ?? null} />
            </select>
          </div>
          {chosen && !chosen.isOffered && (
            <p>{`${models.nameOf(chosen.modelId)} · ${text.gone}`}</p>
          )}
          <label class="site-check">
            <input
              type="checkbox"
              checked={view.unread.includes(site)}
              aria-describedby={`${id}-meaning`}
              onChange={({ currentTarget: { checked } }) => void sites.setReading(site, !checked)}
            />
            {text.unreadBox}
          </label>
          <p id={`${id}-meaning`}>{text.unreadMeaning}</p>
        </>
      )}
      <div class="confirmation-actions">
        <button type="button" class="button button-primary" onClick={() => dialog.current?.close()}>
          {text.close}
        </button>
      </div>
    </dialog>
  );
}
