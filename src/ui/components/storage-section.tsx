import { useFullText, useOptions } from '../app/app-context';
import { StorageRow } from './storage-row';

/** The models with what they take on this machine, those that are here first. */
export function StorageSection() {
  const { models, storage } = useOptions();
  const text = useFullText().options.storage;
  const view = models.view.value;
  const stored = storage.view.value;
  const bytesOf = (id: string) => stored?.models.find((one) => one.modelId === id)?.bytes ?? 0;
  const sorted = view?.models.toSorted(
    (one, other) => Number(bytesOf(other.id) > 0) - Number(bytesOf(one.id) > 0),
  );
  return (
    <section class="options-section" aria-labelledby="storage-heading">
      <h2 id="storage-heading">{text.heading}</h2>
      <p>{text.intro}</p>
      <p class="options-quiet">
        {stored ? text.room(stored.usedBytes, stored.freeBytes) : text.looking}
      </p>
      {view && sorted && (
        <ul class="storage-list" aria-label={text.models}>
          {sorted.map((model) => (
            <StorageRow key={model.id} view={view} model={model} />
          ))}
        </ul>
      )}
    </section>
  );
}
