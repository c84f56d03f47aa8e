import type { ModelId } from '@/core/ids';
import type { HostWorld } from './host-world';

/** Has the running download end well. */
export async function land(world: HostWorld, modelId: ModelId): Promise<void> {
  await world.until(() => world.installer.running?.manifest.modelId === modelId);
  world.installer.running!.finish();
  await world.until(() => {
    const state = world.host.state.downloadLifecycleByModel.get(modelId)?.state;
    return state === 'Ready' || state === 'Compiling';
  });
}

export const stateOf = (world: HostWorld, modelId: ModelId) =>
  world.host.state.downloadLifecycleByModel.get(modelId)?.state;
export const loaded = (world: HostWorld) => world.host.state.engineLoadedModelId;
