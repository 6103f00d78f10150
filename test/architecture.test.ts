import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { innocent, overlay, plants } from './architecture/planted.ts';
import type { Rule } from './architecture/rule.ts';
import { rules } from './architecture/rules.ts';
import { idleExceptions } from './architecture/rules/duties.ts';
import { growing } from './architecture/rules/manners.ts';
import { readTexts, treeOf, type Tree } from './architecture/tree.ts';

/** A reader that sees nothing finds nothing: fewer than this and the guard itself is broken. */
const fewestSources = 100;
const fewestImports = 200;

function say(rule: Rule, tree: Tree): string {
  const found = rule
    .find(tree)
    .map(({ file, line, what }) => `  ${file}${line === undefined ? '' : `:${line}`}  ${what}`);
  return found.length === 0 ? '' : [`${rule.name} (${rule.why})`, ...found].join('\n');
}

function filesFound(tree: Tree): Record<string, string[]> {
  const found = rules.map((rule): [string, string[]] => [
    rule.name,
    [...new Set(rule.find(tree).map(({ file }) => file))].sort(),
  ]);
  return Object.fromEntries(found.filter(([, files]) => files.length > 0));
}

describe('The house stands as it was drawn', () => {
  const tree = treeOf(readTexts(resolve(import.meta.dirname, '..')));

  test('the whole house was read', () => {
    const imports = [...tree.sources.values()].flatMap((source) => source.imports);
    expect(tree.sources.size).toBeGreaterThan(fewestSources);
    expect(imports.length).toBeGreaterThan(fewestImports);
    expect(tree.order.length).toBeGreaterThan(3);
  });

  test.each(rules)('$name', (rule) => {
    expect(say(rule, tree)).toBe('');
  });

  test('every exception is still needed', () => {
    expect(idleExceptions(tree)).toEqual([]);
  });

  test('files that will soon be too long are told', () => {
    const told = growing(tree);
    if (told.length > 0) console.info(`Over 250 lines:\n  ${told.join('\n  ')}`);
    expect(told.length).toBeLessThan(tree.sources.size / 20);
  });
});

describe('The guard sees what is planted', () => {
  test('a house without fault has none', () => {
    expect(filesFound(treeOf(overlay({})))).toEqual({});
  });

  test.each(plants)('found: $what', ({ lay, found }) => {
    expect(filesFound(treeOf(overlay(lay)))).toEqual(
      Object.fromEntries(Object.entries(found).map(([rule, files]) => [rule, [...files].sort()])),
    );
  });

  test.each(innocent)('not found: $what', ({ lay }) => {
    expect(filesFound(treeOf(overlay(lay)))).toEqual({});
  });

  test('every rule was seen to find something', () => {
    const seen = new Set(plants.flatMap(({ found }) => Object.keys(found)));
    expect(rules.map((rule) => rule.name).filter((name) => !seen.has(name))).toEqual([]);
  });
});
