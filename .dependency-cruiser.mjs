// Layer rules: what may import what (docs/architecture.md). Run by `npm run layers`.

const value = { dependencyTypesNot: ['type-only', 'type-import'] }
const native = '^(node:|fs$|path$)'

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'A cycle makes the order of start-up an accident.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'shared-runs-anywhere',
      comment: 'shared imports itself, zod and i18next only: no Node, no Electron, no React, no other zone.',
      severity: 'error',
      from: { path: '^src/shared', pathNot: '\\.test\\.ts$' },
      to: { pathNot: ['^src/shared', 'node_modules/(zod|i18next)/'] },
    },
    {
      name: 'renderer-knows-no-process',
      comment: 'The window reaches the core through its transport alone.',
      severity: 'error',
      from: { path: '^src/renderer', pathNot: '\\.test\\.tsx?$' },
      to: { path: ['^src/main', '^src/preload', native, 'node_modules/(electron|better-sqlite3)/'] },
    },
    {
      name: 'renderer-takes-types-of-the-contract',
      comment: 'zod must not be in the window: schemas stay in the core.',
      severity: 'error',
      from: { path: '^src/renderer', pathNot: '\\.test\\.tsx?$' },
      to: { path: ['^src/shared/contract', '^src/shared/library/model', 'node_modules/zod/'], ...value },
    },
    {
      name: 'components-are-presentational',
      comment: 'components/ is given data; features/ fetch it.',
      severity: 'error',
      from: { path: '^src/renderer/components' },
      to: { path: '^src/renderer/(api|features)' },
    },
    {
      name: 'preload-stays-small',
      comment: 'The preload must bundle to one file with nothing but electron in it.',
      severity: 'error',
      from: { path: '^src/preload' },
      to: { pathNot: ['^src/preload', '^src/shared/channels', 'node_modules/electron/', '^electron$'] },
    },
    {
      name: 'core-knows-no-host',
      comment: 'The core can move to another process: it imports neither Electron nor a host.',
      severity: 'error',
      from: { path: '^src/main', pathNot: '^src/main/(electron|web|cli)' },
      to: {
        path: [
          '^src/main/(electron|web|cli)',
          '^src/renderer',
          '^src/preload',
          'node_modules/electron/',
          '^electron$',
        ],
      },
    },
    {
      name: 'hosts-do-not-know-each-other',
      severity: 'error',
      from: { path: '^src/main/(electron|web|cli)/' },
      to: { path: '^src/main/(electron|web|cli)/', pathNot: '^src/main/$1/' },
    },
    {
      name: 'electron-is-passed-in',
      comment: 'Only the two entry files import the module as a value.',
      severity: 'error',
      from: { path: '^src', pathNot: ['^src/main/electron/index\\.ts$', '^src/preload/index\\.ts$'] },
      to: { path: ['^electron$', 'node_modules/electron/'], ...value },
    },
    {
      name: 'one-driver',
      comment: 'store/driver.ts alone names SQLite, so that an encrypted build can take its place.',
      severity: 'error',
      from: { path: '^src', pathNot: '^src/main/store/driver\\.ts$' },
      to: { path: 'node_modules/(@types/)?better-sqlite3/' },
    },
    {
      name: 'one-index',
      comment: 'search/ alone names MiniSearch and the stemmer.',
      severity: 'error',
      from: { path: '^src', pathNot: '^src/main/search/' },
      to: { path: 'node_modules/(minisearch|multilingual-stemmer)/' },
    },
    {
      name: 'search-and-store-are-below-services',
      severity: 'error',
      from: { path: '^src/main/(search|store)/' },
      to: { path: '^src/main/(services|api|app)' },
    },
    {
      name: 'sources-do-not-import-tests-or-scripts',
      severity: 'error',
      from: { path: '^src', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^(test|bench|scripts)/' },
    },
    {
      name: 'only-declared-packages',
      severity: 'error',
      from: { path: '^(src|scripts|test|bench)' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown'] },
    },
  ],
  options: {
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.test.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
