import type { CommandName } from './command-names.js';

export const PROGRAM = 'ecr-privatelink';

/** How the command can end. */
export type ExitCode = 0 | 1 | 2 | 3 | 4 | 5 | 130 | 143;

/** How a command is called, how it can end, and examples: what is the same in all languages. */
export interface Usage {
  readonly form: string;
  readonly exitCodes: readonly ExitCode[];
  readonly examples: readonly string[];
}

/** Of each command. Each example is a line that can be understood, of its program's name without. */
export const USAGE: Readonly<Record<CommandName, Usage>> = {
  init: {
    form: '[init] [DIR]',
    exitCodes: [0, 2, 4, 5, 130],
    examples: [
      'init payments --region ap-northeast-1',
      'init payments --yes --workloads eks-nodes --iac cdk',
      'init payments --vpc existing --from-describe vpc.json',
    ],
  },
  plan: {
    form: 'plan [DIR]',
    exitCodes: [0, 2, 5],
    examples: ['plan --yes --region eu-west-1 --features logs,exec', 'plan --yes --preset eks-private --json'],
  },
  refresh: {
    form: 'refresh [DIR…]',
    exitCodes: [0, 2, 4, 5, 130],
    examples: [
      'refresh --dry-run',
      'refresh payments --set features=logs,exec',
      'refresh payments orders --on-conflict mine',
    ],
  },
  status: {
    form: 'status [DIR…]',
    exitCodes: [0, 2, 3, 5],
    examples: ['status payments', 'status . --recursive --strict'],
  },
  diff: { form: 'diff [PATH]', exitCodes: [0, 2, 5], examples: ['diff', 'diff terraform/locals.tf'] },
  restore: {
    form: 'restore PATH',
    exitCodes: [0, 2, 4, 5],
    examples: ['restore terraform/locals.tf', 'restore payments/README.md'],
  },
  undo: { form: 'undo [DIR]', exitCodes: [0, 2, 4, 5], examples: ['undo', 'undo payments'] },
  eject: { form: 'eject [DIR]', exitCodes: [0, 2, 5, 130], examples: ['eject payments', 'eject payments --yes'] },
  audit: {
    form: 'audit [PATH…]',
    exitCodes: [0, 2, 3],
    examples: [
      'audit cdk.out --strict',
      'audit template.yaml --parameters production.json',
      'audit plan.json --workloads fargate-linux',
    ],
  },
  explain: { form: 'explain [ID]', exitCodes: [0, 2], examples: ['explain', 'explain ecr_api', 'explain --vpc-cidr'] },
  lab: {
    form: 'lab STEP [DIR]',
    exitCodes: [0, 2, 3, 4, 5],
    examples: ['lab start workshop', 'lab check workshop', 'lab next workshop'],
  },
  schema: { form: 'schema', exitCodes: [0, 2], examples: ['schema > answers.schema.json'] },
  completion: {
    form: 'completion SHELL',
    exitCodes: [0, 2],
    examples: ['completion zsh > ~/.zfunc/_ecr-privatelink', 'completion bash > ecr-privatelink.bash'],
  },
};
