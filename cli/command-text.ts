import { type Answers, type DefaultsContext, equivalentFlags } from '../core/answers/index.js';
import type { TemplateChoice } from '../core/project/index.js';
import type { Request } from './request.js';
import { startedAs } from './started-as.js';

/** The one line that does the same without questions, anywhere: what the environment and files gave is in its flags. */
export function commandText(
  { line, language, surroundings }: Request,
  answers: Answers,
  context: DefaultsContext,
  templates: TemplateChoice | undefined,
): string {
  const words = [
    line.command,
    ...(line.own.directory === undefined ? [] : ['-C', line.own.directory]),
    ...(line.directory === null ? [] : [line.directory]),
    ...(templates === undefined || templates === 'none' ? [] : ['--templates', templates.typed]),
    // A default that comes from this environment is written out; English needs no flag where English is spoken.
    ...equivalentFlags(answers, {
      ...context,
      awsRegion: undefined,
      language: answers.docsLanguage === 'en' ? language : 'en',
    }),
  ];
  return startedAs(surroundings, ...words);
}
