import { createHmac, timingSafeEqual } from 'node:crypto';
import { parse } from 'hono/utils/cookie';
import type pg from 'pg';

/** How long a session lasts, and how often its end is put off while it is used. Seconds. */
export const sessionLasts = 30 * 24 * 60 * 60;
export const prolongedEvery = 24 * 60 * 60;

export const cookieOf = (secure: boolean): string => `${secure ? '__Secure-' : ''}nhiemky.session_token`;

/**
 * Whose session a cookie is, for the page that is asked for every second: one look at its row, each time, so that a session
 * that was ended is over at once. Knows only the plain case, a right signature and a session that need not be prolonged;
 * undefined leaves it to the library, which takes ten times as long and sets cookies.
 */
export function sessionReader(o: { pool: pg.Pool; secure: boolean; keepPlans: boolean }) {
  let secret = '';
  const readSecret = async (): Promise<string> => {
    const { rows } = await o.pool.query<{ secret: string }>('select secret from auth.secret');
    return (secret = rows[0]?.secret ?? '');
  };
  const name = cookieOf(o.secure);
  return async (cookies: string): Promise<string | undefined> => {
    const token = tokenOf(parse(cookies, name)[name] ?? '', secret || (await readSecret()));
    if (token === undefined) return undefined;
    const text = `select "userId" as account from auth.session where token = $1 and "expiresAt" > now() + make_interval(secs => $2)`;
    const values = [token, sessionLasts - prolongedEvery];
    const { rows } = await o.pool.query<{ account: string }>(
      o.keepPlans ? { name: 'session', text, values } : { text, values },
    );
    return rows[0]?.account;
  };
}

/** `token.signature`, as the library writes it. */
function tokenOf(value: string, secret: string): string | undefined {
  const dot = value.lastIndexOf('.');
  if (dot < 1 || secret === '') return undefined;
  const token = value.slice(0, dot);
  const given = Buffer.from(value.slice(dot + 1), 'base64');
  const right = createHmac('sha256', secret).update(token).digest();
  return given.length === right.length && timingSafeEqual(given, right) ? token : undefined;
}
