import { type Answers, resolveAnswers } from '../answers/index.js';
import { makePlan, type Plan } from '../plan/index.js';

const CONTEXT = { folderName: 'example', awsRegion: undefined, language: 'en' } as const;

/** @throws Error where the answers are not valid together with the defaults of the others */
export function planOfExample(example: Partial<Answers>): Plan {
  const given = Object.entries(example).map(([key, value]) => [key, { value, origin: 'described', subject: key }]);
  const { answers, problems } = resolveAnswers(Object.fromEntries(given), CONTEXT);
  if (problems.length > 0) throw new Error(`an example of explain: ${JSON.stringify(problems)}`);
  return makePlan(answers);
}
