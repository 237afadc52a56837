import type { Answers } from '../../core/answers/index.js';
import { python } from './python.js';

/** The answers with the ids of an existing VPC that is made in a fake AWS as they describe it; those of a new VPC as they are. */
export async function withExistingVpc(
  answers: Partial<Answers>,
  env: Record<string, string>,
): Promise<Partial<Answers>> {
  if (answers.vpc !== 'existing') return answers;
  return (await python('existing_vpc.py', answers, env)) as Partial<Answers>;
}
