/**
 * Turns the table of parts into rules for dependency-cruiser, and adds what a
 * table cannot say: no circles, no orphans, nothing but types across the bridge,
 * and a domain from which React, Dexie and Electron cannot be reached.
 */
const { parts } = require('./parts.cjs');

// A file of a package that is taken by its address, `highs/runtime?url`, is resolved by the bundler alone.
const packagePath = (name) =>
  name === 'node:'
    ? []
    : [`^${name}$`, `^${name}/[a-z]+[?]url$`, `node_modules/(@types/)?${name.replace('/', '[/]')}(/|$)`];

const allowed = Object.entries(parts).flatMap(([name, part]) => {
  // A screen may import itself, never another screen: $1 is the folder of the importing file.
  const own = name === 'features' ? '^src-renderer/features/$1/' : part.at;
  const targets = [own, ...part.parts.map((other) => parts[other].at), ...part.packages.flatMap(packagePath)];
  const rules = [{ from: { path: part.at }, to: { path: targets } }];
  if (part.packages.includes('node:'))
    rules.push({ from: { path: part.at }, to: { dependencyTypes: ['core'] } });
  return rules;
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'contract-is-types-only-in-the-window',
      comment: 'The renderer and preload must not bundle main-process code: import types only.',
      severity: 'error',
      from: { path: '^src-renderer/|^src-main/preload' },
      to: { path: '^src-main/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'features-take-types-only-from-data-and-host',
      comment: 'Screens reach records and files through services; they may name their types.',
      severity: 'error',
      from: { path: '^src-renderer/(features|app)/' },
      to: { path: '^src-renderer/(data|host)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, path: '^src-', pathNot: '[.]d[.]ts$' },
      to: {},
    },
    {
      name: 'domain-is-reachable-without-the-window',
      comment: 'What a worker runs must not reach React, Dexie or Electron, at any distance.',
      severity: 'error',
      from: { path: '^src-renderer/(domain|workers|imports|exports)/' },
      to: { path: 'node_modules/(react|dexie|electron)/', reachable: true },
    },
  ],
  allowed,
  allowedSeverity: 'error',
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '[.]css$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'src-renderer/tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.json', '.css', '.woff2', '.cjs', '.mjs'],
    },
  },
};
