import { isDoor, isKind, placeOf, type Place } from '../places.ts';
import type { Rule, Violation } from '../rule.ts';
import type { Import, Source } from '../source.ts';
import { bound, type Tree } from '../tree.ts';

type ModulePlace = Extract<Place, { area: 'module' }>;

/** One violation for each import of bound files of which `judge` says something. */
function eachImport(
  tree: Tree,
  judge: (source: Source, one: Import, target: string) => string | undefined,
): Violation[] {
  return bound(tree).flatMap((source) =>
    source.imports.flatMap((one) => {
      const what = one.to === undefined ? undefined : judge(source, one, one.to);
      return what === undefined ? [] : [{ file: source.path, line: one.line, what }];
    }),
  );
}

/** Outside a module: from each area to those below it. The module's own inside is another rule. */
const below: Record<Place['area'], readonly Place['area'][]> = {
  // An entry point is put together from the parts beside it: wire.ts, app.ts, database.ts.
  entry: ['entry', 'list', 'module', 'sample', 'rulesets', 'kernel'],
  list: ['module', 'kernel'],
  sample: ['sample', 'module', 'rulesets', 'kernel'],
  module: ['module', 'rulesets', 'kernel'],
  rulesets: ['rulesets', 'kernel'],
  kernel: ['kernel'],
  stray: [],
};

export const downwards: Rule = {
  name: 'arrows point downwards',
  why: 'entry points → modules.ts → modules → kernel; the kernel knows no module, rulesets use only Vietnamese text and refusals',
  find: (tree) =>
    eachImport(tree, (source, one, target) => {
      const [from, to] = [placeOf(source.path), placeOf(target)];
      if (!target.startsWith('src/')) return `leaves src for ${target}`;
      const ownSample = from.area === 'module' && from.kind === 'sample' && to.area === 'sample';
      if (!below[from.area].includes(to.area) && !ownSample) return `${from.area} enters ${to.area}: ${one.specifier}`;
      if (from.area === 'rulesets' && to.area === 'kernel' && !one.typeOnly && !isPureKernel(target))
        return `rulesets enter ${target}`;
      if (from.area === 'kernel' && from.part === 'vi' && !isVi(target)) return `kernel/vi enters ${target}`;
      return undefined;
    }),
};

const isVi = (path: string): boolean => path.startsWith('src/kernel/vi/');
const isPureKernel = (path: string): boolean => isVi(path) || path === 'src/kernel/refusal.ts';

export const byTheDoor: Rule = {
  name: 'a module is entered by its door',
  why: 'what a module promises stands in its index.ts; only browser.ts reaches further, to islands, and the observer’s verify.ts, to the one action it is',
  find: (tree) =>
    eachImport(tree, (source, _one, target) => {
      const [from, to] = [placeOf(source.path), placeOf(target)];
      if (to.area !== 'module' || isDoor(target)) return undefined;
      if (from.area === 'module' && from.module === to.module) return undefined;
      if (source.path === 'src/browser.ts' && to.kind === 'islands') return undefined;
      if (source.path === 'src/verify.ts' && to.kind === 'actions') return undefined;
      return `enters ${to.module} past its door: ${target}`;
    }),
};

export const inOrder: Rule = {
  name: 'a module enters only those before it',
  why: 'the order in modules.ts is the order of dependency, so that no circle can close',
  find: (tree) =>
    eachImport(tree, (source, _one, target) => {
      const [from, to] = [placeOf(source.path), placeOf(target)];
      if (from.area !== 'module' || to.area !== 'module' || from.module === to.module) return undefined;
      const [here, there] = [tree.order.indexOf(from.module), tree.order.indexOf(to.module)];
      return here >= 0 && there >= 0 && there < here ? undefined : `${from.module} enters ${to.module}`;
    }),
};

const all = [
  'contract',
  'access',
  'rules',
  'store',
  'actions',
  'routes',
  'pages',
  'papers',
  'islands',
  'jobs',
  'sample',
  'belenios',
];
const inside: Record<string, readonly string[]> = {
  index: all,
  contract: ['contract'],
  access: ['contract', 'access'],
  rules: ['contract', 'rules'],
  store: ['contract', 'access', 'rules', 'store'],
  papers: ['contract', 'rules', 'papers'],
  actions: ['contract', 'access', 'rules', 'store', 'papers', 'actions', 'belenios'],
  jobs: ['contract', 'access', 'rules', 'store', 'papers', 'actions', 'jobs'],
  sample: ['contract', 'access', 'rules', 'store', 'actions', 'sample'],
  pages: ['contract', 'access', 'rules', 'papers', 'islands', 'pages'],
  routes: all,
  islands: ['rules', 'islands', 'belenios'],
  belenios: ['belenios'],
};
/** Types weigh nothing at run time: a page may name the shape it is handed, an island the contract it fills. */
const byTypeOnly: Record<string, readonly string[]> = { pages: ['store', 'actions'], islands: ['contract'] };

export const insideModule: Rule = {
  name: 'inside a module each kind keeps to its duty',
  why: 'routes → actions → rules and store; routes → pages and store (reads); pages never ask the store; nobody inside uses the door',
  find: (tree) =>
    eachImport(tree, (source, one, target) => {
      const [from, to] = [placeOf(source.path), placeOf(target)] as [ModulePlace, ModulePlace];
      if (from.area !== 'module' || to.area !== 'module' || from.module !== to.module) return undefined;
      if (inside[from.kind] === undefined || !isKind(to.kind)) return undefined;
      const allowed =
        inside[from.kind]?.includes(to.kind) || (one.typeOnly && byTypeOnly[from.kind]?.includes(to.kind));
      return allowed ? undefined : `${from.kind} enters ${to.kind}: ${one.specifier}`;
    }),
};

export const followable: Rule = {
  name: 'an import can be followed',
  why: 'an alias, a guessed ending or a computed path would lead past these rules',
  find: (tree) => {
    const known = new Set(tree.files);
    return bound(tree).flatMap((source) => [
      ...source.blindImports.map(({ line }) => ({ file: source.path, line, what: 'imports a computed path' })),
      ...source.imports.flatMap(({ specifier, to, line }) => {
        if (to === undefined)
          return /^(?:#|~|@\/|\/|src\/|file:|nhiem-ky)/u.test(specifier)
            ? [{ file: source.path, line, what: `alias ${specifier}` }]
            : [];
        return to.startsWith('src/') && !known.has(to) ? [{ file: source.path, line, what: `no file ${to}` }] : [];
      }),
    ]);
  },
};
