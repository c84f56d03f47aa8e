import { useApp, useText } from '../app/app-context';
import { Icon } from '../icons/icon';
import './empty-thread.css';

/** What a conversation shows before anything is said: one thing to know, one to try. */
export function EmptyThread() {
  const app = useApp();
  const text = useText();
  const view = app.models.view.value;
  const target = app.conversation.conversation.value?.targetModelId ?? view?.defaultModelId;
  const model = target === undefined ? null : app.models.find(target);
  const absent = model !== null && (model.lifecycle === null || model.lifecycle === 'Canceled');
  return (
    <div class="empty-thread">
      <Icon name="house" />
      <h2>{text.empty.heading}</h2>
      <p>{text.empty.private}</p>
      {absent && <p>{text.empty.firstDownload(model.name, model.bytes)}</p>}
      {app.surface === 'panel' && <p class="empty-thread-hint">{text.empty.selection}</p>}
    </div>
  );
}
