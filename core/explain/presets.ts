import { type Answers, FIELD_KEYS, formatFlag, PRESET_NAMES, PRESETS } from '../answers/index.js';
import type { Entry } from './entry.js';
import { planOfExample } from './plan-of-example.js';

/**
 * Every preset, by its name: the flags that it stands for, and the endpoints of its plan.
 *
 * @param endpoints what is said of them, in the words of which it is explained
 */
export function explainPresets(endpoints: readonly Entry[]): Entry[] {
  return PRESET_NAMES.map((id): Entry => {
    const preset: Partial<Answers> = PRESETS[id];
    const needed = planOfExample({
      ...preset,
      ...(preset.workloads?.includes('codebuild-vpc') ? BUILDS : {}),
    }).endpoints;
    const said = needed.flatMap(({ id: needs }) => endpoints.filter((endpoint) => endpoint.id === needs));
    const flags = FIELD_KEYS.flatMap((key) => (preset[key] === undefined ? [] : formatFlag(key, preset[key])));
    return {
      kind: 'preset',
      id,
      names: [],
      title: (preset.workloads ?? []).join(', '),
      what: [`--preset ${id}: ${flags.join(' ')}`],
      why: needed.map((endpoint) => ({
        id: 'explain.needed',
        parameters: { endpoint: endpoint.id, reason: endpoint.because },
      })),
      without: said.flatMap((endpoint) => endpoint.without.map((told) => `${endpoint.id}: ${told}`)),
      findings: [],
      sources: needed.map(({ source }) => source),
    };
  });
}

/** What builds need that a preset leaves to the user. */
const BUILDS = { repository: 'payments/api' };
