import { join } from 'node:path';
import { ReadError } from '../readers/read-error.js';
import { attempt, type FileAccess, readText } from './file-access.js';
import { isMeant, looksLike, looksLikeManifest } from './recognise.js';

/** A file or folder by its path and by the name that messages give it. */
export interface Named {
  /** Absolute. */
  readonly path: string;
  readonly name: string;
}

/** The path is null where the text is in no file. */
interface MaybeNamed {
  readonly path: string | null;
  readonly name: string;
}

/** What is to be audited: a path, or a text that is in no file. */
export type Asked = Named | { readonly name: string; readonly text: string };

/** What can be read. */
export type Input =
  | { readonly kind: 'template' | 'terraform'; readonly file: MaybeNamed; readonly text: string }
  | { readonly kind: 'assembly'; readonly folder: Named };

/** Sources that say what is wanted only after their own tool has worked it out. */
export interface Sources extends Named {
  readonly kind: 'terraform' | 'cdk';
}

export interface Found {
  readonly inputs: readonly Input[];
  /** Folders that have sources, and nothing that was made of them. */
  readonly sources: readonly Sources[];
  /** What was asked for and cannot be read. */
  readonly refused: readonly ReadError[];
  /** What lay in a folder and may or may not have been meant. */
  readonly passedOver: readonly ReadError[];
}

/** What an audit of a path would read: the file, or what a folder holds, however deep. */
export function findInputs(asked: Asked, access: FileAccess): Found {
  if ('text' in asked) return { ...NOTHING, inputs: [inputOf({ path: null, name: asked.name }, asked.text)] };
  try {
    const entry = attempt(() => access.stat(asked.path), asked.name);
    if (entry === null) throw new ReadError({ id: 'audit.nothingThere' }, asked.name, null);
    if (entry.kind !== 'file' && entry.kind !== 'folder') {
      throw new ReadError({ id: 'audit.noFile' }, asked.name, null);
    }
    const found = entry.kind === 'folder' ? inFolder(asked, access) : fileInput(asked, access);
    if (found.inputs.length > 0) return found;
    const problem = found.sources.length > 0 ? ('audit.onlySources' as const) : ('audit.nothing' as const);
    return { ...found, refused: [new ReadError({ id: problem }, asked.name, null)] };
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    return { ...NOTHING, refused: [error] };
  }
}

const NOTHING: Found = { inputs: [], sources: [], refused: [], passedOver: [] };
const SOURCES = /\.tf(?:\.json)?$/;

function fileInput(file: Named, access: FileAccess): Found {
  if (SOURCES.test(file.name)) {
    return { ...NOTHING, sources: [{ kind: 'terraform', path: join(file.path, '..'), name: file.name }] };
  }
  const text = readText(file.path, file.name, access);
  if (file.path.endsWith('manifest.json') && looksLikeManifest(text)) {
    const folder = file.name.replace(/[\\/]?manifest\.json$/, '') || '.';
    return { ...NOTHING, inputs: [{ kind: 'assembly', folder: { path: join(file.path, '..'), name: folder } }] };
  }
  return { ...NOTHING, inputs: [inputOf(file, text)] };
}

/** What looks like nothing known is read as a template: where the text breaks, or what it lacks, is told then. */
function inputOf(file: MaybeNamed, text: string): Input {
  return { kind: looksLike(text) === 'terraform' ? 'terraform' : 'template', file, text };
}

const CANDIDATE = /\.(?:ya?ml|json|template)$/i;

/** Folders of other tools, which may be large and hold nothing that is deployed. */
const PASSED_OVER = new Set(['node_modules']);

/** Hidden folders are passed over. Links are not followed: they may lead anywhere. */
function inFolder(folder: Named, access: FileAccess): Found {
  const names = attempt(() => access.list(folder.path), folder.name).toSorted();
  const manifest = names.includes('manifest.json') ? manifestOf(folder, access) : null;
  if (manifest !== null) return manifest;
  const found = names
    .filter((name) => !name.startsWith('.') && !PASSED_OVER.has(name))
    .map((name) => inEntry({ path: join(folder.path, name), name: nameIn(folder, name) }, access));
  const all = {
    inputs: found.flatMap(({ inputs }) => inputs),
    sources: found.flatMap(({ sources }) => sources),
    refused: found.flatMap(({ refused }) => refused),
    passedOver: found.flatMap(({ passedOver }) => passedOver),
  };
  const own = sourcesIn(folder, names, all.inputs);
  return { ...all, sources: [...own, ...all.sources] };
}

function nameIn(folder: Named, name: string): string {
  return folder.name === '.' || folder.name === '' ? name : `${folder.name.replace(/[\\/]$/, '')}/${name}`;
}

function inEntry(entry: Named, access: FileAccess): Found {
  try {
    const kind = attempt(() => access.lstat(entry.path), entry.name)?.kind;
    if (kind === 'folder') return inFolder(entry, access);
    if (!CANDIDATE.test(entry.name)) return NOTHING;
    if (kind === 'link') throw new ReadError({ id: 'audit.link' }, entry.name, null);
    if (kind !== 'file') return NOTHING;
    const text = readText(entry.path, entry.name, access);
    if (!isMeant(text)) return NOTHING;
    return { ...NOTHING, inputs: [inputOf(entry, text)] };
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    return { ...NOTHING, passedOver: [error] };
  }
}

/** A cloud assembly as a whole; null where the manifest is of something else. */
function manifestOf(folder: Named, access: FileAccess): Found | null {
  const manifest = { path: join(folder.path, 'manifest.json'), name: nameIn(folder, 'manifest.json') };
  if (attempt(() => access.lstat(manifest.path), manifest.name)?.kind !== 'file') return null;
  try {
    if (!looksLikeManifest(readText(manifest.path, manifest.name, access))) return null;
  } catch (error) {
    if (error instanceof ReadError) return null;
    throw error;
  }
  return { ...NOTHING, inputs: [{ kind: 'assembly', folder }] };
}

/** The folder itself, where it holds sources and neither it nor what is in it holds what is made of them. */
function sourcesIn(folder: Named, names: readonly string[], inputs: readonly Input[]): Sources[] {
  const has = (kind: Input['kind']) => inputs.some((input) => input.kind === kind);
  const isCdk = names.includes('cdk.json') && !has('assembly');
  const isTerraform = names.some((name) => SOURCES.test(name)) && !has('terraform');
  return [
    ...(isTerraform ? [{ ...folder, kind: 'terraform' as const }] : []),
    ...(isCdk ? [{ ...folder, kind: 'cdk' as const }] : []),
  ];
}
