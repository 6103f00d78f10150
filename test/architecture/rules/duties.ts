import { isKind, kinds, onlyFolders, placeOf } from '../places.ts';
import type { Rule, Violation } from '../rule.ts';
import type { Source } from '../source.ts';
import { bound, isTest, type Tree } from '../tree.ts';

/** Kernel files that speak SQL, each for its reason. */
const sqlInKernel: readonly RegExp[] = [
  /^src\/kernel\/db\.ts$/u, // opens the pool
  /^src\/kernel\/migrate\.ts$/u, // runs the migrations
  /^src\/kernel\/scope\.ts$/u, // opens the transaction and its rights
  /^src\/kernel\/written\.ts$/u, // leaves places for values in statements of stores
  /^src\/kernel\/events\.ts$/u, // the event log
  /^src\/kernel\/files\.ts$/u, // which files are kept, by whom
  /^src\/kernel\/identity\//u, // the identity library's own tables
  /^src\/kernel\/backup\//u, // copies whole tables out and in
  /^src\/kernel\/embedded(?:\.ts|\/)/u, // starts the embedded server
];

function mayHoldSql(path: string): boolean {
  const place = placeOf(path);
  return (place.area === 'module' && place.kind === 'store') || sqlInKernel.some((allowed) => allowed.test(path));
}

/** An exception that no file needs any more is taken back. */
export function idleExceptions(tree: Tree): string[] {
  const users = bound(tree).filter((source) => sqlOf(source).length > 0);
  return sqlInKernel.filter((allowed) => !users.some(({ path }) => allowed.test(path))).map(String);
}

const sqlPackages: Record<string, readonly string[]> = {
  kysely: ['sql', '*'],
  pg: ['*', 'default', 'Client', 'Pool'],
  'pg-copy-streams': ['*', 'from', 'to'],
};

function sqlOf(source: Source): Violation[] {
  const brought = source.imports.filter(
    (one) => !one.typeOnly && one.names.some((name) => sqlPackages[one.specifier]?.includes(name)),
  );
  return [
    ...brought.map(({ specifier, line }) => ({ file: source.path, line, what: `brings SQL in from ${specifier}` })),
    ...source.queries.map(({ name, line }) => ({ file: source.path, line, what: `asks the database: ${name}` })),
  ];
}

export const sqlInStores: Rule = {
  name: 'SQL stands in stores',
  why: "a module's queries are read, secured and counted in one place; the kernel's are the named few",
  find: (tree) =>
    bound(tree)
      .filter((source) => !mayHoldSql(source.path))
      .flatMap(sqlOf),
};

export const storesTakeScope: Rule = {
  name: 'a store asks who asks',
  why: 'every query carries the tenant and the rights of its Scope',
  find: (tree) =>
    bound(tree)
      .filter((source) => kindOf(source.path) === 'store')
      .flatMap((source) =>
        source.asyncExports
          .filter((one) => one.firstType !== 'Scope')
          .map(({ name, line }) => ({ file: source.path, line, what: `${name} takes no Scope first` })),
      ),
};

export const pureRules: Rule = {
  name: 'rules are pure',
  why: 'law is judged from what it is given: no clock, no chance, no files, no packages; of the kernel only Vietnamese text and refusals',
  find: (tree) =>
    bound(tree).flatMap((source) => {
      const isRuleset = placeOf(source.path).area === 'rulesets';
      if (!isRuleset && kindOf(source.path) !== 'rules') return [];
      const impure = source.imports.filter((one) => !isPure(one.to) && !(isRuleset && one.typeOnly));
      return [
        ...source.outside.map(({ name, line }) => ({ file: source.path, line, what: `asks ${name}` })),
        ...impure.map(({ specifier, line }) => ({ file: source.path, line, what: `rests on ${specifier}` })),
      ];
    }),
};

function isPure(to: string | undefined): boolean {
  if (to === undefined) return false;
  return !to.startsWith('src/kernel/') || to.startsWith('src/kernel/vi/') || to === 'src/kernel/refusal.ts';
}

export const protocolAlone: Rule = {
  name: 'the protocol stands alone',
  why: 'cryptographers read it by itself and browsers run it: no Node, no clock, no package but @noble; chance comes in by one file',
  find: (tree) =>
    bound(tree)
      .filter((source) => kindOf(source.path) === 'belenios')
      .flatMap((source) => {
        const rests = source.imports.filter((one) => !isProtocol(one.to) && !one.specifier.startsWith('@noble/'));
        const asks = source.outside.filter(
          ({ name }) => name !== 'crypto.getRandomValues' || !source.path.endsWith('/belenios/chance.ts'),
        );
        return [
          ...asks.map(({ name, line }) => ({ file: source.path, line, what: `asks ${name}` })),
          ...rests.map(({ specifier, line }) => ({ file: source.path, line, what: `rests on ${specifier}` })),
        ];
      }),
};

const isProtocol = (to: string | undefined): boolean => to !== undefined && kindOf(to) === 'belenios';

const kindOf = (path: string): string | undefined => {
  const place = placeOf(path);
  return place.area === 'module' ? place.kind : undefined;
};

const endings: Record<string, RegExp> = {
  // Forests that were grown stand beside the rule that asks them.
  rules: /\.(?:tsx?|json)$/u,
  migrations: /\/\d{3}-[a-z0-9-]+\.sql$/u,
  papers: /\.(?:tsx?|typ|docx|css)$/u,
  pages: /\.(?:tsx?|css)$/u,
  islands: /\.(?:tsx?|css)$/u,
};

export const knownKinds: Rule = {
  name: 'a module has only the known kinds of file',
  why: 'a stranger finds the room by its name; a kind that grows becomes a folder of the same name',
  find: (tree) => [
    ...tree.files.flatMap((file) => kindFault(file)),
    ...homeless(tree),
    ...doubled(tree),
    ...doorless(tree),
  ],
};

function kindFault(file: string): Violation[] {
  const place = placeOf(file);
  if (place.area === 'stray') return [{ file, what: 'stands in no room of the house' }];
  if (place.area !== 'module' || isTest(file)) return [];
  const isFolder = file.split('/').length > 4;
  const known = isKind(place.kind) && (isFolder ? place.kind !== 'index' : !onlyFolders.includes(place.kind));
  const ending = endings[place.kind] ?? /\.tsx?$/u;
  return known && ending.test(file) ? [] : [{ file, what: `is no known kind of file (${kinds.join(', ')})` }];
}

function homeless(tree: Tree): Violation[] {
  const found = new Set(tree.files.flatMap((file) => moduleOf(file) ?? []));
  return [...found]
    .filter((name) => !tree.order.includes(name))
    .map((name) => ({ file: `src/modules/${name}`, what: 'is not in the order of src/modules.ts' }));
}

/** Both `rules.ts` and `rules/`. */
function doubled(tree: Tree): Violation[] {
  const folders = new Set(
    tree.files
      .map((file) => file.split('/'))
      .filter((parts) => parts.length > 4)
      .map((parts) => parts.slice(0, 4).join('/')),
  );
  return tree.files
    .filter((file) => moduleOf(file) !== undefined && folders.has(file.replace(/\.tsx?$/u, '')))
    .map((file) => ({ file, what: 'is a file and a folder' }));
}

function doorless(tree: Tree): Violation[] {
  return tree.order
    .filter((name) => !tree.files.includes(`src/modules/${name}/index.ts`))
    .map((name) => ({ file: `src/modules/${name}`, what: 'has no door (index.ts)' }));
}

function moduleOf(file: string): string | undefined {
  const place = placeOf(file);
  return place.area === 'module' ? place.module : undefined;
}
