import assert from 'node:assert/strict';
import type { Answers } from '../../../core/answers/index.js';
import { LANGUAGES, type Language } from '../../../core/report/messages/index.js';
import { GOLDEN_CASES, planOf, renderPlan } from '../../support/cases.js';
import { FAILURE_MODES } from '../../support/failure-modes.js';
import { SITUATIONS } from '../../support/situations.js';

interface Row {
  readonly seen: string;
  readonly cause: string;
  readonly foundBy: string;
}

const HEADINGS: Readonly<Record<Language, string>> = { en: 'Troubleshooting', ja: 'トラブルシューティング' };
const SCRIPTS = { 'preflight.sh': 'preflight.sh', '--api': 'verify.sh', '--in-vpc': 'verify.sh' } as const;

function filesOf(answers: Partial<Answers>): (id: string) => string {
  const files = renderPlan(planOf(answers), 'project');
  return (id) => files.find((file) => file.id === id)?.text ?? assert.fail(`no ${id}`);
}

/** The section without its heading. */
function sectionOf(answers: Partial<Answers>, language: Language = 'en'): string {
  const readme = filesOf({ ...answers, docsLanguage: language })('README.md');
  return new RegExp(`^## ${HEADINGS[language]}\n(.*?)^## `, 'ms').exec(readme)?.[1] ?? assert.fail('no section');
}

function rowsOf(answers: Partial<Answers>, language: Language = 'en'): Row[] {
  const rows = sectionOf(answers, language)
    .split('\n')
    .filter((line) => line.startsWith('| '));
  return rows.slice(2).map((line) => {
    const cells = line.slice(2, -2).split(' | ');
    assert.equal(cells.length, 3, line);
    const [seen = '', cause = '', foundBy = ''] = cells;
    return { seen, cause, foundBy };
  });
}

const EXISTING = SITUATIONS['an existing VPC, groups of its own and builds'] ?? assert.fail();
const OUTSIDE: Partial<Answers> = { workloads: ['ecs-external'], ingressCidrs: ['192.168.0.0/16'] };

/** For each failure the answers of a project that it can concern, what is seen, and what the cause says. */
const EXPECTED: Readonly<Record<number, readonly [answers: Partial<Answers>, seen: RegExp, cause: RegExp]>> = {
  1: [
    {},
    /^`ResourceInitializationError: unable to pull secrets or registry auth` … `api\.ecr`/,
    /endpoint is missing/,
  ],
  2: [{}, /^`CannotPullContainerError` … `dial tcp 10\.…:443: i\/o timeout`/, /group of the endpoints lacks 443/],
  3: [{}, /^`CannotPullContainerError` … `i\/o timeout` \(public/, /private DNS or a DNS attribute/],
  4: [{}, /^`error pulling image configuration`.*prod-us-east-1-starport-layer-bucket/, /route table is not on the S3/],
  5: [{}, /^`403 Forbidden`/, /lacks the layer bucket/],
  6: [{}, /^`error pulling image configuration`/, /network ACL lets nothing out to 443 of the S3 prefix list/],
  7: [EXISTING, /conflicting DNS domain/, /`--existing-endpoints`/],
  8: [{}, /does not support the availability zone/, /another zone/],
  9: [{}, /^`DuplicateSubnetsInSameZone`/, /one for each zone/],
  10: [{}, /`The Vpc Endpoint Service` … `does not exist`/, /wrong service name/],
  11: [{ workloads: ['ecs-ec2'] }, /does not register/, /systemctl restart ecs/],
  12: [{}, /log driver/, /No way to `logs`/],
  13: [{}, /^`public\.ecr\.aws`/, /not in private ECR/],
  14: [{ features: ['pull-through-cache'], internet: 'nat' }, /first pull of an image/, /over the internet/],
  15: [EXISTING, /^`RouteAlreadyExists`/, /`--s3-gateway-route-tables`/],
  16: [{}, /from a bucket of the Region/, /named buckets/],
  17: [OUTSIDE, /PrivateDnsOnlyForInboundResolverEndpoint/, /gateway endpoint in its VPC first/],
  18: [{ features: ['exec'] }, /^ECS Exec hangs/, /`enableExecuteCommand`/],
  19: [
    { workloads: ['eks-nodes'], features: ['irsa'] },
    /`WebIdentityErr` … `sts`/,
    /AWS_STS_REGIONAL_ENDPOINTS=regional/,
  ],
  20: [{ region: 'cn-north-1' }, /`The Vpc Endpoint Service`/, /prefixes differ between partitions/],
  21: [{ workloads: ['ec2-docker'], windowsLayers: true }, /^Windows: a layer/, /nondistributable/],
  22: [{}, /`AccessDenied` … `ecr:GetAuthorizationToken`/, /`"Resource": "\*"` only/],
};

describe('the README’s index of what goes wrong', () => {
  it('has a row for each of the most frequent failures, where it can concern the project', () => {
    assert.deepEqual(Object.keys(EXPECTED), Object.keys(FAILURE_MODES));
    for (const [mode, [answers, seen, cause]] of Object.entries(EXPECTED)) {
      const rows = rowsOf(answers).filter((row) => seen.test(row.seen) && cause.test(row.cause));
      assert.equal(rows.length, 1, `${mode} ${seen}`);
      const foundBy = rows[0]?.foundBy ?? '';
      const { seenBy } = FAILURE_MODES[Number(mode)] ?? assert.fail();
      if (seenBy.length === 0) assert.doesNotMatch(foundBy, /preflight|--api|--in-vpc/, mode);
    }
  });

  for (const [name, answers] of Object.entries({ ...GOLDEN_CASES, ...SITUATIONS })) {
    for (const docsLanguage of LANGUAGES) {
      it(`${name} (${docsLanguage}): quotes what the scripts of this project say`, () => {
        const file = filesOf({ ...answers, docsLanguage });
        let quoted = 0;
        for (const { seen, foundBy } of rowsOf(answers, docsLanguage)) {
          for (const part of foundBy.split('<br>')) {
            const scripts = Object.entries(SCRIPTS).filter(([look]) => part.includes(`\`${look}\``));
            const quotes = [...part.matchAll(/“([^”]+)”|「([^」]+)」/g)].map(
              ([, english, japanese]) => english ?? japanese,
            );
            assert.equal(quotes.length > 0, scripts.length > 0, part);
            for (const [, script] of scripts) {
              const text = file(`scripts/${script}`);
              for (const quote of quotes) {
                const known = (quote ?? '').replaceAll(planOf(answers).region.id, '…').split('…');
                for (const piece of known) assert.ok(text.includes(piece.trim()), `${seen}\n${script}: ${piece}`);
                quoted += 1;
              }
            }
          }
        }
        assert.ok(quoted > 5);
      });
    }
  }

  it('has no rows of what was not chosen', () => {
    const seenIn = (answers: Partial<Answers>) =>
      rowsOf(answers)
        .map(({ seen }) => seen)
        .join('\n');
    const pods = seenIn({ workloads: ['eks-nodes'], features: ['irsa'] });
    assert.doesNotMatch(
      pods,
      /ECS|CannotPullContainerError|ResourceInitializationError|CodeBuild|`Build|container instance|log driver/,
    );
    assert.match(pods, /WebIdentityErr/);
    const tasks = seenIn({});
    assert.doesNotMatch(
      tasks,
      /WebIdentityErr|`Build|DescribeSecurityGroups|RouteAlreadyExists|Windows|InboundResolver|cache/,
    );
    assert.match(seenIn(EXISTING), /`Build does not have internet connectivity`/);
    // The agent's endpoint alone is there for Service Connect, without a container instance.
    assert.doesNotMatch(seenIn({ features: ['service-connect'] }), /container instance/);
  });

  it('names AWS’s runbook, and that Fargate cuts errors, where there are tasks', () => {
    for (const docsLanguage of LANGUAGES) {
      const tasks = sectionOf({}, docsLanguage);
      assert.match(tasks, /`AWSSupport-TroubleshootECSTaskFailedToStart`/);
      assert.match(tasks, /1\.4\.0/);
      assert.doesNotMatch(
        sectionOf({ workloads: ['eks-nodes'], features: [] }, docsLanguage),
        /AWSSupport|Fargate, since/,
      );
    }
  });
});
