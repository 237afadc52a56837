/** What the workshop says: each step's title, what to look at, a question with its answer, and a task with its solution. */
export const workshop = {
  step: 'Step {number} of {count}: {title}',
  look: 'Look at',
  question: 'Question',
  task: 'Your task',
  open: 'Open',
  explain: 'Read',
  whenDone: 'When it is done: {command}',
  done: 'This step is complete. To go on: {command}',
  finished: 'The workshop is complete: every step is done and checked.',
  missing: 'Step {number} of {count} is not complete yet:',
  started: 'The workshop is in {root}. Notes for the trainer, with all answers: {file}',
  resetAll: 'The workshop was taken back. To start it again: {command}',
  resetHint: 'One reset takes back one run, the last one; another reset brings it back.',

  'pull.title': 'What a private pull needs',
  'pull.look':
    'A task on Fargate in a VPC without internet pulls an image. Two interface endpoints and one gateway endpoint are all it needs. The README says why each is there and what it costs.',
  'pull.question': 'ECR has two interface endpoints here. Why is there an endpoint for S3 as well, and of which type?',
  'pull.answer':
    'ecr.api gives the login and ecr.dkr the manifest; the image layers are in a bucket of AWS in S3. It is a gateway endpoint: it costs nothing and is a route in the route tables of the applications.',
  'pull.task':
    'Add a line of your own to the end of README.md, such as the name of your team. Later steps regenerate the project: see whether your line survives.',
  'runtime.title': 'What a running task calls',
  'runtime.look':
    'The container starts now, but its log lines, its secrets and ECS Exec have no way to AWS. The step added an endpoint for each.',
  'runtime.question':
    'Which of the new endpoints is needed before the container starts, and what does its absence look like?',
  'runtime.answer':
    'secretsmanager: the agent reads the secrets before the start, and without the endpoint the task stops with ResourceInitializationError. logs is needed too where the awslogs driver is used; ssmmessages only when somebody opens a session.',
  'runtime.task':
    'Some values of your application are in Systems Manager Parameter Store. Find out which feature adds that endpoint, and add it with refresh --set.',
  'policies.title': 'Least privilege',
  'policies.look':
    'Until now the S3 gateway let everything through. The step narrowed it to the bucket with the image layers, and the endpoints of ECR to callers of your own account.',
  'policies.question':
    'The layer bucket belongs to AWS. Why does the S3 policy have no condition on the account of the caller?',
  'policies.answer':
    'Layers are downloaded by presigned URLs that ECR signs, so the caller that S3 sees is not your account: such a condition would block every pull.',
  'policies.task':
    'Your application reads objects from a bucket of its own, which the narrow policy now cuts off. Let that bucket through.',
  'zones.title': 'More zones, and nothing moves',
  'zones.look':
    'The step added a second application subnet to each zone and, where the Region has one, a third zone. Compare the CIDR blocks with those before: "git diff", or README.md.',
  'zones.question': 'Why does no existing subnet get another CIDR block or resource address when a zone is added?',
  'zones.answer':
    'Each zone has a fixed slot by the letter of its name, and every id carries that letter. Terraform and CloudFormation therefore only add, and replace nothing.',
  'zones.task':
    'Your team does not use tflint. Delete terraform/.tflint.hcl and see in the next step that it stays deleted.',
  'hosts.title': 'A second launch type',
  'hosts.look':
    'The step added ECS on EC2. Its container agent runs on hosts of your own, so it needs the three ecs endpoints, which a Fargate task does not.',
  'hosts.question': 'Which three endpoints are new for the agent, and why were they left out for Fargate?',
  'hosts.answer':
    'ecs, ecs-agent and ecs-telemetry. On Fargate, AWS runs the agent outside your VPC, so the endpoints would only cost money.',
  'hosts.task':
    'Nobody can log in to the new hosts: Session Manager does not connect. Find the fault and mend it by an answer. Then plant a fault for your neighbour: change 443 to 80 in terraform/security.tf; he finds it with status and diff, and brings the file back with restore.',
  'flavours.title': 'Three flavours, verification and deployment',
  'flavours.look':
    'CloudFormation and CDK stand beside Terraform now, and describe the same thing: the same endpoints, subnets and rules. Only one of them is ever deployed.',
  'flavours.question':
    'Which script do you run before a deployment and which after it, and what does each of them change in AWS?',
  'flavours.answer':
    'scripts/preflight.sh before, scripts/verify.sh after (--api anywhere, --in-vpc inside). Both only read and change nothing.',
  'flavours.task':
    'Look through what you wrote: your line in README.md has survived every step, and the deleted file has stayed away. See "status --strict".',
  'flavours.deploy':
    'A fake AWS answers at {endpoint}. Deploy the project to it with these commands; the check then runs scripts/verify.sh --api:',

  'need.ownLine': 'README.md has no line of your own.',
  'hint.ownLine': 'Open README.md, add a line at its end and save it.',
  'need.parameters': 'There is no endpoint for Parameter Store yet.',
  'hint.parameters': 'The list replaces the recorded one, so give all of it: {command} refresh --set {features}',
  'need.bucket': 'The S3 policy lets no bucket of your own through.',
  'hint.bucket': 'Any valid bucket name will do: {command} refresh --set extra-buckets=my-app-data',
  'need.leftOut': 'terraform/.tflint.hcl is still there.',
  'hint.leftOut': 'Delete the file: rm terraform/.tflint.hcl',
  'need.sessionManager': 'Session Manager has no endpoints yet.',
  'hint.sessionManager': 'The list replaces the recorded one, so give all of it: {command} refresh --set {features}',
  'need.groupAsGenerated': 'terraform/security.tf is not as it was generated.',
  'hint.groupAsGenerated':
    'See the fault and take it back: {command} diff, then {command} restore terraform/security.tf',
  'need.noConflict': 'A file has a conflict that nobody has resolved yet.',
  'hint.noConflict': 'See which: {command} status',
  'need.verified': 'scripts/verify.sh --api does not pass against {endpoint}.',
  'hint.verified': 'Deploy first, then run scripts/verify.sh --api yourself to see each of its checks.',

  'notes.title': 'Workshop: private access to Amazon ECR',
  'notes.about':
    'Notes for the trainer. The workshop works offline and without an AWS account: each step is a refresh of this project between two sets of answers. Participants work in this folder; this file has the solutions, so keep it to yourself or delete it.',
  'notes.commands':
    '"lab check" says what is missing (exit code 3) or that the step is complete (0), "lab next" goes on only then, "lab reset" takes back the last run.',
  'notes.before':
    'Before you begin: Node.js on each machine, an editor, and best of all "git init" with a commit after each step, so that "git diff" shows what the step changed.',
  'notes.timing': 'Timing: {minutes} minutes in all',
  'notes.number': 'Step',
  'notes.what': 'What it is about',
  'notes.minutes': 'Minutes',
  'notes.command': 'Command',
  'notes.show': 'Show',
  'notes.answer': 'Answer',
  'notes.solution': 'Solution',
  'notes.fake':
    'The last step can deploy for real to a fake AWS. Start one on this machine (such as "moto_server -p 5000"), set AWS_ENDPOINT_URL=http://127.0.0.1:5000 and any credentials, then run "lab check": it lists the commands. Only an address of this machine counts; no real account is ever used.',
} as const;
