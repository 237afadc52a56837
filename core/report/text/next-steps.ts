import { type Flavour, quoteForShell } from '../../answers/index.js';
import type { Plan } from '../../plan/index.js';
import { type Language, text } from '../messages/index.js';
import { hang } from './wrap.js';

const FLAVOUR_NAMES: Readonly<Record<Flavour, string>> = {
  terraform: 'Terraform',
  cloudformation: 'CloudFormation',
  cdk: 'CDK',
};

/**
 * What to do after the files are written, in order, with the commands to copy.
 *
 * @param folder the project's folder as the user would type it from here; null where the user is in it
 */
export function nextSteps(plan: Plan, folder: string | null, page: { language: Language; width: number }): string[] {
  const { iac } = plan.answers;
  let number = 0;
  const step = (title: string, commands: readonly string[]) => {
    number += 1;
    return [...hang(`  ${number}. `, title, page.width), ...commands.map((command) => `       ${command}`)];
  };
  const say = (message: Parameters<typeof text>[0]) => text(message, page.language);
  const enter = folder === null ? [] : [`cd ${quoteForShell(folder)}`];
  return [
    ...step(say({ id: 'next.preflight' }), [...enter, 'scripts/preflight.sh']),
    ...(iac.length > 1 ? hang('  ', say({ id: 'next.chooseOne' }), page.width) : []),
    ...iac.flatMap((flavour) =>
      step(say({ id: 'next.deploy', parameters: { flavour: FLAVOUR_NAMES[flavour] } }), deployCommands(flavour, plan)),
    ),
    ...step(say({ id: 'next.verify' }), ['scripts/verify.sh --api']),
    ...hang('  ', say({ id: 'next.readme' }), page.width),
  ];
}

function deployCommands(flavour: Flavour, { name, region, roles }: Plan): string[] {
  switch (flavour) {
    case 'terraform':
      return [
        'terraform -chdir=terraform init',
        'terraform -chdir=terraform plan -out=tfplan',
        'terraform -chdir=terraform apply tfplan',
      ];
    case 'cloudformation':
      return [
        [
          'aws cloudformation deploy',
          `--region ${region.id}`,
          `--stack-name ${name}`,
          '--template-file cloudformation/ecr-privatelink.yaml',
          '--parameter-overrides file://cloudformation/parameters.json',
          ...(roles.length > 0 ? ['--capabilities CAPABILITY_IAM'] : []),
        ].join(' '),
      ];
    case 'cdk':
      return ['(cd cdk && npm install && npx cdk bootstrap && npx cdk deploy)'];
  }
}
