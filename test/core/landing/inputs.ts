import type { LandingFile, LandingInput } from '../../../core/landing/index.js';

export const ROOT = '/srv/project';

export function fileOf(path: string, text: string, more: Partial<LandingFile> = {}): LandingFile {
  return { id: path, path, text, policy: 'managed', mode: 0o644, ...more };
}

export function inputOf(files: readonly LandingFile[], more: Partial<LandingInput> = {}): LandingInput {
  return {
    root: ROOT,
    files,
    answers: {
      region: { value: 'ap-northeast-1', source: 'given' },
      tags: { value: { team: 'platform', area: 'build' }, source: 'given' },
      iac: { value: ['terraform'], source: 'default' },
    },
    generator: { name: 'generator-ecr-privatelink', version: '1.2.3' },
    templates: 'a'.repeat(64),
    ...more,
  };
}

export const README = fileOf('README.md', '# Project\n\nOne flavour.\n');
export const MAIN = fileOf('terraform/main.tf', 'locals {}\n');
export const SCRIPT = fileOf('scripts/verify.sh', '#!/bin/sh\necho verify\n', { mode: 0o755 });
export const STACK = fileOf('cloudformation/stack.yaml', 'Resources: {}\n');
/** May join a file of the user's own. */
export const DAEMON = fileOf('docker/daemon.json', '{\n  "registries": [\n    "ours"\n  ]\n}\n', { combine: 'json' });
/** A first run, and the same with a part more, which also changes the README. */
export const FIRST = [README, MAIN, SCRIPT];
export const WITH_PART = [{ ...README, text: '# Project\n\nTwo flavours.\n' }, MAIN, STACK, SCRIPT];
