import { matchesGlob } from 'node:path';
import { areaOf, isDoor, placeOf } from '../places.ts';
import type { Rule } from '../rule.ts';
import type { Import } from '../source.ts';
import { bound, type Tree } from '../tree.ts';

function edges(tree: Tree, counts: (one: Import) => boolean = () => true): Map<string, string[]> {
  return new Map(
    bound(tree).map((source) => {
      const globbed = tree.files.filter((file) => source.globs.some((pattern) => matchesGlob(file, pattern)));
      const imported = source.imports.filter(counts).flatMap((one) => one.to ?? []);
      return [source.path, [...imported, ...globbed].filter((to) => tree.sources.has(to))];
    }),
  );
}

function reachableFrom(starts: readonly string[], next: ReadonlyMap<string, string[]>): Set<string> {
  const seen = new Set<string>();
  const waiting = [...starts];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    waiting.push(...(next.get(file) ?? []));
  }
  return seen;
}

export const noCircle: Rule = {
  name: 'no circle of imports joins two areas',
  why: 'two modules (or a module and the kernel) that need each other are one; types count too',
  find: (tree) => {
    const next = edges(tree);
    return [...next].flatMap(([file, targets]) =>
      targets
        .filter((target) => areaOf(target) !== areaOf(file) && reachableFrom([target], next).has(file))
        .map((target) => ({ file, what: `comes back to itself by way of ${target}` })),
    );
  },
};

export const reached: Rule = {
  name: 'every file is reached from an entry point',
  why: 'what nothing runs is not kept; what only tests use stands in test/',
  find: (tree) => {
    const next = edges(tree);
    const living = reachableFrom(
      [...next.keys()].filter((file) => placeOf(file).area === 'entry'),
      next,
    );
    return [...next.keys()]
      .filter((file) => !living.has(file))
      .map((file) => ({ file, what: 'is reached by no entry point' }));
  },
};

export const browserOnly: Rule = {
  name: 'the browser gets only what it can run',
  why: 'nothing of Node and of the server goes over a slow line: of the kernel ui and vi, of a module islands, rules and the protocol of the ballot',
  find: (tree) => {
    const sent = reachableFrom(
      ['src/browser.ts'],
      edges(tree, (one) => !one.typeOnly),
    );
    return [...sent].flatMap((file) => {
      const nodes =
        tree.sources.get(file)?.imports.filter((one) => !one.typeOnly && one.specifier.startsWith('node:')) ?? [];
      const misplaced = runsInBrowser(file) ? [] : [{ file, what: 'is sent to the browser' }];
      return [
        ...misplaced,
        ...nodes.map(({ specifier, line }) => ({ file, line, what: `takes ${specifier} to the browser` })),
      ];
    });
  },
};

function runsInBrowser(file: string): boolean {
  const place = placeOf(file);
  if (place.area === 'module') return ['islands', 'rules', 'belenios'].includes(place.kind);
  return (
    file === 'src/browser.ts' ||
    place.area === 'rulesets' ||
    (place.area === 'kernel' && place.part !== 'core') ||
    file === 'src/kernel/refusal.ts'
  );
}

export const observersOwn: Rule = {
  name: 'the observer gets the verifier and nothing else',
  why: 'whoever does not trust the server need not read it: verify.ts reaches the protocol and the files that feed it',
  find: (tree) => {
    const sent = reachableFrom(['src/verify.ts'], edges(tree));
    return [...sent].flatMap((file) => {
      const strange = (tree.sources.get(file)?.imports ?? []).filter(
        ({ to, specifier }) => to === undefined && !/^(?:node:|@noble\/)/u.test(specifier),
      );
      const misplaced = servesObserver(file) ? [] : [{ file, what: 'is needed by verify.ts' }];
      return [
        ...misplaced,
        ...strange.map(({ specifier, line }) => ({ file, line, what: `brings ${specifier} to the observer` })),
      ];
    });
  },
};

function servesObserver(file: string): boolean {
  const place = placeOf(file);
  return place.area === 'module' ? ['belenios', 'actions'].includes(place.kind) : file === 'src/verify.ts';
}

export const noBarrels: Rule = {
  name: 'no barrels but the doors of modules',
  why: 'an import names the file where the thing stands',
  find: (tree) =>
    bound(tree)
      .filter((source) => !isDoor(source.path) && (/\/index\.tsx?$/u.test(source.path) || source.onlyReexports))
      .map((source) => ({
        file: source.path,
        what: source.onlyReexports ? 'only passes on what others export' : 'is an index that is no door',
      })),
};
