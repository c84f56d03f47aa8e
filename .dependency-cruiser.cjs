/**
 * The walls between the rooms of src/, as .planning/ARCHITECTURE.md draws them. Each comment is
 * what a person reads who runs into the wall: what it is for, and what to do instead.
 */
const rooms = [
  'build',
  'core',
  'messaging',
  'storage',
  'catalog',
  'installer',
  'engine',
  'host',
  'background',
  'page',
  'ui',
];

/** @param {string} room @param {string[]} mayImport @param {string} comment */
function wall(room, mayImport, comment) {
  const forbidden = rooms.filter((other) => other !== room && !mayImport.includes(other));
  return {
    name: `${room}-wall`,
    severity: 'error',
    comment,
    from: { path: `^src/${room}/` },
    to: { path: `^(src/(${forbidden.join('|')})/|entrypoints/)` },
  };
}

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      comment:
        'Two files import each other. Move what both need into a third file that imports neither.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'core-imports-nothing',
      severity: 'error',
      comment:
        'core is vocabulary and rules: it imports no package and no other room. Take what you need as an argument.',
      from: { path: '^src/core/' },
      to: { pathNot: '^src/core/' },
    },
    wall(
      'build',
      [],
      'build runs when the package is made and ships nothing: pass in what it needs to know of the product.',
    ),
    wall(
      'messaging',
      ['core'],
      'messaging is the contract between contexts: it knows core and nothing else. Put the type in core, or the behaviour in host, background or ui.',
    ),
    wall(
      'storage',
      ['core'],
      'storage keeps what core describes. If it needs to know who asks, pass that in.',
    ),
    wall(
      'catalog',
      ['core'],
      'catalog lists models. What installs or runs them is put together in entrypoints.',
    ),
    wall(
      'installer',
      ['core'],
      'installer works through the ports it is given. Implement the port elsewhere and join the two in entrypoints.',
    ),
    wall(
      'engine',
      ['core'],
      'engine runs models and knows nothing of conversations, downloads or messages. Pass in what it needs.',
    ),
    wall(
      'host',
      ['core', 'messaging', 'storage', 'catalog', 'installer', 'engine'],
      'host may not reach into background, page or ui. Send a command or publish a topic instead.',
    ),
    wall(
      'background',
      ['core', 'messaging'],
      'background holds no truth and does no work of its own: send the host a command instead.',
    ),
    wall(
      'page',
      ['core'],
      'page reads pages as plain text. Whoever wants the text calls it and passes it on.',
    ),
    wall(
      'ui',
      ['core', 'messaging'],
      'ui shows topics and sends commands through its adapter. If it needs something from the host, add it to a topic or add a command.',
    ),
    {
      name: 'browser-behind-adapters',
      severity: 'error',
      comment:
        'Only the files named browser-*.ts touch the browser API. Take what you need through an interface and pass the browser-*.ts implementation in from entrypoints.',
      from: { path: '^src/', pathNot: '/browser-[a-z-]+\\.ts$' },
      to: { path: 'webextension-polyfill' },
    },
    {
      name: 'only-entrypoints-compose',
      severity: 'error',
      comment: 'Nothing imports an entrypoint. Move the shared part into its room under src/.',
      from: { path: '^src/' },
      to: { path: '^entrypoints/' },
    },
    {
      name: 'no-tests-in-the-product',
      severity: 'error',
      comment: 'The product does not import its tests.',
      from: { path: '^(src|entrypoints)/' },
      to: { path: '^tests/' },
    },
    {
      name: 'no-unresolved',
      severity: 'error',
      comment: 'This import leads nowhere. Correct its path or add the package to package.json.',
      from: {},
      to: { couldNotResolve: true, pathNot: '^#' },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      comment: 'Nothing uses this file. Use it or delete it.',
      from: { orphan: true, pathNot: '\\.d\\.ts$' },
      to: {},
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    // The walls are the product's: a test may use what it needs to stand in for the other rooms.
    exclude: { path: '\\.test\\.tsx?$' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'default', 'types'],
    },
  },
};
