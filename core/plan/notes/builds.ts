import type { Answers } from '../../answers/index.js';
import type { Content } from '../parts.js';
import { type Candidate, caution, when } from './candidate.js';

/** What concerns builds: CodeBuild, and Windows images that are pushed. */
export function buildNotes(answers: Answers, { codebuild, docker, securityGroups }: Content): Candidate[] {
  const restricted = [securityGroups.client, securityGroups.codebuild].some((group) =>
    group?.egress.some(({ cidr }) => cidr === '0.0.0.0/0'),
  );
  return [
    caution(
      docker !== null && docker.registries.length === 0,
      'registries_unknown',
      { id: 'note.registriesUnknown' },
      'S15',
    ),
    caution(docker !== null, 'windows_licence', { id: 'note.windowsLicence' }, 'S17'),
    when(answers.windowsLayers && docker === null, 'windows_layers_pushed', { id: 'note.windowsLayersPushed' }, 'S14'),
    caution(codebuild !== null, 'codebuild_privileged', { id: 'note.codebuildPrivileged' }, 'S35'),
    when(
      codebuild !== null,
      'codebuild_repository',
      { id: 'note.codebuildRepository', parameters: { repository: answers.repository } },
      'S35',
    ),
    when(codebuild !== null, 'codebuild_image', { id: 'note.codebuildImage' }, 'S44'),
    when(restricted, 'egress_to_s3', { id: 'note.egressToS3' }, 'S5'),
    when(answers.ecrPublic, 'ecr_public_api_only', { id: 'note.ecrPublicApiOnly' }, 'S8'),
  ];
}
