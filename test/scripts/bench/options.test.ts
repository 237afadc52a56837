import assert from 'node:assert/strict';
import { OptionError, readOptions } from '../../../scripts/bench/options.js';

const NAMES = ['help', 'scaffold', 'install'];

describe('the options of the benchmarks', () => {
  it('without any, all of them run, each as often as it takes', () => {
    assert.deepEqual(readOptions([], NAMES), { only: NAMES, runs: null, repositories: 1000, json: false });
  });

  it('--only chooses, in the order given, each once', () => {
    const args = ['--only', 'install,help,install', '--runs', '21', '--repositories', '10', '--json'];
    assert.deepEqual(readOptions(args, NAMES), { only: ['install', 'help'], runs: 21, repositories: 10, json: true });
  });

  it('refuses what it does not know, and numbers that count nothing', () => {
    const wrong: [readonly string[], RegExp][] = [
      [['--only', 'helf'], /no benchmark "helf"; there are help, scaffold, install/],
      [['--only', ''], /no benchmark ""/],
      [['--runs', '0'], /--runs: 0 is no count/],
      [['--repositories', 'many'], /--repositories: many is no count/],
      [['--run', '3'], /--run/],
      [['help'], /help/],
    ];
    for (const [args, message] of wrong) {
      assert.throws(
        () => readOptions(args, NAMES),
        (error) => error instanceof OptionError && message.test(error.message),
        args.join(' '),
      );
    }
  });
});
