import { useRef } from 'preact/hooks';
import { useApp, useFullText } from '../app/app-context';
import type { FirstModelStore } from '../stores/first-model-store';
import { useKeptFocus } from './use-kept-focus';
import { WelcomeDownload } from './welcome-download';
import { WelcomeTiers } from './welcome-tiers';

interface Props {
  readonly first: FirstModelStore;
  readonly close: () => void;
}

/** The model to begin with and why, and how its download goes; or none, for now. */
export function WelcomeModel({ first, close }: Props) {
  const app = useApp();
  const words = useFullText().welcome.model;
  const asked = first.asked.value;
  const best = first.best.value;
  const chosen = first.chosen.value;
  const section = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  // The choice goes when it is made.
  useKeptFocus(section, () => heading.current?.focus());
  const lookThrough = () => {
    app.modelMenuOpen.value = true;
  };
  const download = () =>
    void app.notices.attempt(async () => first.begin(await app.navigation.settled()));
  if (app.models.view.value === null) return null;
  return (
    <section ref={section} class="welcome-section" aria-labelledby="model-heading">
      <h2 id="model-heading" ref={heading} tabIndex={-1}>
        {words.heading}
      </h2>
      {asked && <WelcomeDownload model={asked} />}
      {first.isUndecided.value && (
        <>
          <p>{best ? words[best.why](best.model.name) : words.none}</p>
          {best && chosen && (
            <WelcomeTiers
              tiers={first.tiers.value}
              recommendedId={best.model.id}
              chosenId={chosen.id}
              choose={(id) => first.pick(id)}
            />
          )}
          <div class="welcome-acts">
            {chosen ? (
              <button type="button" class="button welcome-primary" onClick={download}>
                {words.download(chosen.name, chosen.bytes)}
              </button>
            ) : (
              <button type="button" class="button" onClick={lookThrough}>
                {words.all}
              </button>
            )}
            <button type="button" class="button" onClick={close}>
              {words.later}
            </button>
          </div>
        </>
      )}
      <p class="welcome-quiet">{words.where}</p>
    </section>
  );
}
