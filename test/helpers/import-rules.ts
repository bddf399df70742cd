import { importsOf, type Source, targetOf } from './sources.ts';

/** One row of the table: what a folder may import, beside itself. */
export interface ImportRule {
  readonly folder: string;
  readonly folders: readonly string[];
  /** Names of packages, `node:` for all of Node's own, `@mantine/*` for a family. */
  readonly packages: readonly string[];
}

const ui = [
  '@fontsource-variable/*',
  '@mantine/*',
  '@tabler/icons-react',
  '@tanstack/*',
  'dayjs',
  'fastest-levenshtein',
  'i18next',
  'react',
  'react-dom',
  'react-i18next',
  'zod',
  'zustand',
];
const pure = [
  '@dagrejs/dagre',
  '@svg-maps/*',
  'd3-force',
  'd3-quadtree',
  'd3-sankey',
  'fastest-levenshtein',
  'graphology*',
  'papaparse',
  'saxes',
  'stdnum',
  'topojson-client',
  'topojson-server',
  'topojson-simplify',
];
const formats = [
  '@e965/xlsx',
  '@myriaddreamin/typst-ts-node-compiler',
  '@resvg/resvg-js',
  'chardet',
  'iconv-lite',
  'docx',
  'write-excel-file',
  'yauzl',
];

/** Who may import whom; the longest folder that holds a file is its row. Nothing imports test. */
export const IMPORT_TABLE: readonly ImportRule[] = [
  { folder: 'shared/domain', folders: [], packages: ['zod', ...pure] },
  { folder: 'shared/contract', folders: ['shared/domain'], packages: ['zod'] },
  { folder: 'shared/node/store', folders: ['shared/domain'], packages: ['node:', 'zod', 'better-sqlite3'] },
  {
    folder: 'shared/node/services',
    folders: ['shared/node/store', 'shared/contract', 'shared/domain'],
    packages: ['node:', 'zod', 'piscina', 'pino', 'env-paths', ...formats],
  },
  {
    folder: 'shared/node/hosts',
    folders: ['shared/node/services', 'shared/contract', 'shared/domain'],
    // Hosts start the application and hand it what is not pure: the clock, and ids.
    packages: ['node:', 'commander', 'cli-progress', 'ulid'],
  },
  { folder: 'electron/main', folders: ['shared/contract'], packages: ['node:', 'electron'] },
  { folder: 'electron/preload', folders: ['shared/contract'], packages: ['electron'] },
  { folder: 'renderer', folders: ['shared/contract', 'shared/domain'], packages: ui },
  {
    folder: 'renderer/canvas',
    folders: ['renderer', 'shared/contract', 'shared/domain'],
    packages: [...ui, 'cytoscape', 'cytoscape-*'],
  },
];

const isInside = (path: string, folder: string): boolean => path.startsWith(`${folder}/`);

const ruleOf = (path: string): ImportRule | undefined =>
  IMPORT_TABLE.filter(({ folder }) => isInside(path, folder)).sort(
    (a, b) => b.folder.length - a.folder.length,
  )[0];

const packageOf = (name: string): string =>
  name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');

const allowsPackage = ({ packages }: ImportRule, name: string): boolean =>
  packages.some((allowed) => {
    if (allowed === 'node:') return name.startsWith('node:');
    if (allowed.endsWith('*')) return packageOf(name).startsWith(allowed.slice(0, -1));
    return packageOf(name) === allowed;
  });

/** A folder of its own row is reached only by those that name it: `renderer` alone does not open `renderer/canvas`' packages. */
const allowsFile = (rule: ImportRule, target: string): boolean =>
  [rule.folder, ...rule.folders].some((folder) => isInside(target, folder));

/** Imports that the table does not allow, as `file → what`. */
export const forbiddenImports = (sources: readonly Source[]): readonly string[] =>
  sources.flatMap((source) => {
    const rule = ruleOf(source.path);
    return importsOf(source)
      .filter((name) => {
        const target = targetOf(source.path, name);
        if (rule === undefined) return true;
        return target === null ? !allowsPackage(rule, name) : !allowsFile(rule, target);
      })
      .map((name) => `${source.path} → ${name}`);
  });

type Graph = ReadonlyMap<string, readonly string[]>;

const graphOf = (sources: readonly Source[]): Graph =>
  new Map(
    sources.map((source) => [
      source.path,
      importsOf(source)
        .map((name) => targetOf(source.path, name))
        .filter((target) => target !== null),
    ]),
  );

/** Relative imports of files that are not there. */
export const missingImports = (
  sources: readonly Source[],
  exists: (path: string) => boolean,
): readonly string[] =>
  [...graphOf(sources)].flatMap(([path, targets]) =>
    targets.filter((target) => !exists(target)).map((target) => `${path} → ${target}`),
  );

/** Files that import each other in a ring, types included; one ring per file that closes it. */
export const importCycles = (sources: readonly Source[]): readonly string[] => {
  const graph = graphOf(sources);
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    const from = trail.indexOf(path);
    if (from >= 0) {
      cycles.push([...trail.slice(from), path].join(' → '));
      return;
    }
    if (done.has(path)) return;
    for (const target of graph.get(path) ?? []) visit(target, [...trail, path]);
    done.add(path);
  };
  for (const path of graph.keys()) visit(path, []);
  return cycles;
};
