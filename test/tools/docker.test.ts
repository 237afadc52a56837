import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LANGUAGES } from '../../core/report/messages/index.js';
import { planOf, renderPlan } from '../support/cases.js';
import { stubbedEnvironment } from '../support/stubs.js';
import { needTool, type Outcome, runTool, writeTree } from '../support/tools.js';

const PASSED = 0;
const CANNOT_RUN = 2;
const FINDINGS = 3;

const OURS = '123456789012.dkr.ecr.eu-west-1.amazonaws.com';
const ANSWERS = {
  region: 'eu-west-1',
  workloads: ['ec2-docker'],
  windowsLayers: true,
  accountId: '123456789012',
} as const;

describe('the folder docker/', function () {
  this.timeout(180_000);
  const removals: (() => void)[] = [];

  after(() => {
    for (const remove of removals) remove();
  });

  function project(answers: Parameters<typeof planOf>[0] = {}): string {
    const { root, remove } = writeTree(renderPlan(planOf({ ...ANSWERS, ...answers }), 'docker'));
    removals.push(remove);
    return root;
  }

  describe('check-layers.sh', () => {
    const FOREIGN = 'application/vnd.docker.image.rootfs.foreign.diff.tar.gzip';
    const LAYER = 'application/vnd.docker.image.rootfs.diff.tar.gzip';
    const REGISTRY = `${OURS}/payments/api`;
    const layer = (mediaType: string, id: string, more: object = {}) => ({
      mediaType,
      size: 12,
      digest: `sha256:${id.repeat(64)}`,
      ...more,
    });
    const image = (...layers: object[]) => ({
      schemaVersion: 2,
      mediaType: 'application/vnd.docker.distribution.manifest.v2+json',
      config: layer('application/vnd.docker.container.image.v1+json', 'c'),
      layers,
    });
    const entry = (id: string, platform?: object) => ({ ...layer('any', id), ...(platform && { platform }) });
    const list = (...manifests: object[]) => ({ schemaVersion: 2, mediaType: 'any', manifests });
    const windows = { architecture: 'amd64', os: 'windows', 'os.version': '10.0.17763.1' };
    const linux = { architecture: 'amd64', os: 'linux' };
    const urls = ['https://mcr.microsoft.com/v2/windows/servercore/blobs/sha256:f'];
    const plain = image(layer(LAYER, '1'), layer(LAYER, '2'));

    /** Runs the script where docker knows these manifests, by reference. */
    function run(
      manifests: Readonly<Record<string, object | string>>,
      args: readonly string[],
      answers: Parameters<typeof planOf>[0] = {},
    ): Promise<Outcome> {
      const root = project(answers);
      const cases = Object.entries(manifests).map(([name, manifest], index) => {
        const text = typeof manifest === 'string' ? manifest : JSON.stringify(manifest, null, index % 2 === 0 ? 3 : 0);
        writeFileSync(join(root, `manifest-${index}`), text);
        return `'manifest inspect ${name}') echo 'WARNING: "experimental" [1]' >&2; cat '${root}/manifest-${index}' ;;`;
      });
      const docker = `cat; case $* in ${cases.join('\n')}
        *locked*) echo 'denied: User: arn:aws:iam::1:user/x is not "authorized"' >&2; exit 1 ;;
        *) printf 'no such manifest:\\n\\t%s\\n' "$3" >&2; exit 1 ;;
      esac`;
      const tools = ['bash', 'env', 'awk', 'cat', 'grep', 'mktemp', 'rm', 'tr'];
      const { env, remove } = stubbedEnvironment(tools, { docker });
      removals.push(remove);
      const script = join(root, 'docker/check-layers.sh');
      return runTool('bash', ['-c', 'exec bash "$@" <<<"not for docker" 2>"$HOME/stderr"', 'bash', script, ...args], {
        cwd: root,
        env,
      }).then(async (outcome) => {
        const complaint = await readFile(join(env.HOME, 'stderr'), 'utf8');
        return args.includes('--json') ? outcome : { ...outcome, output: outcome.output + complaint };
      });
    }

    it('is clean shell code in both languages', async function () {
      await needTool(this, 'shellcheck');
      for (const docsLanguage of LANGUAGES) {
        const script = join(project({ docsLanguage }), 'docker/check-layers.sh');
        const parsed = await runTool('bash', ['-n', script], { cwd: '.' });
        assert.equal(parsed.code, 0, parsed.output);
        const checked = await runTool('shellcheck', [script], { cwd: '.', env: { LC_ALL: 'C.UTF-8' } });
        assert.equal(checked.code, 0, checked.output);
      }
    });

    it('passes where no layer is foreign', async () => {
      const { output, code } = await run({ [REGISTRY]: plain }, [REGISTRY]);
      assert.equal(code, PASSED, output);
      assert.match(output, new RegExp(`^PASS  ${REGISTRY} +no foreign layers; layers: 2$`, 'm'));
    });

    it('finds the foreign layer of a Windows image in a list, and leaves other platforms alone', async () => {
      const manifests = {
        [`${REGISTRY}:1.2`]: list(
          entry('a', linux),
          entry('b', windows),
          entry('d', { os: 'unknown', architecture: 'unknown' }),
        ),
        [`${REGISTRY}@sha256:${'b'.repeat(64)}`]: image(layer(FOREIGN, 'f', { urls }), layer(LAYER, '2')),
      };
      const { output, code } = await run(manifests, [`${REGISTRY}:1.2`]);
      assert.equal(code, FINDINGS, output);
      assert.match(
        output,
        new RegExp(`^FAIL  ${REGISTRY}@sha256:b{64} +sha256:f{64} .*${FOREIGN}; URL ${urls[0]}$`, 'm'),
      );
      assert.match(output, /^Foreign layers: 1\./m);
      assert.doesNotMatch(output, /PASS/);
    });

    it('looks into each Windows version of a list, whatever the reference holds', async () => {
      const base = 'localhost:5000/base';
      const manifests = {
        [`${base}:1@sha256:${'0'.repeat(64)}`]: list(entry('a', windows), entry('b', windows), entry('e')),
        [`${base}@sha256:${'a'.repeat(64)}`]: plain,
        [`${base}@sha256:${'b'.repeat(64)}`]: image(layer(FOREIGN, 'f', { urls })),
        [`${base}@sha256:${'e'.repeat(64)}`]: image(layer(FOREIGN, 'f'), layer(FOREIGN, '9')),
      };
      const { output, code } = await run(manifests, [`${base}:1@sha256:${'0'.repeat(64)}`]);
      assert.equal(code, FINDINGS, output);
      assert.equal(output.match(/^FAIL/gm)?.length, 3);
      assert.equal(output.match(/^PASS/gm)?.length, 1);
    });

    it('knows a foreign layer by OCI media types and by URLs alone, and nothing else by a likeness', async () => {
      const oci = image(layer('application/vnd.oci.image.layer.nondistributable.v1.tar+gzip', 'f'));
      const byUrl = image(layer(LAYER, '1'), layer(LAYER, '2', { urls: [...urls, 'https://other.example'] }));
      const likeness = {
        ...image(layer(LAYER, '1', { annotations: { mediaType: FOREIGN, 'a/urls/0': 'x', note: '"}], \\ {[\t"' } })),
        annotations: { layers: FOREIGN, '"urls"': urls[0] },
      };
      for (const [manifest, expected] of [
        [oci, FINDINGS],
        [byUrl, FINDINGS],
        [image(layer(LAYER, '1', { urls: null })), PASSED],
        [image(layer(LAYER, '1', { urls: [] })), PASSED],
        [likeness, PASSED],
      ] as const) {
        const { output, code } = await run({ app: manifest }, ['app']);
        assert.equal(code, expected, output);
      }
    });

    it('says that a list has no Windows image', async () => {
      const { output, code } = await run({ app: list(entry('a', linux)) }, ['app']);
      assert.equal(code, PASSED, output);
      assert.match(output, /^PASS {2}app +no image for Windows$/m);
    });

    it('prints one JSON document, in Japanese too', async () => {
      const manifests = { app: plain, base: image(layer(FOREIGN, 'f', { urls })) };
      const { output, code } = await run(manifests, ['--json', 'app', 'base'], { docsLanguage: 'ja' });
      assert.equal(code, FINDINGS, output);
      const report = JSON.parse(output);
      assert.equal(report.schemaVersion, 1);
      assert.equal(report.command, 'check-layers');
      assert.equal(report.result, 'findings');
      assert.equal(report.message, '外部レイヤー: 1 件。上の FAIL を確認してください。');
      assert.deepEqual(
        report.checks.map(({ status, subject }: Record<string, string>) => [status, subject]),
        [
          ['PASS', 'app'],
          ['FAIL', 'base'],
        ],
      );
    });

    it('could not run: an image that is missing or locked, an answer that is no manifest', async () => {
      for (const [name, complaint] of [
        ['missing', /the manifest of missing could not be read: no such manifest: missing/],
        ['locked', /not "authorized"/],
        ['empty', /this is no manifest/],
        ['text', /this is no manifest/],
        ['schema1', /this is no manifest/],
      ] as const) {
        const manifests = {
          app: plain,
          empty: '',
          text: 'Hello "layers"',
          schema1: { schemaVersion: 1, fsLayers: [] },
        };
        const { output, code } = await run(manifests, ['app', name]);
        assert.equal(code, CANNOT_RUN, output);
        assert.match(output, complaint);
        const json = await run(manifests, ['--json', 'app', name]);
        assert.equal(json.code, CANNOT_RUN, json.output);
        const report = JSON.parse(json.output);
        assert.equal(report.result, 'error');
        assert.match(report.message, complaint);
      }
    });

    it('could not run: no docker, no image, an unknown option', async () => {
      const script = join(project(), 'docker/check-layers.sh');
      const { env, remove } = stubbedEnvironment(['bash', 'mktemp', 'rm'], {});
      removals.push(remove);
      for (const [args, reason] of [
        [['app'], /docker was not found/],
        [[], /check-layers\.sh \[--json\] IMAGE/],
        [['--jsn', 'app'], /check-layers\.sh \[--json\] IMAGE/],
      ] as const) {
        const { output, code } = await runTool('bash', [script, ...args], { cwd: '.', env });
        assert.equal(code, CANNOT_RUN, output);
        assert.match(output, reason);
      }
    });
  });
});
