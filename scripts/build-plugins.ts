import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'esbuild';

const require = createRequire(import.meta.url);

/** Leaves an import out of the bundle and points it at a file beside it. */
export function outside(filter: RegExp, target: (match: RegExpExecArray) => string): Plugin {
  return {
    name: `outside ${filter.source}`,
    setup: ({ onResolve }) => {
      onResolve({ filter }, ({ path }) => {
        const match = filter.exec(path);
        return match ? { path: target(match), external: true } : undefined;
      });
    },
  };
}

/**
 * A library that is required when one of its functions is first called, although the code imports it as usual: most runs need none, and
 * each costs some of the time to start.
 *
 * @param target of `require` in the bundle
 * @param names the functions that are used
 */
export function loadedLater(library: string, target: string, names: readonly string[]): Plugin {
  const getters = names.map((name) => `get ${name}() { return require(${JSON.stringify(target)}).${name}; }`);
  return {
    name: `${library} loaded later`,
    setup: ({ onResolve, onLoad }) => {
      onResolve({ filter: new RegExp(`^${library}$`) }, () => ({ path: library, namespace: 'loaded-later' }));
      onResolve({ filter: /./, namespace: 'loaded-later' }, ({ path }) => ({ path, external: true }));
      onLoad({ filter: new RegExp(`^${library}$`), namespace: 'loaded-later' }, () => ({
        contents: `module.exports = { ${getters.join(', ')} };`,
        loader: 'js',
      }));
    },
  };
}

/** Data is written as a text to parse, which starts several times faster than the same data as code. */
export const DATA_AS_TEXT: Plugin = {
  name: 'data as text',
  setup: ({ onLoad }) => {
    onLoad({ filter: /\.json$/ }, ({ path }) => {
      const text = JSON.stringify(JSON.parse(readFileSync(path, 'utf8')));
      return { contents: `export default JSON.parse(${JSON.stringify(text)});`, loader: 'js' };
    });
  },
};

/** The texts of a language, as a data file that is read when the first of them is told: most runs need one language. */
export const TEXTS_BESIDE: Plugin = {
  name: 'texts beside',
  setup: ({ onLoad, onResolve }) => {
    onResolve({ filter: /^\.\/(?:en|ja)\/index\.js$/ }, ({ path, importer }) =>
      /core[\\/]report[\\/]messages[\\/]index\.ts$/.test(importer)
        ? { path: dirname(path).slice(2), namespace: 'texts-beside' }
        : undefined,
    );
    onResolve({ filter: /./, namespace: 'texts-beside' }, ({ path }) => ({ path, external: true }));
    onLoad({ filter: /./, namespace: 'texts-beside' }, ({ path: language }) => ({
      contents: `let texts; module.exports = { get ${language}() { return (texts ??= require('./messages/${language}.json')); } };`,
      loader: 'js',
    }));
  },
};

/** Every prompt has a copy of the prompts' core in its own node_modules; the bundle needs one. */
export const ONE_PROMPT_CORE: Plugin = {
  name: 'one prompt core',
  setup: ({ onResolve, resolve }) => {
    onResolve({ filter: /^@inquirer\/core$/ }, ({ pluginData, kind }) => {
      if (pluginData === 'first') return undefined;
      const resolveDir = dirname(require.resolve('@inquirer/select/package.json'));
      return resolve('@inquirer/core', { kind, resolveDir, pluginData: 'first' });
    });
  },
};

/** yeoman-generator reads its own package.json when it is imported, which a bundle has not beside it. */
const YEOMAN_VERSION: Plugin = {
  name: 'yeoman version',
  setup: ({ onLoad }) => {
    onLoad({ filter: /yeoman-generator[\\/]dist[\\/]generator\.js$/ }, ({ path }) => {
      const { name, version } = JSON.parse(readFileSync(join(dirname(path), '../package.json'), 'utf8'));
      const reading = "JSON.parse(readFileSync(pathJoin(_dirname, '../package.json'), 'utf8'))";
      const source = readFileSync(path, 'utf8');
      if (!source.includes(reading)) throw new Error('yeoman-generator reads its package.json in another way now');
      return { contents: source.replace(reading, JSON.stringify({ name, version })), loader: 'js' };
    });
  },
};

/** What Yeoman's generators can do and ours never do, which is a quarter of the bundle: run git, and other commands. */
const UNUSED_OF_YEOMAN: Readonly<Record<string, readonly string[]>> = {
  'simple-git': ['CheckRepoActions', 'CleanOptions', 'simpleGit'],
  execa: ['execa', 'execaCommand', 'execaCommandSync', 'execaSync'],
};

const WITHOUT_UNUSED: Plugin = {
  name: 'without what is not used of Yeoman',
  setup: ({ onLoad, onResolve }) => {
    onResolve({ filter: new RegExp(`^(?:${Object.keys(UNUSED_OF_YEOMAN).join('|')})$`) }, ({ path }) => ({
      path,
      namespace: 'unused-of-yeoman',
    }));
    onLoad({ filter: /./, namespace: 'unused-of-yeoman' }, ({ path: library }) => ({
      contents: (UNUSED_OF_YEOMAN[library] ?? [])
        .map((name) => `export const ${name} = () => { throw new Error('${library} is not in this bundle'); };`)
        .join('\n'),
      loader: 'js',
    }));
  },
};

/** The generator's bundle has Yeoman in it, and our own code outside. */
export const GENERATOR_PLUGINS: Plugin[] = [
  outside(/^\.\.\/\.\.\/core\/index\.js$/, () => '../../core.cjs'),
  outside(/^\.\.\/app\/index\.js$/, () => '../app/index.js'),
  YEOMAN_VERSION,
  WITHOUT_UNUSED,
];

/** The audit's bundle has the readers and rules in it; the rooms that they use are outside, in the file that all commands load. */
export const AUDIT_CORE: Plugin = outside(/^(?:\.\.\/)+(?:catalogue|plan)\/index\.js$/, () => './core.cjs');

/** What compiles templates of the user's own: few projects have some. */
export const TEMPLATE_COMPILER_LATER: Plugin = loadedLater('../template-compiler/index.js', './template-compiler.cjs', [
  'withOwnTemplates',
  'TemplateError',
]);

/** The template compiler's bundle has no other room in it. */
export const TEMPLATE_COMPILER_CORE: Plugin = outside(
  /^\.\.\/(?:catalogue|render|report\/messages)\/index\.js$/,
  () => './core.cjs',
);

/** The library's bundle has its few functions in it; all that they call is outside. */
export const API_CORE: Plugin = outside(/^\.\.\/core\/index\.js$/, () => './core.cjs');
