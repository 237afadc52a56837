import { type Flavour, quoteForShell } from '../../answers/index.js';
import type { Plan } from '../../plan/index.js';
import { type Language, type Message, text } from '../messages/index.js';
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
  const { codebuild, region, has } = plan;
  const { iac } = plan.answers;
  // After the check, and after the repository that it looks for.
  const deployment = codebuild ? 3 : 2;
  const say = (message: Message) => text(message, page.language);
  const step = (number: string, title: string, commands: readonly string[]) => [
    ...hang(`  ${number}. `, title, page.width),
    ...commands.map((command) => `       ${command}`),
  ];
  const enter = folder === null ? [] : [`cd ${quoteForShell(folder)}`];
  const deploy = iac.flatMap((flavour, index) =>
    step(
      iac.length === 1 ? `${deployment}` : `${deployment}${'abc'[index]}`,
      say({ id: 'next.deploy', parameters: { flavour: FLAVOUR_NAMES[flavour] } }),
      deployCommands(flavour, plan, page.language),
    ),
  );
  const repository = codebuild
    ? [`aws ecr create-repository --region ${region.id} --repository-name ${codebuild.repository}`]
    : [];
  const check: Message = { id: has.existingVpc ? 'next.preflightExisting' : 'next.preflight' };
  return [
    ...step('1', say(check), [...enter, 'scripts/preflight.sh']),
    ...(codebuild ? step('2', say({ id: 'next.repository' }), repository) : []),
    ...(iac.length > 1 ? step(`${deployment}`, say({ id: 'next.chooseOne' }), []) : []),
    ...deploy,
    ...step(`${deployment + 1}`, say({ id: 'next.verify' }), ['scripts/verify.sh --api']),
    ...hang('  ', say({ id: 'next.readme' }), page.width),
  ];
}

/** As the generated README says it. */
function deployCommands(flavour: Flavour, { name, region, roles }: Plan, language: Language): string[] {
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
      return [
        'cd cdk',
        'npm install',
        `npx cdk bootstrap "aws://$(aws sts get-caller-identity --query Account --output text)/${region.id}"    # ${text({ id: 'readme.bootstrapOnce' }, language)}`,
        'npx cdk deploy',
        'cd ..',
      ];
  }
}
