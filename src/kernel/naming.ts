import { PostgresDialect, PostgresQueryCompiler, type KyselyPlugin, type UnknownRow } from 'kysely';

/**
 * Names are camelCase in code and snake_case in SQL. Kysely's own plugin copies every statement as a whole to rename what it
 * names, and each row by itself: 1.2 ms of processor time of a page (docs/decisions/0070). Here a name is changed as it is written.
 */
export class NamingDialect extends PostgresDialect {
  override createQueryCompiler(): PostgresQueryCompiler {
    return new NamingCompiler();
  }
}

class NamingCompiler extends PostgresQueryCompiler {
  protected override sanitizeIdentifier(name: string): string {
    return written.get(name) ?? keep(written, name, super.sanitizeIdentifier(snakeOf(name)));
  }
}

/** The columns of an answer under the names that code has for them; what lies inside a value keeps its own. */
export const namedInCode: KyselyPlugin = {
  transformQuery: ({ node }) => node,
  transformResult: async ({ result }) => {
    const [first] = result.rows;
    if (!first) return result;
    const names = Object.keys(first).map((name) => [name, read.get(name) ?? keep(read, name, camelOf(name))] as const);
    if (names.every(([inSql, inCode]) => inSql === inCode)) return result;
    return { ...result, rows: result.rows.map((row) => renamed(row, names)) };
  },
};

function renamed(row: UnknownRow, names: readonly (readonly [inSql: string, inCode: string])[]): UnknownRow {
  const out: UnknownRow = {};
  for (const [inSql, inCode] of names) out[inCode] = row[inSql];
  return out;
}

const written = new Map<string, string>();
const read = new Map<string, string>();

function keep(names: Map<string, string>, name: string, other: string): string {
  names.set(name, other);
  return other;
}

const snakeOf = (name: string): string => name.replace(/(?<=.)\p{Lu}/gu, (letter) => `_${letter}`).toLowerCase();
const camelOf = (name: string): string => name.replace(/(?<=.)_+(.)/gu, (_, letter: string) => letter.toUpperCase());
