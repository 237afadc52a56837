import { join } from 'node:path';
import type { Message } from '../report/messages/message.js';
import { countOf, type Ignored, withoutRules } from './ignored.js';
import { attempt, type FileAccess, readText } from './inputs/file-access.js';
import { type Asked, findInputs, type Input, type Named, type Sources } from './inputs/find-inputs.js';
import { type Finding, hasNetwork, type Judged, judgeModel, type NotJudged } from './judge.js';
import type { NetworkModel } from './model.js';
import { besideOthers } from './other-files.js';
import { readCloudAssembly } from './readers/cloud-assembly.js';
import { readCloudFormation, readParametersFile } from './readers/cloudformation/index.js';
import type { ReadOptions } from './readers/options.js';
import { ReadError } from './readers/read-error.js';
import { readTerraform } from './readers/terraform/index.js';
import type { Wanted } from './rules/index.js';

/** What is known beside the code. */
export interface AuditContext extends ReadOptions {
  /** The answers behind the code in a file or folder (absolute; null for a text that is in no file), where there are some. */
  readonly wantedFor: (path: string | null, model: NetworkModel) => Wanted | null;
  /** Ids of rules that are left out. */
  readonly ignore?: ReadonlySet<string>;
}

export interface AuditResult {
  /** What was read, in the order of the paths. */
  readonly files: readonly AuditedFile[];
  readonly findings: readonly Finding[];
  readonly notJudged: readonly NotJudged[];
  /** Rules that were left out, by id; nothing above is of them. */
  readonly ignored: readonly Ignored[];
  /** What was asked for, or is what can be audited, and cannot be read. */
  readonly refused: readonly Refusal[];
  /** What lay in a folder and was not looked at. */
  readonly passedOver: readonly Refusal[];
  /** What can be audited only after the command of its own tool. */
  readonly sources: readonly Sources[];
}

export interface AuditedFile {
  readonly file: string;
  readonly origin: 'cloudformation' | 'cloud-assembly' | 'terraform';
  /** Whether it says anything that a rule is about. */
  readonly hasNetwork: boolean;
  /** Whether it was known which workloads it is for; without, what they need and the code lacks is not found. */
  readonly hasAnswers: boolean;
}

const ORIGINS = { template: 'cloudformation', assembly: 'cloud-assembly', terraform: 'terraform' } as const;

/** A file that cannot be read; the line from 1, null for the file as a whole. */
export interface Refusal {
  readonly file: string;
  readonly line: number | null;
  readonly problem: Message;
}

/**
 * Reads infrastructure code of any origin and judges it by every rule. Writes nothing.
 *
 * @param asked files, folders and texts
 */
export function auditPaths(asked: readonly Asked[], access: FileAccess, context: AuditContext): AuditResult {
  const found = asked.map((one) => findInputs(one, access));
  const refused: ReadError[] = found.flatMap((one) => one.refused);
  const passedOver: ReadError[] = found.flatMap((one) => one.passedOver);
  const files: AuditedFile[] = [];
  const judged: Judged[] = [];
  const note = (error: ReadError) => passedOver.push(error);
  const read = found.flatMap(({ inputs }) =>
    inputs.flatMap((input) => modelsOf(input, access, context, refused, note).map((model) => ({ input, model }))),
  );
  const models = read.map(({ model }) => model);
  for (const { input, model } of read) {
    const isJudged = hasNetwork(model);
    const path = input.kind === 'assembly' ? input.folder.path : input.file.path;
    const wanted = isJudged ? context.wantedFor(path, model) : null;
    files.push({ file: model.file, origin: ORIGINS[input.kind], hasNetwork: isJudged, hasAnswers: wanted !== null });
    if (!isJudged) continue;
    judged.push(besideOthers(judgeModel(model, wanted), model, models));
  }
  const { ignore = new Set() } = context;
  const all = {
    findings: judged.flatMap(({ findings }) => findings),
    notJudged: judged.flatMap(({ notJudged }) => notJudged),
  };
  return {
    files,
    ...withoutRules(all, ignore),
    ignored: countOf(ignore, all.findings),
    refused: refused.map(refusalOf),
    passedOver: passedOver.map(refusalOf),
    sources: found.flatMap(({ sources }) => sources),
  };
}

function refusalOf({ file, line, problem }: ReadError): Refusal {
  return { file, line, problem };
}

function modelsOf(
  input: Input,
  access: FileAccess,
  options: ReadOptions,
  refused: ReadError[],
  note: (error: ReadError) => void,
): readonly NetworkModel[] {
  try {
    if (input.kind === 'assembly') {
      const { path, name } = input.folder;
      return readCloudAssembly((within) => readWithin(input.folder, within, access), name || path, options);
    }
    const file = { path: input.file.name, text: input.text };
    if (input.kind === 'terraform') return [readTerraform(file, options)];
    const { path, name } = input.file;
    const beside = () => (path === null ? {} : parametersBeside({ path, name }, access, note));
    const parameters = options.parameters ?? beside();
    return [readCloudFormation(file, { ...options, parameters })];
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    refused.push(error);
    return [];
  }
}

/** A file of a folder that is not to be left: no part of the path is a link. */
function readWithin(folder: Named, within: string, access: FileAccess): string | null {
  const parts = within.split('/');
  const name = `${folder.name}/${within}`;
  let path = folder.path;
  for (const part of parts) {
    path = join(path, part);
    const kind = attempt(() => access.lstat(path), name)?.kind;
    if (kind === undefined) return null;
    if (kind === 'link') throw new ReadError({ id: 'audit.link' }, name, null);
  }
  return readText(path, name, access);
}

/** The parameters in the file `parameters.json` beside a template; none where there is no such file, or it holds something else. */
function parametersBeside(
  template: Named,
  access: FileAccess,
  note: (error: ReadError) => void,
): Readonly<Record<string, string>> {
  const path = join(template.path, '..', 'parameters.json');
  const name = template.name.replace(/[^\\/]*$/, 'parameters.json');
  try {
    if (path === template.path || attempt(() => access.lstat(path), name)?.kind !== 'file') return {};
    return readParametersFile({ path: name, text: readText(path, name, access) });
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    note(error);
    return {};
  }
}
