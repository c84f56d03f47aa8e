import { useEffect, useMemo, useRef } from 'preact/hooks';
import { Announcer } from '../components/announcer';
import '../components/welcome.css';
import { WelcomeMachine } from '../components/welcome-machine';
import { WelcomeModel } from '../components/welcome-model';
import { WelcomeTalk } from '../components/welcome-talk';
import { Icon } from '../icons/icon';
import { FirstModelStore } from '../stores/first-model-store';
import { useApp, useFullText } from './app-context';
import { useShortcuts } from './use-shortcuts';

/** The page that opens once after installation: what this is, what this computer can do, a first model. */
export function Welcome({ close }: { readonly close: () => void }) {
  const app = useApp();
  const text = useFullText().welcome;
  useShortcuts(app);
  const first = useMemo(() => {
    const { adapter, models, conversation, notices } = app;
    return new FirstModelStore({ adapter, models, conversation, notices });
  }, [app]);
  // Who asks before there is a model has it answered by the one that is chosen here.
  useEffect(() => app.composer.prepareWith((id) => first.begin(id)), [app, first]);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // Elsewhere the text box takes the focus; this page is read from its beginning.
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, []);
  return (
    <main class="welcome">
      <div class="welcome-read">
        <header class="welcome-head">
          <Icon name="house" />
          <h1 ref={heading} tabIndex={-1}>
            {text.title}
          </h1>
        </header>
        <div class="welcome-what">
          {text.what.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
        <WelcomeMachine />
        <WelcomeModel first={first} close={close} />
      </div>
      <WelcomeTalk />
      <Announcer />
    </main>
  );
}
