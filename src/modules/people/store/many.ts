import { sql, type Insertable } from 'kysely';
import type { DB } from '../../../kernel/db.generated.ts';
import type { Scope } from '../../../kernel/scope.ts';

const snake = (name: string): string => name.replace(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`);

/**
 * Inserts rows by one parameter, however many they are: each of 20,000 parameters of a statement is built, sent and read by
 * itself, which takes as long again as the inserting. All rows name the fields of the first; what is left out is empty.
 */
export async function insertMany<Table extends 'people.person' | 'people.personPrivate' | 'people.membership'>(
  scope: Scope,
  table: Table,
  rows: readonly Insertable<DB[Table]>[],
): Promise<void> {
  if (rows.length === 0) return;
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const target = sql.table(snake(table));
  const columns = sql.join(names.map((name) => sql.ref(name)));
  const json = inColumns(
    names.map((name) => [name, snake(name)]),
    rows,
  );
  await sql`insert into ${target} (${columns}) select ${columns} from jsonb_populate_recordset(null::${target}, ${json}::jsonb)`.execute(
    scope.tx,
  );
}

function inColumns(columns: readonly (readonly [name: string, column: string])[], rows: readonly object[]): string {
  return JSON.stringify(
    rows.map((row) => {
      const values: Record<string, unknown> = {};
      for (const [name, column] of columns) values[column] = (row as Record<string, unknown>)[name];
      return values;
    }),
  );
}
