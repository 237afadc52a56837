/** From this major version on Docker pushes all layers, and heeds no setting about it. Source S14. */
export const ALL_LAYERS_SINCE = 28;

/** Key of daemon.json that names the registries which get nondistributable layers too. Never a flag: Docker 29 would not start. Source S14. */
export const NONDISTRIBUTABLE_KEY = 'allow-nondistributable-artifacts';

/**
 * Whether an engine keeps nondistributable layers back unless the registry is named. An engine of unknown age may.
 *
 * @param engine a version such as `25.0.16` or `27`, or `unknown`
 */
export function heedsNondistributableSetting(engine: string): boolean {
  return engine === 'unknown' || Number(engine.split('.')[0]) < ALL_LAYERS_SINCE;
}
