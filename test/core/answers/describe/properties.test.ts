import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readDescribe } from '../../../../core/answers/describe/index.js';
import { type Json, parseDocuments } from '../../../../core/answers/describe/json.js';
import { text } from '../../../../core/report/messages/index.js';
import {
  gatewayEndpoint,
  id,
  interfaceEndpoint,
  type Lists,
  printed,
  routeTable,
  subnet,
  TO_INTERNET,
  TO_NAT,
  vpc,
} from './fixtures.js';

const ZONES = ['ap-northeast-1a', 'ap-northeast-1c', 'ap-northeast-1d', 'ap-northeast-1-tpe-1a'];
const some = (most: number, options: readonly number[]) =>
  fc.uniqueArray(fc.constantFrom(...options), { maxLength: most });
const NUMBERS = [1, 2, 3, 4, 5, 6, 7, 8];

/** One VPC (1) with subnets, tables and endpoints of all kinds, and things of another (2). */
const lists: fc.Arbitrary<Lists> = fc
  .record({
    subnets: fc.uniqueArray(
      fc.record({
        number: fc.constantFrom(...NUMBERS),
        zone: fc.constantFrom(...ZONES),
        free: fc.nat(3),
        owner: fc.constantFrom(1, 1, 1, 2),
        ipv4: fc.constantFrom(true, true, true, false),
      }),
      { minLength: 1, selector: ({ number }) => number },
    ),
    tables: fc.array(
      fc.record({
        subnets: some(4, NUMBERS),
        routes: fc.constantFrom<Record<string, unknown>[]>([], [TO_INTERNET], [TO_NAT]),
      }),
      {
        maxLength: 4,
      },
    ),
    interfaces: fc.array(
      fc.record({
        service: fc.constantFrom('ecr.api', 'ecr.dkr', 'logs', 'rds'),
        subnets: some(3, NUMBERS),
        dns: fc.boolean(),
      }),
      { maxLength: 5 },
    ),
    gateways: fc.array(some(3, NUMBERS), { maxLength: 3 }),
  })
  .map(({ subnets, tables, interfaces, gateways }) => ({
    Vpcs: [vpc(1), vpc(2)],
    Subnets: subnets.map(({ number, zone, free, owner, ipv4 }) =>
      subnet(number, zone, {
        VpcId: id('vpc', owner),
        AvailableIpAddressCount: free,
        ...(ipv4 ? {} : { CidrBlock: undefined }),
      }),
    ),
    RouteTables: [routeTable(90, ['main']), ...tables.map((table, at) => routeTable(at, table.subnets, table.routes))],
    VpcEndpoints: [
      ...interfaces.map((one, at) => interfaceEndpoint(at, one.service, one.subnets, { PrivateDnsEnabled: one.dns })),
      ...gateways.map((one, at) => gatewayEndpoint(50 + at, one)),
    ],
  }));

const WANTED = { vpcId: id('vpc', 1) };
const read = (texts: readonly string[]) =>
  readDescribe(
    texts.map((text) => ({ name: 'vpc.json', text })),
    WANTED,
  );

describe('describe files of any content', () => {
  it('mean the same in any order of lists, documents and files', () => {
    const shuffled = lists.chain((one) => {
      const parts = fc.tuple(
        ...Object.entries(one).map(([key, list]) =>
          fc.shuffledSubarray(list as object[], { minLength: list.length }).map((items) => ({ [key]: items })),
        ),
      );
      return parts.chain((items) =>
        fc.record({ one: fc.constant(one), items: fc.shuffledSubarray(items, { minLength: 4 }) }),
      );
    });
    fc.assert(
      fc.property(shuffled, fc.boolean(), ({ one, items }, inOneFile) => {
        const texts = items.map((item) => printed(item));
        assert.deepEqual(read(inOneFile ? [texts.join('')] : texts), read([printed(one)]));
        assert.equal(JSON.stringify(read(texts)), JSON.stringify(read([printed(one)])));
      }),
    );
  });

  it('give one private subnet of the VPC for each zone of the application subnets', () => {
    let readable = 0;
    fc.assert(
      fc.property(lists, (one) => {
        const result = read([printed(one)]);
        if (!('vpc' in result)) return;
        readable += 1;
        const { endpointSubnetIds, appSubnetIds, appRouteTableIds } = result.vpc;
        assert.deepEqual(Object.keys(endpointSubnetIds), Object.keys(appSubnetIds));
        for (const [zone, name] of Object.entries(endpointSubnetIds)) {
          const found = one.Subnets.find(({ SubnetId }) => SubnetId === name);
          assert.deepEqual([found?.VpcId, found?.AvailabilityZone], [id('vpc', 1), zone]);
          assert.ok(appSubnetIds[zone]?.includes(name));
        }
        for (const name of appRouteTableIds) {
          const routes = one.RouteTables.find(({ RouteTableId }) => RouteTableId === name)?.Routes;
          assert.ok(Array.isArray(routes) && !routes.includes(TO_INTERNET));
        }
      }),
    );
    assert.ok(readable > 0);
  });

  it('never throw, and every refusal has words in both languages', () => {
    const check = (given: string) => {
      const result = read([given]);
      if ('vpc' in result) return;
      assert.ok(result.problems.length > 0);
      for (const { rule } of result.problems)
        for (const language of ['en', 'ja'] as const) {
          assert.match(text(rule, language), /^[^\p{C}\p{Zl}\p{Zp}]+$/u);
        }
    };
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.json(),
          fc.json().map((json) => `{"Vpcs": ${json}}`),
        ),
        check,
      ),
    );
    // A real output with one value anywhere in it replaced, or cut anywhere.
    fc.assert(
      fc.property(lists, fc.nat(), fc.jsonValue(), (one, at, value) => check(JSON.stringify(replaced(one, at, value)))),
    );
    fc.assert(fc.property(lists, fc.nat(), (one, at) => check(printed(one).slice(0, at % 20_000))));
  });

  it('are JSON exactly where the platform says so', () => {
    const pieces = [
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"b"',
      '"\\u00e9\\n"',
      '1',
      '-0.5e+3',
      '01',
      '+1',
      'true',
      'null',
      ' ',
      '\n',
      '\t',
      '\u00a0',
      '"',
    ];
    const near = fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((words) => `{"z":${words.join('')}}`);
    fc.assert(
      fc.property(
        fc.oneof(
          near,
          fc.json({ maxDepth: 6 }).map((json) => `{"z":${json}}`),
        ),
        (given) => {
          const ours = attempt(() => parseDocuments(given).map(plain));
          const theirs = attempt(() => [JSON.parse(given) as unknown]);
          // Several documents, and a key that stands twice, are what the two differ in on purpose.
          if (ours === undefined || ours.length !== 1)
            assert.ok(theirs === undefined || /"([ab])".*"\1"/s.test(given), given);
          else assert.deepEqual(ours, theirs);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

/** A copy in which the value at some place, counted through the whole of it, is another. */
function replaced(whole: unknown, at: number, value: unknown): unknown {
  const count = JSON.stringify(whole, (_, part) => part).length;
  let left = at % Math.max(1, Math.floor(count / 20));
  return JSON.parse(JSON.stringify(whole), (_, part: unknown) => {
    left -= 1;
    return left === -1 ? value : part;
  });
}

function plain(value: Json): unknown {
  if (value instanceof Map) return Object.fromEntries([...value].map(([key, inner]) => [key, plain(inner)]));
  return Array.isArray(value) ? value.map(plain) : value;
}

function attempt<Result>(action: () => Result): Result | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
