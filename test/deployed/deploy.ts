import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { NetworkModel } from '../../core/audit/model.js';
import { readCloudAssembly } from '../../core/audit/readers/cloud-assembly.js';
import { readCloudFormation, readParametersFile } from '../../core/audit/readers/cloudformation/index.js';
import { readTerraform } from '../../core/audit/readers/terraform/index.js';
import type { Plan } from '../../core/plan/index.js';
import { renderPlan } from '../support/cases.js';
import { writeCdkProjects } from '../support/cdk.js';
import { ACCOUNT, assemblyTemplate, synthesize } from '../support/flavours.js';
import { type SharedProvider, terraform } from '../support/terraform.js';
import { writeTree } from '../support/tools.js';
import { python } from './python.js';

type Env = Record<string, string>;

/** A stack. The fake cannot delete one whose resources depend on each other, so its account is emptied instead. */
export interface StackDeployed {
  /** What the template says, as it was read. */
  readonly code: NetworkModel;
  readonly outputs: Readonly<Record<string, string>>;
  /** What AWS calls a resource, by its id in the template. */
  readonly physicalIds: Readonly<Record<string, string>>;
}

async function createStack(
  plan: Plan,
  stack: { readonly code: NetworkModel; readonly template: string; readonly parameters: Record<string, string> },
  env: Env,
): Promise<StackDeployed> {
  const { code, template, parameters } = stack;
  const asked = { region: plan.region.id, name: plan.name, template, parameters };
  const made = (await python('stack.py', asked, env)) as {
    status: string;
    outputs: Record<string, string>;
    resources: Record<string, string>;
  };
  assert.equal(made.status, 'CREATE_COMPLETE');
  return { code, outputs: made.outputs, physicalIds: made.resources };
}

/** By create-stack, with the parameters of its file. */
export function deployCloudFormation(plan: Plan, env: Env): Promise<StackDeployed> {
  const files = renderPlan(plan, 'cloudformation');
  const file = (end: string) => {
    const found = files.find(({ path }) => path.endsWith(end));
    assert.ok(found);
    return found;
  };
  const parameters = readParametersFile(file('parameters.json'));
  const template = file('ecr-privatelink.yaml');
  const code = readCloudFormation(template, { accountId: ACCOUNT, parameters });
  return createStack(plan, { code, template: template.text, parameters: { ...parameters } }, env);
}

/** By synthesis and create-stack. */
export async function deployCdk(plan: Plan, env: Env): Promise<StackDeployed> {
  const projects = writeCdkProjects({ [plan.name]: plan.answers });
  try {
    const read = await synthesize(projects.folder(plan.name));
    const [code] = readCloudAssembly(read, 'cdk.out');
    assert.ok(code);
    // Without the version of the bootstrap stack, which a real deployment looks up.
    const { Parameters: _, Rules: __, ...rest } = assemblyTemplate(read) as Record<string, unknown>;
    return await createStack(plan, { code, template: JSON.stringify(rest), parameters: {} }, env);
  } finally {
    projects.remove();
  }
}

export interface TerraformDeployed {
  /** What the state says, as it was read. */
  readonly code: NetworkModel;
  readonly destroy: () => Promise<void>;
  /** Removes the folder. */
  readonly remove: () => void;
  /** What a second plan would change, by address: the names of the attributes. */
  readonly drift: readonly string[];
  /** What a plan of other code in the same folder would do to the addresses that exist, besides leaving them and updating in place. */
  readonly replacedBy: (plan: Plan) => Promise<string[]>;
}

interface Change {
  readonly address: string;
  readonly change: {
    readonly actions: readonly string[];
    readonly before: Readonly<Record<string, unknown>> | null;
    readonly after: Readonly<Record<string, unknown>> | null;
  };
}

/** By init, plan, apply; with a second plan. */
export async function deployTerraform(plan: Plan, provider: SharedProvider): Promise<TerraformDeployed> {
  const { root, remove } = writeTree([...renderPlan(plan, 'terraform'), ...renderPlan(plan, 'codebuild')]);
  try {
    return { ...(await applied(join(root, 'terraform'), plan, provider)), remove };
  } catch (error) {
    remove();
    throw error;
  }
}

async function applied(
  folder: string,
  plan: Plan,
  provider: SharedProvider,
): Promise<Omit<TerraformDeployed, 'remove'>> {
  provider.giveTo(folder);
  const run = async (...args: string[]) => {
    const { code, output } = await terraform(folder, args, provider.env);
    assert.equal(code, 0, output);
    return output;
  };
  const changes = async (): Promise<Change[]> => {
    await run('plan', '-input=false', '-no-color', '-out=plan');
    const shown = JSON.parse(await run('show', '-json', 'plan')) as { resource_changes?: Change[] };
    return (shown.resource_changes ?? []).filter(({ change }) => !['no-op', 'read'].includes(change.actions.join()));
  };
  // In one process, which starts the provider less often.
  await run('apply', '-auto-approve', '-input=false', '-no-color');
  const state = await run('show', '-json');
  return {
    code: readTerraform({ path: 'state.json', text: state }, { region: plan.region.id }),
    drift: (await changes()).flatMap(driftOf),
    replacedBy: async (other) => {
      const { root: second, remove: removeSecond } = writeTree([
        ...renderPlan(other, 'terraform'),
        ...renderPlan(other, 'codebuild'),
      ]);
      try {
        const beside = join(second, 'terraform');
        provider.giveTo(beside);
        // What is there was read by the second plan.
        const args = ['plan', '-refresh=false', '-input=false', '-no-color', '-out=plan'];
        args.push(`-state=${join(folder, 'terraform.tfstate')}`);
        const planned = await terraform(beside, args, provider.env);
        assert.equal(planned.code, 0, planned.output);
        const { output } = await terraform(beside, ['show', '-json', 'plan'], provider.env);
        const { resource_changes: all = [] } = JSON.parse(output) as { resource_changes?: Change[] };
        return all.filter(({ change }) => change.actions.includes('delete')).map(({ address }) => address);
      } finally {
        removeSecond();
      }
    },
    destroy: async () => void (await run('destroy', '-refresh=false', '-auto-approve', '-no-color', '-input=false')),
  };
}

function driftOf({ address, change: { actions, before, after } }: Change): string[] {
  if (actions.join() !== 'update') return [`${address} ${actions.join(' and ')}`];
  const names = Object.keys({ ...before, ...after });
  return names
    .filter((name) => JSON.stringify(before?.[name]) !== JSON.stringify(after?.[name]))
    .map((name) => `${address} ${name}`);
}
