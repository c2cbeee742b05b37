/**
 * The parts of RigPlan and who may import whom: the map of the code, as data.
 *
 * Closed by default: what this table does not allow, fails. Every row points
 * only at rows above it, so no circle can be drawn. Change the table first,
 * then the code.
 */

/** Every part of the domain, in order of computing. */
const domainParts = [
  'core',
  'model',
  'tariffs',
  'landed-cost',
  'delivery',
  'mining',
  'service',
  'components',
  'screening',
  'ownership',
  'register',
  'market',
  'evaluation',
  'break-even',
  'explain',
  'payments',
  'quotes',
  'reports',
  'filtering',
  'ranking',
  'editing',
  'optimise',
  'merge',
];

const domain = (name, parts, packages = []) => ({ at: `^src-renderer/domain/${name}/`, parts, packages });

/** Each part: where it is, which parts it may import, which packages it may import. */
const parts = {
  table: { at: '^src-parser/table/', parts: [], packages: [] },
  parser: {
    at: '^src-parser/(?!table/|parse-process[.]ts$)',
    parts: ['table'],
    packages: ['fflate', 'htmlparser2', 'saxes'],
  },
  parseProcess: {
    at: '^src-parser/parse-process[.]ts$',
    parts: ['table', 'parser'],
    packages: ['electron'],
  },
  contract: { at: '^src-main/ipc/contract([.]ts|/.*)$', parts: ['table'], packages: ['zod'] },
  resources: { at: '^resources/data/', parts: [], packages: [] },

  core: domain('core', []),
  model: domain('model', ['core'], ['zod']),
  tariffs: domain('tariffs', ['core', 'model']),
  delivery: domain('delivery', ['core', 'model']),
  mining: domain('mining', ['core', 'model']),
  service: domain('service', ['core', 'model']),
  components: domain('components', ['core', 'model']),
  screening: domain(
    'screening',
    ['core', 'model', 'components'],
    ['@noble/hashes', '@skyra/jaro-winkler', 'any-ascii', 'pinyin-pro'],
  ),
  ownership: domain('ownership', ['core', 'model']),
  register: domain('register', ['core', 'model']),
  market: domain('market', ['core', 'model']),
  'landed-cost': domain('landed-cost', ['core', 'model', 'tariffs', 'delivery']),
  evaluation: domain('evaluation', [
    'core',
    'model',
    'tariffs',
    'landed-cost',
    'delivery',
    'mining',
    'service',
    'components',
    'screening',
    'ownership',
    'market',
  ]),
  'break-even': domain('break-even', [
    'core',
    'model',
    'tariffs',
    'landed-cost',
    'delivery',
    'mining',
    'evaluation',
  ]),
  payments: domain('payments', ['core', 'model', 'delivery', 'evaluation']),
  quotes: domain('quotes', ['core', 'model']),
  explain: domain('explain', [
    'core',
    'model',
    'tariffs',
    'landed-cost',
    'delivery',
    'mining',
    'service',
    'components',
    'screening',
    'ownership',
    'market',
    'evaluation',
    'break-even',
    'payments',
    'reports',
  ]),
  reports: domain('reports', [
    'core',
    'model',
    'tariffs',
    'landed-cost',
    'delivery',
    'mining',
    'components',
    'screening',
    'ownership',
    'register',
    'market',
    'evaluation',
    'break-even',
    'payments',
    'quotes',
  ]),

  filtering: domain('filtering', ['core', 'model', 'tariffs', 'evaluation', 'reports']),
  ranking: domain('ranking', ['core', 'model', 'screening', 'evaluation', 'explain', 'reports', 'filtering']),
  editing: domain('editing', ['core', 'model', 'evaluation', 'reports']),
  optimise: domain('optimise', ['core', 'model']),
  merge: domain('merge', ['core', 'model', 'reports', 'editing']),

  host: { at: '^src-renderer/host/', parts: ['contract', 'table', 'parser'], packages: [] },
  data: {
    at: '^src-renderer/data/',
    parts: ['core', 'model', 'resources', 'host'],
    packages: ['dexie', '@noble/ciphers', '@noble/hashes'],
  },
  imports: {
    at: '^src-renderer/imports/',
    parts: ['table', 'core', 'model', 'tariffs', 'market', 'payments', 'quotes'],
    packages: ['zod'],
  },
  exports: {
    at: '^src-renderer/exports/',
    parts: ['core', 'evaluation', 'reports'],
    packages: ['hucre', 'fflate'],
  },
  workers: {
    at: '^src-renderer/workers/',
    parts: ['table', 'core', 'model', 'screening', 'imports', 'exports', 'reports', 'optimise'],
    packages: ['highs'],
  },
  headless: {
    at: '^src-renderer/headless/',
    parts: ['table', ...domainParts, 'data', 'host', 'imports', 'exports', 'workers', 'resources'],
    packages: [],
  },
  services: {
    at: '^src-renderer/services/',
    parts: ['table', ...domainParts, 'data', 'host', 'imports', 'exports', 'workers'],
    packages: ['react'],
  },
  ui: {
    at: '^src-renderer/ui/',
    parts: ['core'],
    packages: [
      'react',
      'react-dom',
      '@base-ui/react',
      '@tanstack/react-table',
      '@tanstack/react-virtual',
      'lucide-react',
      '@fontsource-variable/inter',
    ],
  },
  features: {
    at: '^src-renderer/features/([^/]+)/',
    parts: ['table', ...domainParts, 'services', 'ui', 'imports', 'host', 'data'],
    packages: ['react', '@base-ui/react', '@tanstack/react-table', 'lucide-react'],
  },
  app: {
    at: '^src-renderer/app/',
    parts: [...domainParts, 'services', 'ui', 'features', 'host', 'data'],
    packages: ['react', 'react-dom', 'lucide-react', '@base-ui/react'],
  },
  rendererRoot: {
    at: '^src-renderer/main[.]tsx$',
    parts: ['contract', 'core', 'data', 'workers', 'host', 'headless', 'services', 'app', 'ui'],
    packages: ['react', 'react-dom'],
  },

  preload: { at: '^src-main/preload[.]ts$', parts: ['contract'], packages: ['electron'] },
  vault: { at: '^src-main/vault/', parts: [], packages: ['node:'] },
  sealing: { at: '^src-main/sealing/', parts: ['vault'], packages: ['node:'] },
  main: {
    at: '^src-main/(?!preload|ipc/contract|vault/|sealing/)',
    parts: ['contract', 'table', 'vault', 'sealing'],
    packages: ['electron', 'zod', 'node:'],
  },
};

module.exports = { parts };
