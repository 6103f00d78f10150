import { createHmac, timingSafeEqual } from 'node:crypto';
import { parse } from 'hono/utils/cookie';
import type pg from 'pg';

/** How long a session lasts, and how often its end is put off while it is used. Seconds. */
export const sessionLasts = 30 * 24 * 60 * 60;
export const prolongedEvery = 24 * 60 * 60;

export const cookieOf = (secure: boolean): string => `${secure ? '__Secure-' : ''}nhiemky.session_token`;

/** A session with less left than this is looked at by the library, which prolongs it. */
export const leftUnprolonged = sessionLasts - prolongedEvery;

/**
 * The token of a cookie that we have signed, for the page that is asked for every second: the gate then looks at the session
 * itself, each time, so that one that was ended is over at once. The library would take ten times as long.
 */
export function tokenReader(o: { pool: pg.Pool; secure: boolean }) {
  let secret = '';
  const readSecret = async (): Promise<string> => {
    const { rows } = await o.pool.query<{ secret: string }>('select secret from auth.secret');
    return (secret = rows[0]?.secret ?? '');
  };
  const name = cookieOf(o.secure);
  return async (cookies: string): Promise<string | undefined> =>
    tokenOf(parse(cookies, name)[name] ?? '', secret || (await readSecret()));
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
