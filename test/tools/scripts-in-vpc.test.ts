import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { GOLDEN_CASES } from '../support/cases.js';
import { CANNOT_RUN, FINDINGS, PASSED, scriptProjects } from '../support/script-projects.js';

describe('generated scripts, in the VPC', function () {
  this.timeout(180_000);
  const { project, withStubs, removeAll } = scriptProjects();

  after(removeAll);

  describe('verify.sh --in-vpc', () => {
    const everythingPrivate = 'echo "10.0.192.9 STREAM $2"; echo "10.0.192.9 DGRAM"';
    const inVpc = (stubs: Record<string, string>, ...args: string[]) =>
      project({}).run('verify.sh', ['--in-vpc', ...args], withStubs(stubs));

    it('passes where every name is private and answers', async () => {
      const { output, code } = await inVpc({ getent: everythingPrivate, timeout: '' });
      assert.equal(code, PASSED, output);
      assert.match(output, /^PASS {2}api\.ecr\.us-east-1\.amazonaws\.com +private: 10\.0\.192\.9$/m);
      assert.match(output, /^PASS {2}\w+\.dkr\.ecr\.us-east-1\.amazonaws\.com:443 +answers$/m);
      assert.match(output, /^PASS {2}s3\.us-east-1\.amazonaws\.com:443 +answers$/m);
    });

    it('takes the blocks of an existing VPC for private, whatever they are', async () => {
      const reused = { ...GOLDEN_CASES['existing-virginia'], vpcCidrs: ['203.0.112.0/20'] };
      const at = (address: string) =>
        project(reused).run('verify.sh', ['--in-vpc'], withStubs({ getent: `echo "${address} STREAM"`, timeout: '' }));
      const inside = await at('203.0.127.254');
      assert.equal(inside.code, PASSED, inside.output);
      assert.match(inside.output, /^PASS {2}api\.ecr\.us-east-1\.amazonaws\.com +private: 203\.0\.127\.254$/m);
      const outside = await at('203.0.128.1');
      assert.equal(outside.code, FINDINGS, outside.output);
      assert.match(outside.output, /^FAIL {2}ecr-public\.us-east-1\.api\.aws +public: 203\.0\.128\.1\./m);
    });

    it('finds a public name, one that does not resolve, and one that does not answer', async () => {
      const { output, code } = await inVpc({
        getent: `case $2 in
          api.ecr.*) echo "10.0.192.9 STREAM"; echo "52.119.1.2 STREAM" ;;
          logs.*) exit 2 ;;
          *) echo "100.64.3.4 STREAM" ;;
        esac`,
        timeout: 'case "$*" in *dkr.ecr*) exit 124 ;; esac',
      });
      assert.equal(code, FINDINGS, output);
      assert.match(output, /^FAIL {2}api\.ecr\.us-east-1\.amazonaws\.com +public: 52\.119\.1\.2\./m);
      assert.match(output, /^FAIL {2}logs\.us-east-1\.amazonaws\.com +failed: does not resolve$/m);
      assert.match(output, /^FAIL {2}\w+\.dkr\.ecr\.us-east-1\.amazonaws\.com:443 +no connection/m);
    });

    it('takes dig and curl where getent and timeout are missing', async () => {
      const { output, code } = await inVpc({
        dig: 'echo alias.example.; for name; do :; done; echo 172.31.0.7',
        curl: 'case "$*" in *s3*) exit 28 ;; *) exit 60 ;; esac',
      });
      assert.equal(code, FINDINGS, output);
      assert.match(output, /^PASS {2}api\.ecr\.us-east-1\.amazonaws\.com +private: 172\.31\.0\.7$/m);
      assert.deepEqual(output.match(/^FAIL {2}\S+/gm), ['FAIL  s3.us-east-1.amazonaws.com:443']);
    });

    it('pulls the image, and leaves no credentials behind', async () => {
      const image = '123456789012.dkr.ecr.us-east-1.amazonaws.com/app:1';
      const aws = 'echo token';
      const network = { getent: everythingPrivate, timeout: '', aws };
      const record =
        'printf "%s\\n" "$*" >>"$RECORD"; case "$*" in *inspect*) exit 1 ;; *login*) cat >/dev/null ;; esac';
      const generated = project({});
      const env = { ...withStubs({ ...network, docker: `${record}; mkdir -p "$2"; echo secret >"$2/config.json"` }) };
      const calls = join(generated.root, 'calls');
      const args = ['--in-vpc', '--image', image];
      const { output, code } = await generated.run('verify.sh', args, {
        ...env,
        RECORD: calls,
        TMPDIR: generated.root,
      });
      assert.equal(code, PASSED, output);
      assert.ok(output.includes('PASS  123456789012.dkr.ecr.us-east-1.amazonaws.com:443'), output);
      assert.match(output, /^PASS {2}\S+\/app:1 +pulled$/m);
      const settings = /--config (\S+) pull/.exec(await readFile(calls, 'utf8'))?.[1] ?? assert.fail('no pull');
      assert.ok(settings.startsWith(generated.root));
      assert.equal(existsSync(settings), false);

      const refused = await inVpc({ ...network, docker: '[ "$1" = version ]' }, '--image', image);
      assert.equal(refused.code, FINDINGS, refused.output);
    });

    it('says who pulls where the policy does not name the role of the host', async () => {
      const roles = ['arn:aws:iam::123456789012:role/tasks', 'arn:aws:iam::123456789012:role/nodes'];
      const generated = project({ endpointPolicy: 'pull-only', policyRoles: roles });
      const image = '123456789012.dkr.ecr.us-east-1.amazonaws.com/app:1';
      const pullWith = (answer: string) => {
        const aws = `echo '${answer}' >&2; exit 254`;
        const docker = 'case "$*" in version) exit 0 ;; *login*) cat >/dev/null; exit 1 ;; *) exit 1 ;; esac';
        const env = withStubs({ getent: everythingPrivate, timeout: '', aws, docker });
        return generated.run('verify.sh', ['--in-vpc', '--image', image], env);
      };
      const refused = await pullWith(
        'AccessDeniedException: no VPC endpoint policy allows the ecr:GetAuthorizationToken action',
      );
      assert.equal(refused.code, FINDINGS, refused.output);
      assert.ok(refused.output.includes(`not pulled: the endpoints let ${roles.join(', ')} pull`), refused.output);
      assert.match(refused.output, /no VPC endpoint policy allows/);
      const timedOut = await pullWith('Connect timeout on endpoint URL');
      assert.match(timedOut.output, /not pulled: Connect timeout/);
    });

    it('could not run: no resolver, no docker, an image that is there or of another registry', async () => {
      const network = { getent: everythingPrivate, timeout: '', aws: 'echo token' };
      const image = '123456789012.dkr.ecr.us-east-1.amazonaws.com/app:1';
      for (const [stubs, args, reason] of [
        [{ timeout: '' }, [], /getent or dig/],
        [network, ['--image', image], /docker was not found/],
        [{ ...network, docker: 'exit 1' }, ['--image', image], /does not run/],
        [{ ...network, docker: '' }, ['--image', image], /on this host already/],
        [{ ...network, docker: '' }, ['--image', 'public.ecr.aws/nginx/nginx:stable'], /must be of a registry/],
        [network, ['--image'], /verify\.sh --api/],
      ] as const) {
        const { output, code } = await inVpc(stubs, ...args);
        assert.equal(code, CANNOT_RUN, output);
        assert.match(output, reason);
      }
    });
  });
});
