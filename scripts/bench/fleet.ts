import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FIELD_KEYS, type GivenAnswers, resolveAnswers } from '../../core/answers/index.js';
import { nodeHost } from '../../core/landing/host.js';
import { applyLanding, type LandingFile, planLanding } from '../../core/landing/index.js';
import { makePlan } from '../../core/plan/index.js';
import { render } from '../../core/render/index.js';
import { loadFromSources } from '../compile-templates.js';
import { earlierText, editedText } from './earlier.js';

/** One file in so many is edited by its user. */
const ONE_EDITED_IN = 3;
const GENERATOR = { name: 'generator-ecr-privatelink', version: '0.0.1' };

/** Whether each project of a fleet has a name of its own, or all have the same answers, as in a subfolder of the same name. */
export type FleetAnswers = 'own' | 'same';

/**
 * Makes repositories, each with a project that earlier templates made and its users edited. Every file has moved since, and no edit collides
 * with that.
 *
 * @param folder absolute; made if it is missing
 * @returns the repositories' folders, relative to it
 */
export function makeFleet(folder: string, repositories: number, answers: FleetAnswers): string[] {
  const names = Array.from({ length: repositories }, (_, index) => `network-${String(index).padStart(4, '0')}`);
  for (const [index, name] of names.entries()) {
    const files = makeProject(join(folder, name), answers === 'own' ? name : 'network');
    for (const [place, { path, text }] of files.entries()) {
      // Another third of them in the next repository.
      if ((place + index) % ONE_EDITED_IN === 0) {
        writeFileSync(join(folder, name, path), editedText(path, text, index));
      }
    }
  }
  return names;
}

/** @returns the files as they were landed */
function makeProject(root: string, name: string): readonly LandingFile[] {
  const { answers, origins } = resolveAnswers(answersOf(name), {
    folderName: name,
    awsRegion: undefined,
    language: 'en',
  });
  const recorded = FIELD_KEYS.map((key) => {
    return [key, { value: answers[key], source: origins[key] === 'default' ? 'default' : 'given' }] as const;
  });
  const files = render(makePlan(answers), loadFromSources).map((file) => ({ ...file, text: earlierText(file.text) }));
  const input = { root, files, answers: Object.fromEntries(recorded), generator: GENERATOR, templates: '0'.repeat(64) };
  applyLanding(planLanding(input, nodeHost), nodeHost);
  return files;
}

/** A flavour with a dozen files. */
function answersOf(name: string): GivenAnswers {
  return {
    projectName: { value: name, origin: 'flag', subject: '--name' },
    iac: { value: ['cdk'], origin: 'flag', subject: '--iac' },
  };
}
