import type { ModelId } from '@/core/ids';
import type { ModelsView } from '@/messaging/topics/models';
import { useText } from '../app/app-context';
import { modelStatus } from './model-status';

interface Props {
  readonly view: ModelsView;
  /** What is chosen, which may not be among the models that are shown. */
  readonly chosen: ModelId | null;
}

/** What can be chosen for the new conversations of a site; empty is as for all sites. */
export function ModelOptions({ view, chosen }: Props) {
  const text = useText();
  const isListed = chosen === null || view.models.some(({ id }) => id === chosen);
  return (
    <>
      <option value="">{text.sites.likeAll}</option>
      {!isListed && <option value={chosen}>{chosen}</option>}
      {view.models.map((model) => (
        <option key={model.id} value={model.id}>
          {`${model.name} · ${modelStatus(text, view, model).label}`}
        </option>
      ))}
    </>
  );
}
