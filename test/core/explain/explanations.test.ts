import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { environmentVariable, FIELD_KEYS, fieldOf, PRESET_NAMES, PRESETS } from '../../../core/answers/index.js';
import { RULES } from '../../../core/audit/rules/index.js';
import {
  CONTROLS,
  FEATURES,
  findRegion,
  findService,
  layerBucketObjectsArn,
  REGION_IDS,
  SERVICES,
  SOURCES,
  WORKLOADS,
} from '../../../core/catalogue/index.js';
import { findExplanations, type Kind } from '../../../core/explain/index.js';
import type { Reason } from '../../../core/plan/index.js';
import { MANIFEST } from '../../../core/render/index.js';
import { en } from '../../../core/report/messages/en/explanations/index.js';
import { LANGUAGES, messageIds, text, textOfAnyCase } from '../../../core/report/messages/index.js';
import { GOLDEN_CASES, planOf } from '../../support/cases.js';
import { coverOfHome } from '../../support/cover.js';
import { explanations } from '../../support/explanations.js';

/** Every pair of answers, the reviewed cases, and every Region. */
const CASES = [
  ...Object.values(coverOfHome()),
  ...Object.values(GOLDEN_CASES),
  ...REGION_IDS.map((region) => ({ region })),
];
const ROOT = join(import.meta.dirname, '../../..');
const english = explanations('en');
/** Presets of builds, which push to a repository. */
const BUILDING: readonly string[] = ['codebuild', 'everything'];
const idsOf = (kind: Kind) => english.filter((one) => one.kind === kind).map(({ id }) => id);

describe('explanations', function () {
  this.timeout(60_000);

  for (const language of LANGUAGES) {
    const all = explanations(language);

    it(`say what, why, what without and where of everything: ${language}`, () => {
      for (const { kind, id, title, what, why, without, sources } of all) {
        for (const paragraphs of [what, why, without]) {
          assert.ok(paragraphs.length > 0, `${kind} ${id}`);
          for (const paragraph of paragraphs) assert.ok(paragraph.length > 0, `${kind} ${id}`);
        }
        assert.ok(title.length > 0 && sources.length > 0, `${kind} ${id}`);
      }
    });

    it(`have no hole for a parameter: ${language}`, () => {
      for (const { id, what, why, without, findings } of all) {
        for (const paragraph of [...what, ...why, ...without, ...findings]) {
          assert.doesNotMatch(paragraph, /\{[a-zA-Z]+\}/, id);
        }
      }
    });
  }

  it('are of the same things in each language, and each thing is there once', () => {
    const things = (all: typeof english) => all.map(({ kind, id, names }) => ({ kind, id, names }));
    assert.deepEqual(things(explanations('ja')), things(english));
    const keys = english.map(({ kind, id }) => `${kind} ${id}`);
    assert.deepEqual(keys, [...new Set(keys)]);
  });

  it('are Japanese in Japanese', () => {
    for (const { kind, id, why, without } of explanations('ja')) {
      for (const paragraph of [...why, ...without]) assert.match(paragraph, /[ぁ-んァ-ヶ一-龠]/u, `${kind} ${id}`);
    }
  });

  it('resolve each source to an address', () => {
    for (const { id, sources } of english) {
      for (const { key, address } of sources) {
        assert.equal(address, SOURCES[key as keyof typeof SOURCES], id);
        assert.ok(address.startsWith('https://') || existsSync(join(ROOT, address)), address);
      }
    }
  });

  it('are there for every service, by its id and its name', () => {
    for (const { id, name } of SERVICES) {
      const found = english.find((one) => one.kind === 'endpoint' && one.id === id);
      assert.ok(found !== undefined && (id === name || found.names.includes(name)), id);
    }
  });

  it('are there for every launch type and feature, with a reason and a consequence for each endpoint that it needs', () => {
    for (const [kind, choices] of [
      ['workload', WORKLOADS],
      ['feature', FEATURES],
    ] as const) {
      assert.deepEqual(
        idsOf(kind),
        choices.map(({ id }) => id),
      );
      for (const { id, services, source } of choices) {
        const found = english.find((one) => one.kind === kind && one.id === id);
        assert.ok(found);
        assert.match(found.what[1] ?? '', new RegExp(`--${kind}s ${id}, `));
        assert.ok(
          found.sources.some(({ key }) => key === source),
          id,
        );
        for (const service of services) {
          const isOfIt = (paragraph: string) => paragraph.startsWith(`${findService(service).id}: `);
          assert.ok(found.why.some(isOfIt) && found.without.some(isOfIt), `${id} ${service}`);
        }
      }
    }
  });

  it('are there for every preset, with its flags, and a reason and a consequence for each endpoint of its plan', () => {
    assert.deepEqual(idsOf('preset'), PRESET_NAMES);
    for (const id of PRESET_NAMES) {
      const found = english.find((one) => one.kind === 'preset' && one.id === id);
      const { endpoints } = planOf({
        ...PRESETS[id],
        ...(BUILDING.includes(id) ? { repository: 'payments/api' } : {}),
      });
      assert.deepEqual([found?.why.length, found?.without.length], [endpoints.length, endpoints.length], id);
      assert.match(found?.what[0] ?? '', new RegExp(`^--preset ${id}: --vpc new --workloads .* --iac terraform`));
      for (const endpoint of endpoints) {
        const isOfIt = (paragraph: string) => paragraph.startsWith(`${endpoint.id}: `);
        assert.ok(found?.why.some(isOfIt) && found.without.some(isOfIt), `${id} ${endpoint.id}`);
      }
    }
  });

  it('are there for every Region, by its id and its name, with its own facts', () => {
    assert.deepEqual(idsOf('region'), REGION_IDS);
    for (const { kind, id, names, what } of english) {
      if (kind !== 'region') continue;
      const { name, azNames, privateLinkHourlyUsdPerAz: usd } = findRegion(id);
      assert.deepEqual(names, [name]);
      assert.ok(what[0]?.includes(azNames.join(', ')) && what[0].includes(layerBucketObjectsArn(findRegion(id))), id);
      assert.ok(usd === null ? what[1]?.includes(`unknown for ${id}`) : what[1]?.includes(` ${usd} USD`), id);
    }
  });

  it('are there for every hosted zone of every hub, by its id and by its name in any Region', () => {
    const hubs = CASES.map(planOf).flatMap(({ hostedZones }) => hostedZones);
    assert.ok(hubs.length > 10);
    for (const { id, name } of hubs) {
      for (const asked of [`${id}_zone`, name]) {
        const found = findExplanations(english, asked).filter(({ kind }) => kind === 'zone');
        assert.deepEqual(
          found.map((one) => one.id),
          [`${id}_zone`],
          asked,
        );
      }
    }
  });

  it('are there for every answer, by its key, its flags and its variable', () => {
    assert.deepEqual(idsOf('answer'), FIELD_KEYS);
    for (const { kind, id, names } of english) {
      if (kind !== 'answer') continue;
      const key = FIELD_KEYS.find((each) => each === id);
      assert.ok(
        key !== undefined && names.includes(`--${fieldOf(key).flag}`) && names.includes(environmentVariable(key)),
      );
    }
  });

  it('are there for every file of the manifest, by path and stable id, and for the records', () => {
    assert.deepEqual(idsOf('file'), [...MANIFEST.map(({ path }) => path), '.ecr-privatelink']);
    for (const { id, path } of MANIFEST) {
      const found = english.find((one) => one.kind === 'file' && one.id === path);
      assert.ok(found !== undefined && (id === path || found.names.includes(id)), id);
    }
  });

  it('are there for every rule, with what the audit says where it is broken', () => {
    assert.deepEqual(
      idsOf('rule'),
      RULES.map(({ id }) => id),
    );
    for (const { kind, id, findings } of english) if (kind === 'rule') assert.ok(findings.length > 0, id);
  });

  it('are there for every control, with each way in which a plan can stand with it', () => {
    assert.deepEqual(idsOf('control'), CONTROLS.map(({ id }) => id).toSorted());
  });

  it('say every note and omission that is written', () => {
    const said = english.flatMap(({ what, why }) => [...what, ...why]);
    const isSaid = (written: string) => said.some((paragraph) => paragraph.endsWith(written));
    // Said by the command, about its environment.
    const others = ['note.unknownAwsRegion'];
    const unsaid = [...messageIds('note.'), ...messageIds('left.')].filter(
      (id) => !others.includes(id) && !isSaid(textOfAnyCase(id, 'en')),
    );
    assert.deepEqual(unsaid, []);
  });

  it('say every endpoint, note and omission of every pair of answers, with its source', () => {
    const isExplained = (kind: Kind, id: string, { because, source }: Reason) =>
      english.some((one) => {
        if (one.kind !== kind || one.id !== id) return false;
        const isSaid = [...one.what, ...one.why].some((paragraph) =>
          paragraph.endsWith(textOfAnyCase(because.id, 'en')),
        );
        return one.sources.some(({ key }) => key === source) && (isSaid || kind === 'endpoint');
      });
    const lacking = new Set<string>();
    for (const { endpoints, left, notes, controls } of CASES.map(planOf)) {
      for (const one of endpoints)
        if (!isExplained('endpoint', one.id, one)) lacking.add(`endpoint ${one.id} ${one.source}`);
      for (const one of left)
        if (!isExplained('omission', one.id, one)) lacking.add(`omission ${one.id} ${one.source}`);
      for (const one of notes) if (!isExplained('note', one.id, one)) lacking.add(`note ${one.id} ${one.source}`);
      for (const one of controls)
        if (!isExplained('control', one.id, one)) lacking.add(`control ${one.id} ${one.because.id}`);
    }
    assert.deepEqual([...lacking], []);
  });

  it('give the reason of an endpoint in the words of a plan', () => {
    const { endpoints } = planOf({ workloads: ['ecs-ec2'] });
    for (const { id, because } of endpoints) {
      const [reason = ''] = english.find((one) => one.kind === 'endpoint' && one.id === id)?.why ?? [];
      const words = (told: string) => told.replace(/Needed by: .*/, '');
      assert.equal(words(reason), words(text(because, 'en')));
      if (id === 'ecs_agent') assert.match(reason, /Needed by: ecs-ec2, .*batch-ec2/);
    }
  });

  it('leave no text of their catalogue unsaid', () => {
    const said = english.flatMap(({ title, what, why, without }) => [title, ...what, ...why, ...without]);
    const unsaid = Object.entries(en).filter(([, written]) => {
      const [start = ''] = written.split('{');
      return !said.some((paragraph) => paragraph.startsWith(start));
    });
    assert.deepEqual(unsaid, []);
  });
});
