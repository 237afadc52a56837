import assert from 'node:assert/strict';
import type { FieldKey } from '../../../core/answers/index.js';
import { FIELD_KEYS } from '../../../core/answers/index.js';
import { applyLanding, LandingError, readState, STATE_PATH } from '../../../core/landing/index.js';
import {
  chosenTemplates,
  OwnTemplatesError,
  planRefresh,
  prepareProject,
  type RefreshInput,
  useTemplates,
} from '../../../core/project/index.js';
import { LANGUAGES, text } from '../../../core/report/messages/index.js';
import { loadFromSources } from '../../../scripts/compile-templates.js';
import { planOf } from '../../support/cases.js';
import { MemoryHost } from '../../support/memory-host.js';

const GENERATOR = { name: 'generator-ecr-privatelink', version: '0.1.0', templates: 'a'.repeat(64) };
const REPOSITORY = '/srv/repository';
const ROOT = `${REPOSITORY}/infra/ecr`;
const FOLDER = `${REPOSITORY}/own`;
const OWN = `${FOLDER}/terraform/providers.tf.hbs`;
const WRITTEN = `${ROOT}/terraform/providers.tf`;
const origins = Object.fromEntries(FIELD_KEYS.map((key) => [key, 'flag'])) as Record<FieldKey, 'flag'>;

describe('a project with templates of its user’s own', () => {
  let host: MemoryHost;

  beforeEach(() => {
    host = new MemoryHost({ [`${REPOSITORY}/.git/HEAD`]: '', [OWN]: '# one {{name}}\n# two\n# three\n' });
  });

  const init = (typed = '../../own', root = ROOT) => {
    const choice = chosenTemplates(typed, root);
    const templates = useTemplates({ root, recorded: null, load: loadFromSources, choice, purpose: 'init' }, host);
    const project = { plan: planOf({ iac: ['terraform'] }), origins, recorded: null, root, generator: GENERATOR };
    applyLanding(prepareProject({ ...project, load: loadFromSources, templates }, host), host);
  };
  const plan = (more: Partial<RefreshInput> & { typed?: string } = {}) => {
    const templates = chosenTemplates(more.typed, ROOT);
    const input = {
      root: ROOT,
      set: {},
      generator: GENERATOR,
      load: loadFromSources,
      templates,
      choiceOf: () => null,
      ...more,
    };
    const refresh = planRefresh(input, host);
    if (refresh === null || 'problems' in refresh) return assert.fail();
    return refresh;
  };
  const refresh = (typed?: string) => applyLanding(plan(typed === undefined ? {} : { typed }).landing, host);
  const recorded = () => readState(ROOT, host)?.ownTemplates;

  /** Why it is refused, in both languages; nothing was written. */
  const refused = (run: () => unknown): string => {
    const before = host.tree();
    try {
      run();
    } catch (error) {
      assert.deepEqual(host.tree(), before);
      if (error instanceof OwnTemplatesError) {
        for (const { rule } of error.problems) for (const language of LANGUAGES) assert.ok(text(rule, language));
        return error.problems.map((one) => `2 ${one.subject} ${one.rule.id} ${one.nearest ?? ''}`.trim()).join(', ');
      }
      assert.ok(error instanceof LandingError, String(error));
      for (const language of LANGUAGES) assert.ok(text(error.problem, language));
      return `${error.exitCode} ${error.problem.id}`;
    }
    return assert.fail('nothing was refused');
  };

  it('is made with them, and knows which they were', () => {
    init();
    assert.equal(host.text(WRITTEN), '# one demo\n# two\n# three\n');
    assert.match(host.text(`${ROOT}/terraform/network.tf`), /aws_vpc/);
    assert.equal(recorded()?.path, '../../own');
    assert.doesNotMatch(host.text(`${ROOT}/${STATE_PATH}`), /srv/, 'no absolute path is recorded');
  });

  it('is not rendered again while they are the same, wherever the repository is', () => {
    init();
    const { plan: planned, landing, hasOtherTemplates } = plan();
    assert.equal(planned, null, 'the recorded files are taken');
    assert.equal(hasOtherTemplates, false);
    assert.ok(landing.actions.every(({ kind }) => kind === 'identical'));
    host.put(OWN, Buffer.from(`\uFEFF${host.text(OWN).replaceAll('\n', '\r\n')}`));
    assert.equal(plan().hasOtherTemplates, false, 'a checkout with CRLF has the same templates');
  });

  it('shows what changed templates would change, and takes them only when it is told to', () => {
    init();
    host.put(OWN, '# one {{name}}\n# two\n# 3\n');
    const shown = plan({ isReading: true });
    assert.equal(shown.hasOtherTemplates, true);
    assert.deepEqual(
      shown.landing.actions.filter(({ kind }) => kind !== 'identical').map(({ path }) => path),
      ['terraform/providers.tf'],
    );
    assert.equal(refused(refresh), '5 templates.changed');
    refresh('../../own');
    assert.equal(host.text(WRITTEN), '# one demo\n# two\n# 3\n');
    assert.equal(plan().hasOtherTemplates, false);
  });

  it('sees a change that no file shows', () => {
    init();
    host.put(OWN, '{{! why }}# one {{name}}\n# two\n# three\n');
    assert.equal(plan({ isReading: true }).hasOtherTemplates, true);
    refresh('../../own');
    assert.equal(plan().hasOtherTemplates, false);
  });

  it('is rendered again where the digest was changed along with a template', () => {
    init();
    const before = recorded()?.digest ?? '';
    host.put(OWN, '# 1 {{name}}\n');
    const choice = chosenTemplates('../../own', ROOT);
    const now = useTemplates({ root: ROOT, recorded: null, load: loadFromSources, choice, purpose: 'init' }, host).own
      ?.digest;
    const state = host.text(`${ROOT}/${STATE_PATH}`);
    host.put(`${ROOT}/${STATE_PATH}`, state.replace(before, now ?? ''));
    const { landing } = plan();
    assert.deepEqual(
      landing.actions.filter(({ kind }) => kind === 'update').map(({ path }) => path),
      ['terraform/providers.tf'],
    );
  });

  it('merges edits with what the templates change', () => {
    init();
    host.put(WRITTEN, '# ONE demo\n# two\n# three\n');
    host.put(OWN, '# one {{name}}\n# two\n# 3\n');
    refresh('../../own');
    assert.equal(host.text(WRITTEN), '# ONE demo\n# two\n# 3\n');
  });

  it('goes back to ours, and to others', () => {
    init();
    refresh('none');
    assert.equal(recorded(), null);
    assert.match(host.text(WRITTEN), /provider "aws"/);
    assert.equal(plan().plan, null);
    refresh('../../own');
    assert.match(host.text(WRITTEN), /# one demo/);
  });

  const CHANGES: Readonly<Record<string, [expected: string, change: () => void]>> = {
    'the folder is gone': ['5 templates.missing', () => host.drop(FOLDER)],
    'a file is in its place': [
      '5 templates.missing',
      () => {
        host.drop(FOLDER);
        host.put(FOLDER, '');
      },
    ],
    'the folder is a link': [
      '5 templates.link',
      () => {
        host.drop(FOLDER);
        host.put('/srv/else/terraform/providers.tf.hbs', '# one {{name}}\n# two\n# three\n');
        host.link(FOLDER, '/srv/else');
      },
    ],
    'a template is a link': [
      '5 templates.link',
      () => {
        host.put('/srv/else', '# one {{name}}\n# two\n# three\n');
        host.drop(OWN);
        host.link(OWN, '/srv/else');
      },
    ],
    'a template came': ['5 templates.changed', () => host.put(`${FOLDER}/.gitignore.hbs`, 'x\n')],
    'something else came': ['5 templates.changed', () => host.put(`${FOLDER}/notes.txt`, 'x\n')],
    'it is empty': ['5 templates.changed', () => host.drop(OWN)],
    'the state leads out of the repository': [
      '5 templates.recordedOutside',
      () => {
        const state = host.text(`${ROOT}/${STATE_PATH}`);
        host.put(`${ROOT}/${STATE_PATH}`, state.replace('"../../own"', '"../../../else"'));
        host.put('/srv/else/terraform/providers.tf.hbs', '# one {{name}}\n# two\n# three\n');
      },
    ],
  };
  for (const [what, [expected, change]] of Object.entries(CHANGES)) {
    it(`is left alone where ${what}`, () => {
      init();
      change();
      assert.equal(refused(refresh), expected);
    });
  }

  for (const path of ['/etc', '..', 'a/../b', '../.git/hooks', '', 'C:/x', '../../.ecr-privatelink']) {
    it(`has no state with the folder ${path}`, () => {
      init();
      const state = host.text(`${ROOT}/${STATE_PATH}`);
      host.put(`${ROOT}/${STATE_PATH}`, state.replace('"../../own"', JSON.stringify(path)));
      assert.equal(refused(refresh), '5 landing.refused.state');
    });
  }

  const GIVEN: Readonly<Record<string, [expected: string, typed: string, put?: () => void]>> = {
    'is not there': ['2 nowhere rule.noFolder', 'nowhere'],
    'is outside the repository': ['2 /srv/else templates.outsideRepository', '/srv/else'],
    'is the project’s own': ['2 . templates.outsideRepository', '.'],
    'has nothing in it': ['2 empty templates.empty', 'empty', () => host.folder(`${ROOT}/empty`)],
    'has a file that is no template': [
      '2 ../../own/terraform/provider.tf.hbs templates.unknownFile terraform/providers.tf.hbs',
      '../../own',
      () => host.put(`${FOLDER}/terraform/provider.tf.hbs`, ''),
    ],
    'has a template without its ending': [
      '2 ../../own/README.md templates.unknownFile README.md.hbs',
      '../../own/',
      () => host.put(`${FOLDER}/README.md`, ''),
    ],
    'has UTF-16 in it': [
      '2 ../../own/terraform/providers.tf.hbs templates.notText',
      '../../own',
      () => host.put(OWN, Buffer.from('\uFEFFa', 'utf16le')),
    ],
    'has a binary in it': [
      '2 ../../own/terraform/providers.tf.hbs templates.notText',
      '../../own',
      () => host.put(OWN, 'a\0b'),
    ],
    'has a huge file in it': [
      '2 ../../own/terraform/providers.tf.hbs templates.large',
      '../../own',
      () => host.put(OWN, 'x'.repeat(256 * 1024 + 1)),
    ],
    'has faults in several files': [
      '2 ../../own/.gitignore.hbs:1:3 templates.noHelper pascal, 2 ../../own/terraform/providers.tf.hbs:2:1 templates.syntax',
      '../../own',
      () => {
        host.put(`${FOLDER}/.gitignore.hbs`, '{{pascall name}}');
        host.put(OWN, 'x\n{{/}}');
      },
    ],
    'has a template of what is not there': [
      '2 ../../own/terraform/providers.tf.hbs:2 templates.noKey name',
      '../../own',
      () => host.put(OWN, '\n{{nam}}'),
    ],
    'has a link in it': ['5 templates.link', '../../own', () => host.link(`${FOLDER}/.gitignore.hbs`, '/etc/passwd')],
    'has a name in it that no file may have': [
      '5 landing.refused.path',
      '../../own',
      () => host.put(`${FOLDER}/a\nb`, ''),
    ],
    'has more in it than anybody reads': [
      '5 templates.manyFiles',
      '../../own',
      () => {
        for (let count = 0; count <= 1000; count += 1) host.put(`${FOLDER}/${count}`, '');
      },
    ],
  };
  for (const [what, [expected, typed, put]] of Object.entries(GIVEN)) {
    it(`is not made with a folder that ${what}`, () => {
      put?.();
      assert.equal(
        refused(() => init(typed)),
        expected,
      );
    });
  }

  it('keeps them in its own folder where it is in no repository', () => {
    const root = '/srv/alone';
    host.put(`${root}/own/terraform/providers.tf.hbs`, '{{name}}\n');
    init('own', root);
    assert.equal(readState(root, host)?.ownTemplates?.path, 'own');
    assert.equal(
      refused(() => init('../else', '/srv/other')),
      '2 ../else templates.outsideRepository',
    );
  });
});
