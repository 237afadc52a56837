import type { ProjectState } from '../core/landing/index.js';
import { chosenTemplates, type TemplateChoice } from '../core/project/index.js';
import type { Request } from './request.js';

/** The folder of templates that was given; as with answers, the environment counts only where nothing is recorded. */
export function templateChoice(
  { line, surroundings }: Request,
  recorded: ProjectState | null,
): TemplateChoice | undefined {
  const { environment, folder } = surroundings;
  const set = line.command === 'init' && recorded === null ? environment.ECR_PRIVATELINK_TEMPLATES : undefined;
  return chosenTemplates(line.own.templates ?? set, folder);
}
