import { quoteForShell } from '../../answers/index.js';
import type { Sources } from '../../audit/index.js';
import type { Advice } from '../json.js';
import { type Language, text } from '../messages/index.js';
import { visible } from './values.js';

/**
 * The commands that make of sources what can be audited, and audit it.
 *
 * @param audit the start of a command line that audits
 */
export function commandsFor({ kind, name }: Pick<Sources, 'kind' | 'name'>, audit: string): string[] {
  const folder = name.replace(/(?:^|\/)[^/]*\.tf(?:\.json)?$/, '') || '.';
  const shown = quoteForShell(visible(folder));
  if (kind === 'cdk') {
    const out = quoteForShell(visible(folder === '.' ? 'cdk.out' : `${folder}/cdk.out`));
    return [folder === '.' ? 'npx cdk synth' : `(cd ${shown} && npx cdk synth)`, `${audit} ${out}`];
  }
  const terraform = folder === '.' ? 'terraform' : `terraform ${quoteForShell(`-chdir=${visible(folder)}`)}`;
  return [
    `${terraform} plan -out audit.tfplan`,
    `${terraform} show -json audit.tfplan > audit.json`,
    `${audit} audit.json`,
  ];
}

/** How sources are audited, for people. */
export function sourcesAdvice(sources: Sources, audit: string, language: Language): Advice {
  const parameters = { path: visible(sources.name) };
  const words = text(
    sources.kind === 'cdk' ? { id: 'audit.sources.cdk', parameters } : { id: 'audit.sources.terraform', parameters },
    language,
  );
  return { words, commands: commandsFor(sources, audit) };
}
