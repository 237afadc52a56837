import type { EndpointServiceReadings } from '../../core/catalogue/index.js';
import type { Catalogue } from './data-files.js';

/** What is different between two catalogues, a line each: where, which fact, old -> new. */
export function changesOf(before: Catalogue, after: Catalogue): string[] {
  const tiers = [before.regions.privateLinkDataTiersUsdPerGb, after.regions.privateLinkDataTiersUsdPerGb] as const;
  return [
    ...changedValue('all Regions', 'privateLinkDataTiersUsdPerGb', ...tiers),
    ...Object.keys(after.regions.regions).flatMap((id) => [
      ...changedColumns(id, before.regions.regions[id] ?? {}, after.regions.regions[id] ?? {}),
      ...changedServices(id, before.endpointServices.services[id], after.endpointServices.services[id]),
    ]),
  ];
}

function changedColumns(id: string, before: object, after: object): string[] {
  const old = Object.entries(before);
  return Object.entries(after).flatMap(([column, value]) =>
    changedValue(id, column, old.find(([name]) => name === column)?.[1], value),
  );
}

type Services = EndpointServiceReadings[string];

/** A Region that was not asked before is one line, and only its exceptions are named. */
function changedServices(id: string, before: Services | undefined, after: Services | undefined): string[] {
  if (!after) return [];
  const entries = Object.entries(after);
  if (before)
    return entries.flatMap(([name, value]) => changedValue(id, `endpoint service ${name}`, before[name], value));
  const absent = entries.filter(([, zones]) => zones === null).map(([name]) => name);
  const partly = entries.flatMap(([name, zones]) =>
    zones && zones.length > 0 ? [`${name} (${zones.join(', ')})`] : [],
  );
  return [
    [
      `${id}  endpoint services: ${entries.length - absent.length} offered`,
      ...(absent.length > 0 ? [`not offered: ${absent.join(', ')}`] : []),
      ...(partly.length > 0 ? [`not in every zone: ${partly.join(', ')}`] : []),
    ].join('; '),
  ];
}

function changedValue(where: string, fact: string, before: unknown, after: unknown): string[] {
  const [old, now] = [JSON.stringify(before) ?? 'not known', JSON.stringify(after)];
  return old === now ? [] : [`${where}  ${fact}: ${old} -> ${now}`];
}
