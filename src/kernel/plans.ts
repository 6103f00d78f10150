import type pg from 'pg';

/** Statements whose plans one connection keeps: a plan takes some 100 KB of its PostgreSQL process. After them it waits for its end. */
const mostKept = 200;
/** More values than this are rows to write, their statement as long as they are many; what only reads has its values by its form. */
const mostValues = { writing: 60, reading: 500 };
const reads = /^\s*(?:select|with)\b/u;

/** Statements that were asked before, by any connection: what comes once is not kept. */
const known = new Set<string>();
const mostKnown = 2000;

const comesAgain = (text: string): boolean => {
  if (known.has(text)) return true;
  if (known.size >= mostKnown) known.clear();
  known.add(text);
  return false;
};

/**
 * A connection that names the statements that come again, so that PostgreSQL reads and plans them once for each
 * connection and not for each page: under row-level security that was a third of its work (docs/decisions/0023).
 */
export function keepingPlans(client: pg.ClientBase): Pick<pg.ClientBase, 'query'> {
  const names = new Map<string, string>();
  const nameOf = (text: string): string | undefined => {
    const name = names.get(text);
    if (name || names.size >= mostKept || !comesAgain(text)) return name;
    names.set(text, `plan_${names.size}`);
    return names.get(text);
  };
  const query = (text: string, values: unknown[]): Promise<pg.QueryResult> => {
    holdBack(client);
    const most = reads.test(text) ? mostValues.reading : mostValues.writing;
    const name = values.length > 0 && values.length <= most ? nameOf(text) : undefined;
    return name ? client.query({ name, text, values }) : client.query(text, values);
  };
  return { query: query as pg.ClientBase['query'] };
}

/** The connection's socket: pg does not declare it. */
interface Wired {
  connection: { stream: { cork(): void; uncork(): void } };
}

const held = new WeakSet<pg.ClientBase>();

/** Statements that are asked before anything is awaited from outside leave in one write: each write wakes the database. */
function holdBack(client: pg.ClientBase): void {
  if (held.has(client)) return;
  held.add(client);
  const { stream } = (client as unknown as Wired).connection;
  stream.cork();
  process.nextTick(() => {
    held.delete(client);
    stream.uncork();
  });
}
