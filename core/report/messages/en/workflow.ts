/** What the generated CI workflow says. `%s` in a value given by a template is filled in by its shell. */
export const workflow = {
  'workflow.title': 'ecr-privatelink {command} (exit code {code})',
  'workflow.noProject': 'No .ecr-privatelink/state.json is committed in this repository.',
  'workflow.noVersion': '{file} names no version of generator-ecr-privatelink, so nothing was run for this project.',
  'workflow.drift': 'To get a missing file back: {command} restore PATH. To leave it out: {command} refresh',
  'workflow.conflicts': 'A person has to decide. At the root of the repository: {command}',
  'workflow.nothing': 'There is nothing to propose.',
  'workflow.ownFiles':
    'The refresh changes a workflow of this repository, which GitHub does not let a workflow push. At the root of the repository, to be committed by you: {command}',
  'workflow.branchEdited':
    'The branch {branch} has commits of somebody else, which would be lost. Merge it or delete it.',
  'workflow.notPermitted':
    'The branch {branch} is pushed, but no pull request could be opened for it. Settings > Actions > General > Workflow permissions has to allow GitHub Actions to create pull requests.',
  'workflow.reused': 'The open pull request #{number} has it.',
  'workflow.pullRequest': 'Refresh what generator-ecr-privatelink generated',
  'workflow.pullRequestBody':
    'What the newest version of generator-ecr-privatelink makes of the recorded answers; edits are kept. GitHub starts no checks on a pull request that a workflow opened with its own token: close and reopen it to start them.',
} as const;
