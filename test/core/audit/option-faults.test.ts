import { readCloudFormation } from '../../../core/audit/readers/cloudformation/index.js';
import type { RenderedFile } from '../../../core/render/index.js';
import { GOLDEN_CASES, planOf, renderPlan } from '../../support/cases.js';
import { assertCaught, type Edit, withFault } from '../../support/faults.js';
import { ACCOUNT } from '../../support/flavours.js';
import { assertAsPlanned } from '../../support/matrix.js';

const TEMPLATE = 'ecr-privatelink.yaml';

interface OptionFault {
  readonly name: string;
  readonly differs: RegExp;
  readonly rule?: string;
  readonly edits: readonly Omit<Edit, 'file'>[];
}

/** What can be wrong in code that only some answers bring, by the case that has it. */
const FAULTS: Readonly<Record<string, readonly OptionFault[]>> = {
  'organisation-virginia': [
    {
      name: 'another organisation is let in',
      edits: [
        {
          after: 'Sid: OwnOrganisationOnly',
          from: 'aws:PrincipalOrgID: o-a1b2c3d4e5',
          to: 'aws:PrincipalOrgID: o-zzzzzzzzzz',
        },
      ],
      differs: /OwnOrganisationOnly/,
    },
    {
      name: 'the endpoints of ECR differ in their policies',
      edits: [
        {
          after: '\n  EcrDkrEndpoint:\n',
          from: 'Action: ecr:GetAuthorizationToken',
          to: 'Action: ecr:DescribeRegistry',
        },
      ],
      differs: /^endpoint virginia-organisation-ecr-dkr \/ policy/,
      rule: '38',
    },
    {
      name: 'layers are for one principal only',
      edits: [
        { after: 'Sid: EcrImageLayers', from: 'aws:SourceVpc: !Ref Vpc', to: 'aws:PrincipalOrgID: o-a1b2c3d4e5' },
      ],
      differs: /EcrImageLayers/,
      rule: '34',
    },
  ],
  'hub-oregon': [
    {
      name: 'the zone of the registry has no wildcard',
      edits: [
        {
          after: '\n  DkrEcrZoneWildcard:\n',
          from: '"*.dkr.ecr.us-west-2.amazonaws.com"',
          to: '"www.dkr.ecr.us-west-2.amazonaws.com"',
        },
      ],
      differs: /zone/,
      rule: '17',
    },
    {
      name: 'an endpoint claims the names of its zone',
      edits: [{ after: '\n  EcrDkrEndpoint:\n', from: 'PrivateDnsEnabled: false', to: 'PrivateDnsEnabled: true' }],
      differs: /^endpoint oregon-hub-ecr-dkr \/ private DNS/,
      rule: '17',
    },
  ],
  'dualstack-osaka': [
    {
      name: 'the gateway has IPv4 only',
      edits: [{ after: '\n  S3Endpoint:\n', from: 'IpAddressType: dualstack', to: 'IpAddressType: ipv4' }],
      differs: /s3 \/ /,
      rule: '44',
    },
  ],
};

for (const [name, faults] of Object.entries(FAULTS)) {
  describe(`faults that a linter lets through, in CloudFormation of ${name}`, () => {
    const answers = GOLDEN_CASES[name] ?? {};
    const files = renderPlan(planOf(answers), 'cloudformation');
    const read = (some: readonly RenderedFile[]) => {
      const text = some.find(({ path }) => path.endsWith(TEMPLATE))?.text ?? '';
      return readCloudFormation({ path: TEMPLATE, text }, { accountId: ACCOUNT });
    };

    it('none: as planned', () => assertAsPlanned(answers, read(files)));

    for (const fault of faults) {
      it(`${fault.name}: caught`, () => {
        const edits = fault.edits.map((edit) => ({ ...edit, file: TEMPLATE }));
        assertCaught(fault, read(withFault(files, edits)), answers);
      });
    }
  });
}
