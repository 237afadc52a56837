import assert from 'node:assert/strict';
import { createPrompter } from '../../cli/terminal/prompter.js';
import { type FieldKey, questionFor } from '../../core/answers/index.js';
import { displayWidth, LANGUAGES, type Language } from '../../core/report/index.js';
import { adapterPrompter } from '../../generators/app/prompter.js';

const WIDTH = 40;

interface Drawn {
  readonly type?: string;
  readonly choices: readonly { readonly value: unknown; readonly name: string; readonly short?: string }[];
  readonly theme: { readonly style: { readonly keysHelpTip: () => string } };
}

/** What each face gives its library to draw. */
function faces(language: Language) {
  const drawn: Drawn[] = [];
  const draw = async (config: unknown) => {
    drawn.push(config as Drawn);
    return [];
  };
  const looks = { language, width: WIDTH, hasColour: false };
  const prompts = { select: draw, checkbox: draw, input: draw } as never;
  const ask = async ([question]: readonly object[]) => ({
    [String((question as { name: string }).name)]: await draw(question),
  });
  return { drawn, all: [createPrompter(prompts, looks, () => {}), adapterPrompter(ask, () => {}, looks)] };
}

describe('prompts of Yeoman', () => {
  for (const language of LANGUAGES) {
    for (const key of ['workloads', 'iac', 'vpc'] as const satisfies readonly FieldKey[]) {
      it(`${language}: further lines of a choice are under its first one, as in the command: ${key}`, async () => {
        const { drawn, all } = faces(language);
        const question = questionFor(key, { folderName: 'shop', awsRegion: undefined, language }, {});
        for (const prompter of all) await prompter.ask(question).catch(() => undefined);
        const [ours, yeoman] = drawn;
        const told = (one: Drawn | undefined) => one?.choices.map(({ name, short }) => ({ name, short }));
        assert.deepEqual(told(yeoman), told(ours));
        assert.equal(yeoman?.theme.style.keysHelpTip(), ours?.theme.style.keysHelpTip());
        const indent = yeoman?.type === 'checkbox' ? 3 : 2;
        for (const { name } of yeoman?.choices ?? []) {
          const [first = '', ...others] = name.split('\n');
          assert.ok(displayWidth(first) <= WIDTH - indent, name);
          for (const line of others)
            assert.ok(displayWidth(line) <= WIDTH && line.startsWith(' '.repeat(indent)), name);
        }
      });
    }
  }

  it('ways to go on too, which are told on one line once they are chosen', async () => {
    const { drawn, all } = faces('en');
    const name = 'Change more of the settings, and then see the whole of it again';
    for (const prompter of all) await prompter.choose('next', 'What now?', [{ value: 'change', name }]);
    for (const { choices } of drawn) {
      assert.deepEqual(choices[0]?.name, 'Change more of the settings, and then\n  see the whole of it again');
      assert.equal(choices[0]?.short, name);
    }
    assert.equal(drawn.length, 2);
  });
});
