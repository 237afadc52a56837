import type { Answers } from '../answers/index.js';
import { ALL_LAYERS_SINCE, heedsNondistributableSetting, NONDISTRIBUTABLE_KEY } from '../catalogue/index.js';
import type { DockerSettings } from './plan.js';

/** What the engine that pushes Windows images has to be told; nothing from Docker 28 on. Sources S14, S15. */
export function planDocker({ windowsLayers, dockerEngine, registries }: Answers): DockerSettings | null {
  if (!windowsLayers || !heedsNondistributableSetting(dockerEngine)) return null;
  return {
    engine: dockerEngine,
    registries,
    daemonJson: { [NONDISTRIBUTABLE_KEY]: registries },
    allLayersSince: ALL_LAYERS_SINCE,
  };
}
