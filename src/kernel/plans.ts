import type pg from 'pg';

/** Statements whose plans one connection keeps: a plan takes some 100 KB of its PostgreSQL process. Beyond them the one that was asked longest ago goes. */
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
  // In the order of their last use.
  const names = new Map<string, string>();
  let given = 0;
  const nameOf = (text: string): string | undefined => {
    const known = names.get(text);
    if (!known && !comesAgain(text)) return undefined;
    if (!known && names.size >= mostKept) letGo();
    // A name is never given twice: what goes by it may still be on its way.
    const name = known ?? `plan_${given++}`;
    names.delete(text);
    names.set(text, name);
    return name;
  };
  const letGo = (): void => {
    const [[text, name] = ['', '']] = names;
    names.delete(text);
    const { parsedStatements } = wired(client);
    // One that PostgreSQL never took, its transaction having failed, is not there to be let go; asked for, it would undo this one.
    if (!(name in parsedStatements)) return;
    delete parsedStatements[name];
    client.query(`deallocate ${name}`).catch(() => undefined);
  };
  const query = (text: string, values: unknown[]): Promise<pg.QueryResult> => {
    holdBack(client);
    const most = reads.test(text) ? mostValues.reading : mostValues.writing;
    const name = values.length > 0 && values.length <= most ? nameOf(text) : undefined;
    return name ? client.query({ name, text, values }) : client.query(text, values);
  };
  return { query: query as pg.ClientBase['query'] };
}

/** The connection's socket, and which named statements it has sent: pg does not declare them. */
interface Wired {
  connection: { stream: { cork(): void; uncork(): void }; parsedStatements: Record<string, string> };
}

const wired = (client: pg.ClientBase): Wired['connection'] => (client as unknown as Wired).connection;

const held = new WeakSet<pg.ClientBase>();

/** Statements that are asked before anything is awaited from outside leave in one write: each write wakes the database. */
function holdBack(client: pg.ClientBase): void {
  if (held.has(client)) return;
  held.add(client);
  const { stream } = wired(client);
  stream.cork();
  process.nextTick(() => {
    held.delete(client);
    stream.uncork();
  });
}
