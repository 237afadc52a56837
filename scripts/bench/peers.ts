/** Another generator that people use, in the version that we compare ourselves with. */
export interface Peer {
  readonly name: string;
  readonly version: string;
  /** Below its package. */
  readonly script: string;
  /** A project made without a question, if it makes one without the network. */
  readonly scaffold?: {
    readonly args: readonly string[];
    /** What the peer finds in its folder: texts by path. */
    readonly files?: Readonly<Record<string, string>>;
  };
}

const HYGEN_TEMPLATE = '---\nto: <%= name %>/README.md\n---\n# <%= name %>\n';
const PLOPFILE = `export default (plop) =>
  plop.setGenerator('shop', {
    description: 'one file',
    prompts: [],
    actions: [{ type: 'add', path: 'shop/README.md', template: '# {{name}}', data: { name: 'shop' } }],
  });
`;

export const CREATE_VITE: Peer = {
  name: 'create-vite',
  version: '9.3.0',
  script: 'index.js',
  scaffold: { args: ['shop', '--template', 'vanilla-ts', '--no-interactive'] },
};

export const YO: Peer = { name: 'yo', version: '7.0.1', script: 'lib/cli.js' };

/** All but `yo`, which needs a generator and an ordinary user. */
export const PEERS: readonly Peer[] = [
  CREATE_VITE,
  { name: 'create-next-app', version: '16.4.3', script: 'dist/index.js' },
  {
    name: 'hygen',
    version: '6.2.11',
    script: 'dist/bin.js',
    scaffold: {
      args: ['shop', 'new', '--name', 'shop'],
      files: { '_templates/shop/new/readme.ejs.t': HYGEN_TEMPLATE },
    },
  },
  {
    name: 'plop',
    version: '4.0.5',
    script: 'bin/plop.js',
    scaffold: { args: ['shop'], files: { 'plopfile.mjs': PLOPFILE } },
  },
  {
    name: 'projen',
    version: '0.103.25',
    script: 'bin/projen',
    scaffold: { args: ['new', 'typescript', '--no-post', '--no-git'] },
  },
];
