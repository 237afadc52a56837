import { spawnSync } from 'node:child_process';

type Environment = Readonly<Record<string, string | undefined>>;

/** The fake AWS of this machine that AWS_ENDPOINT_URL names; null where it names none, or an address elsewhere. */
export function loopbackEndpoint({ AWS_ENDPOINT_URL: endpoint }: Environment): string | null {
  if (endpoint === undefined || !URL.canParse(endpoint)) return null;
  const { hostname, protocol } = new URL(endpoint);
  const isHere = hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
  return isHere && /^https?:$/.test(protocol) ? endpoint : null;
}

/** Whether the project's own check of what is deployed passes; it only reads, by the AWS CLI. */
export function verifies(root: string, environment: Environment): boolean {
  const { status } = spawnSync('bash', ['scripts/verify.sh', '--api'], {
    cwd: root,
    env: environment,
    stdio: 'ignore',
  });
  return status === 0;
}
