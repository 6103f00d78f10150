import { sql, type CompiledQuery, type RawBuilder } from 'kysely';
import type { Database } from './db.ts';
import type { Scope } from './scope.ts';

/** The places in a statement where the values of each use go; the scope's tenants stand in every statement. */
export type Blanks<V> = { readonly [Name in keyof V]-?: RawBuilder<V[Name]> } & {
  readonly tenants: RawBuilder<string[]>;
};

interface Statement<R> {
  compile(db: Database): CompiledQuery<R>;
}

class Blank {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

const blanks = new Proxy({}, { get: (_, name) => sql.val(new Blank(String(name))) });

/** The same places with the values of one use in them, for a statement that is built where it is asked. */
export function said<V extends object>(scope: Scope, values: V): Blanks<V> {
  const entries = Object.entries({ ...values, tenants: [...scope.tenantIds] });
  return Object.fromEntries(entries.map(([name, value]) => [name, sql.val(value ?? null)])) as unknown as Blanks<V>;
}

const mostForms = 300;

/**
 * A statement of every page, which Kysely builds and writes once for the program; a use fills in its values. Written anew for
 * each page it took 0.1 to 0.2 ms of Node's one thread (docs/decisions/0091).
 *
 * @param build says every value as `value.name`. Whatever else would become a value is refused: that of the first use would stay for all.
 * A statement of several forms is given its form, one of few words or numbers, and is written once for each.
 */
export function written<V extends object, R, F extends string | number | undefined = undefined>(
  build: (db: Database, value: Blanks<V>, form: F) => Statement<R>,
): (scope: Scope, values: V, ...form: F extends undefined ? [] : [F]) => Promise<R[]> {
  const kept = new Map<unknown, CompiledQuery<R>>();
  const write = (db: Database, form: F): CompiledQuery<R> => {
    const query = build(db, blanks as Blanks<V>, form).compile(db);
    const strange = query.parameters.filter((value) => !(value instanceof Blank));
    if (strange.length)
      throw new Error(`A value without a name in a statement that is written once: ${strange.join(', ')}`);
    if (kept.size >= mostForms) kept.clear();
    kept.set(form, query);
    return query;
  };
  return async ({ tx, tenantIds }, values, ...[form]) => {
    const query = kept.get(form) ?? write(tx, form as F);
    const filled: Record<string, unknown> = { ...values, tenants: tenantIds };
    const parameters = query.parameters.map((blank) => valueOf(filled, blank as Blank));
    return (await tx.executeQuery<R>({ ...query, parameters })).rows;
  };
}

function valueOf(filled: Record<string, unknown>, { name }: Blank): unknown {
  if (!(name in filled)) throw new Error(`Nothing is said for ${name} of a statement that is written once.`);
  return filled[name] ?? null;
}
