import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { App, StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

/** The account of the fake AWS. */
export const ACCOUNT = '123456789012';

// The CDK would print what it finds in every template; that the findings are known is the test of the real synthesis.
process.env.CDK_VALIDATION = 'false';

interface ProjectConfig {
  readonly name: string;
  readonly region: string;
}
type StackClass = new (scope: Construct, id: string, props: StackProps & { readonly config: ProjectConfig }) => unknown;

/**
 * Synthesizes a generated CDK project within this process, as its bin/app.ts does, without the rules of cdk-nag.
 *
 * @param folder the project, with an installed aws-cdk-lib
 * @returns reads the files of its cloud assembly
 */
export async function synthesize(folder: string): Promise<(path: string) => string | null> {
  const load = (path: string): Promise<unknown> => import(pathToFileURL(join(folder, path)).href);
  const { config } = (await load('lib/config.ts')) as { config: ProjectConfig };
  const { EcrPrivateLink } = (await load('lib/ecr-private-link.ts')) as { EcrPrivateLink: StackClass };
  const library = (await import('aws-cdk-lib')) as unknown as { App: typeof App };
  const { context } = JSON.parse(readFileSync(join(folder, 'cdk.json'), 'utf8')) as {
    context: Record<string, unknown>;
  };
  const outdir = join(folder, 'cdk.out');
  const app = new library.App({ analyticsReporting: false, outdir, context });
  new EcrPrivateLink(app, config.name, { config, env: { account: ACCOUNT, region: config.region } });
  app.synth();
  return (path) => {
    try {
      return readFileSync(join(outdir, path), 'utf8');
    } catch {
      return null;
    }
  };
}

/** The one template of a cloud assembly. */
export function assemblyTemplate(read: (path: string) => string | null): { readonly Resources: unknown } {
  const { artifacts } = JSON.parse(read('manifest.json') ?? '{}') as {
    artifacts: Record<string, { type: string; properties: { templateFile: string } }>;
  };
  const stack = Object.values(artifacts).find(({ type }) => type === 'aws:cloudformation:stack');
  return JSON.parse(read(stack?.properties.templateFile ?? '') ?? '{}') as { Resources: unknown };
}
