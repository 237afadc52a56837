import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ColumnSource, EndpointServiceReadings, RegionFacts } from '../../core/catalogue/index.js';

/** core/catalogue/regions.json. Columns that this command knows nothing of pass through it. */
export interface RegionsFile {
  /** Day on which it was last changed, or found to be right in every Region. */
  readonly generated: string;
  readonly sources: Readonly<Record<keyof RegionFacts, ColumnSource>>;
  readonly privateLinkDataTiersUsdPerGb: readonly DataTier[];
  readonly regions: Readonly<Record<string, RegionFacts>>;
}

/** USD per GB up to so many PB in a month; null is without end. */
export interface DataTier {
  readonly upToPB: number | null;
  readonly usd: number;
}

/** core/catalogue/endpoint-services.json. */
export interface EndpointServicesFile {
  /** As in regions.json; null before the first run. */
  readonly generated: string | null;
  readonly services: EndpointServiceReadings;
}

/** The data files of the catalogue that come from AWS. */
export interface Catalogue {
  readonly regions: RegionsFile;
  readonly endpointServices: EndpointServicesFile;
}

const FILES = { regions: 'regions.json', endpointServices: 'endpoint-services.json' } as const;
const FILE_KEYS = ['regions', 'endpointServices'] as const;

/** @param folder that of the files */
export function readCatalogue(folder: string): Catalogue {
  const parse = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'));
  return {
    regions: parse(FILES.regions) as RegionsFile,
    endpointServices: parse(FILES.endpointServices) as EndpointServicesFile,
  };
}

/**
 * Writes what differs from the files that are there. Both new files are complete before the first one takes its place.
 *
 * @returns the names of the files that changed
 */
export function writeCatalogue(folder: string, catalogue: Catalogue): string[] {
  const changed = FILE_KEYS.filter((key) => textOf(catalogue[key]) !== readFileSync(join(folder, FILES[key]), 'utf8'));
  try {
    for (const key of changed) writeFileSync(join(folder, `${FILES[key]}.new`), textOf(catalogue[key]));
    for (const key of changed) renameSync(join(folder, `${FILES[key]}.new`), join(folder, FILES[key]));
  } finally {
    for (const key of changed) rmSync(join(folder, `${FILES[key]}.new`), { force: true });
  }
  return changed.map((key) => FILES[key]);
}

/** In the layout that the files have, so that a diff shows facts only. */
function textOf(file: unknown): string {
  return `${JSON.stringify(file, null, 2)}\n`;
}
