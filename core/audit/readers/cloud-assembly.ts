import type { NetworkModel } from '../model.js';
import { readCloudFormation } from './cloudformation/index.js';
import type { NestedFiles } from './cloudformation/nested-templates.js';
import { entryOf, mapOf, type Node, sourceOf } from './cloudformation/node.js';
import { parseJson } from './cloudformation/parse-json.js';
import { LARGEST_FILE, type ReadOptions } from './options.js';
import { ReadError } from './read-error.js';

/** Assemblies within assemblies: stages of stages are as deep as anyone goes. */
const DEEPEST_ASSEMBLY = 5;

/**
 * The stacks of a cloud assembly, as `cdk synth` writes it into cdk.out, with those of the assemblies in it.
 *
 * @param read gives the text of a file, by its path within the assembly's folder; null where there is none. It is asked for no path outside
 * @param folder how the folder is called in messages and places
 * @returns a model for each stack, in the order of the manifest
 * @throws ReadError for what is no assembly, or names a file that is not there
 */
export function readCloudAssembly(
  read: (path: string) => string | null,
  folder: string,
  options: ReadOptions = {},
): NetworkModel[] {
  return readManifest({ read, folder, options }, '', 0);
}

interface Assembly {
  readonly read: (path: string) => string | null;
  readonly folder: string;
  readonly options: ReadOptions;
}

function readManifest(assembly: Assembly, within: string, depth: number): NetworkModel[] {
  const { path, text } = fileOf(assembly, `${within}manifest.json`, null);
  const artifacts = entryOf(parseJson({ path, text }), 'artifacts');
  if (artifacts?.kind !== 'map') throw new ReadError({ id: 'read.noAssembly' }, path, null);
  const nested = nestedFilesOf(assembly, within, [...artifacts.entries.values()]);
  return [...artifacts.entries.values()].flatMap((artifact) => {
    const type = sourceOf(entryOf(artifact, 'type'));
    const properties = entryOf(artifact, 'properties');
    if (type === 'cdk:cloud-assembly' && depth < DEEPEST_ASSEMBLY) {
      const name = inside(sourceOf(entryOf(properties, 'directoryName')) ?? '', path, artifact.line);
      return readManifest(assembly, `${within}${name}/`, depth + 1);
    }
    return type === 'aws:cloudformation:stack' ? [readStack({ ...assembly, nested }, within, artifact, path)] : [];
  });
}

function readStack(
  assembly: Assembly & { readonly nested: NestedFiles },
  within: string,
  artifact: Node,
  manifest: string,
): NetworkModel {
  const properties = entryOf(artifact, 'properties');
  const name = inside(sourceOf(entryOf(properties, 'templateFile')) ?? '', manifest, artifact.line);
  const file = fileOf(assembly, `${within}${name}`, { path: manifest, line: artifact.line });
  const [, account, region] = /^aws:\/\/([^/]*)\/([^/]*)$/.exec(sourceOf(entryOf(artifact, 'environment')) ?? '') ?? [];
  const stackName = sourceOf(entryOf(properties, 'stackName'));
  const written = [...mapOf(entryOf(properties, 'parameters'))].flatMap(([key, node]) => {
    const value = sourceOf(node);
    return value === undefined ? [] : [[key, value] as const];
  });
  const tags = [...mapOf(entryOf(properties, 'tags'))].map(([key, node]) => [key, sourceOf(node) ?? ''] as const);
  const model = readCloudFormation(
    file,
    {
      ...assembly.options,
      ...(region && region !== 'unknown-region' ? { region } : {}),
      ...(account && account !== 'unknown-account' ? { accountId: account } : {}),
      ...(stackName ? { stackName } : {}),
      parameters: { ...Object.fromEntries(written), ...assembly.options.parameters },
    },
    new Map(tags),
    assembly.nested,
  );
  return { ...model, origin: 'cloud-assembly' };
}

/** The templates of nested stacks, which lie beside those of their parents: no artifact names them. */
function nestedFilesOf(assembly: Assembly, within: string, artifacts: readonly Node[]): NestedFiles {
  let assets: ReadonlyMap<string, string> | undefined;
  return ({ asset, location }) => {
    assets ??= assetsOf(assembly, within, artifacts);
    const name = asset ?? (location === null ? undefined : assets.get(location));
    // The text may come from anybody: it names files of its own folder only.
    if (name === undefined || !/^\w[\w.-]*$/.test(name)) return null;
    return fileOf(assembly, `${within}${name}`, null);
  };
}

/** The files that are to be uploaded, by the last part of the key that they get. */
function assetsOf(assembly: Assembly, within: string, artifacts: readonly Node[]): ReadonlyMap<string, string> {
  const assets = new Map<string, string>();
  for (const artifact of artifacts) {
    if (sourceOf(entryOf(artifact, 'type')) !== 'cdk:asset-manifest') continue;
    const name = sourceOf(entryOf(entryOf(artifact, 'properties'), 'file')) ?? '';
    try {
      const file = fileOf(assembly, `${within}${inside(name, within, artifact.line)}`, null);
      for (const asset of mapOf(entryOf(parseJson(file), 'files')).values()) {
        const path = sourceOf(entryOf(entryOf(asset, 'source'), 'path'));
        for (const destination of mapOf(entryOf(asset, 'destinations')).values()) {
          const key = sourceOf(entryOf(destination, 'objectKey'))?.split('/').at(-1);
          if (path && key) assets.set(key, path);
        }
      }
    } catch (error) {
      // What it would have named is not at hand.
      if (!(error instanceof ReadError)) throw error;
    }
  }
  return assets;
}

function fileOf({ read, folder }: Assembly, name: string, from: { path: string; line: number } | null) {
  const text = read(name);
  const path = `${folder}/${name}`;
  if (text === null) {
    throw new ReadError(
      { id: from === null ? 'read.noAssembly' : 'read.noFile' },
      from?.path ?? path,
      from?.line ?? null,
    );
  }
  if (text.length > LARGEST_FILE) {
    throw new ReadError({ id: 'audit.tooLarge', parameters: { size: text.length, limit: LARGEST_FILE } }, path, null);
  }
  return { path, text };
}

/** A manifest may come from anybody: it names files of its own folder only. */
function inside(name: string, manifest: string, line: number): string {
  if (/^[\w.-]+(\/[\w.-]+)*$/.test(name) && !name.split('/').includes('..')) return name;
  throw new ReadError({ id: 'read.outside', parameters: { given: name.slice(0, 200) } }, manifest, line);
}
