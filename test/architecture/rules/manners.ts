import type { Rule } from '../rule.ts';
import { bound, isGenerated, type Tree } from '../tree.ts';

const banned = new Set([
  'manager',
  'helper',
  'util',
  'common',
  'data',
  'info',
  'process',
  'handle',
  'dto',
  'impl',
  'v2',
]);

/** `parseXMLData-v2` → parse, xml, data, v2; a plural counts as its singular. */
function wordsOf(name: string): string[] {
  const words = name.match(/[A-Z]+(?![a-z])\d*|[A-Z]?[a-z]+\d*|\d+/gu) ?? [];
  return words.map((word) => word.toLowerCase()).flatMap((word) => [word, word.replace(/s$/u, '')]);
}

const bannedIn = (name: string): string | undefined => wordsOf(name).find((word) => banned.has(word));

export const speakingNames: Rule = {
  name: 'names say what a thing is',
  why: `${[...banned].join(', ')} say nothing to an officer`,
  find: (tree) => [
    ...tree.files.flatMap((file) => {
      const word = file.split('/').map(bannedIn).find(Boolean);
      return word ? [{ file, what: `"${word}" in the name of the file` }] : [];
    }),
    ...[...tree.sources.values()]
      .filter((source) => !isGenerated(source.path))
      .flatMap((source) =>
        source.names.flatMap(({ name, line }) => {
          const word = bannedIn(name);
          return word ? [{ file: source.path, line, what: `"${word}" in ${name}` }] : [];
        }),
      ),
  ],
};

const mostLines = 400;
const manyLines = 250;

const sized = (tree: Tree): { path: string; lines: number }[] => bound(tree).filter(({ path }) => !isGenerated(path));

export const smallFiles: Rule = {
  name: `no file is longer than ${mostLines} lines`,
  why: 'past about 250 a file becomes a folder of the same name and duty',
  find: (tree) =>
    sized(tree)
      .filter(({ lines }) => lines > mostLines)
      .map(({ path, lines }) => ({ file: path, what: `${lines} lines` })),
};

/** Not yet a fault, but soon. */
export function growing(tree: Tree): string[] {
  const long = sized(tree).filter(({ lines }) => lines > manyLines && lines <= mostLines);
  return long.sort((one, other) => other.lines - one.lines).map(({ path, lines }) => `${lines} ${path}`);
}
