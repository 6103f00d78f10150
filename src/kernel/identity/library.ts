import { hash, verify } from '@node-rs/argon2';
import { betterAuth, type BetterAuthOptions } from 'better-auth';
import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { username } from 'better-auth/plugins/username';
import { Kysely, PostgresDialect } from 'kysely';
import type pg from 'pg';
import { z } from 'zod';
import { addressHeader } from '../caller.ts';
import { newId } from '../ids.ts';
import { prolongedEvery, sessionLasts } from './session.ts';

/**
 * The identity library with our choices. Loading it takes about 0.7 s, so `identity.ts` does that while the database starts.
 * Its tables stand in the schema `auth` (a listed exception to the tenant rules) and are reached by the owner's role alone.
 */
export type Library = Awaited<ReturnType<typeof openLibrary>>;

export async function openLibrary(o: { pool: pg.Pool; baseUrl: string; onTrouble: (message: string) => void }) {
  const { rows } = await o.pool.query<{ secret: string }>('select secret from auth.secret');
  return betterAuth(libraryOptions({ ...o, secret: rows[0]?.secret ?? '' }));
}

export function libraryOptions(o: {
  pool: pg.Pool;
  baseUrl: string;
  secret: string;
  onTrouble?: (message: string) => void;
}) {
  return {
    appName: 'Nhiệm Kỳ',
    baseURL: o.baseUrl,
    secret: o.secret,
    database: {
      db: new Kysely({ dialect: new PostgresDialect({ pool: o.pool }) }),
      type: 'postgres',
      schemaName: 'auth',
      transaction: true,
    },
    telemetry: { enabled: false },
    logger: { level: 'error', log: (_level, message) => o.onTrouble?.(message) },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 8,
      maxPasswordLength: 128,
      // argon2id, 19 MiB, two passes, one lane: 10 ms.
      password: {
        hash: (password) => hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 }),
        verify: ({ hash: kept, password }) => verify(kept, password),
      },
    },
    session: { expiresIn: sessionLasts, updateAge: prolongedEvery },
    rateLimit: {
      enabled: true,
      storage: 'database',
      // A whole office may stand behind one address: ten tries a minute are no hindrance to it, but one to who guesses.
      customRules: { '/sign-in/username': { window: 60, max: 10 }, '/change-password': { window: 60, max: 5 } },
    },
    advanced: {
      cookiePrefix: 'nhiemky',
      useSecureCookies: o.baseUrl.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' },
      ipAddress: { ipAddressHeaders: [addressHeader] },
      database: { generateId: () => newId(), joins: true },
    },
    plugins: [username({ displayUsername: false, minUsernameLength: 3, maxUsernameLength: 30 }), personas],
  } satisfies BetterAuthOptions;
}

/** Signs in without a password, as a person of the sample. Who may ask is decided by the caller; no address leads here. */
const personas = {
  id: 'personas',
  endpoints: {
    signInPersona: createAuthEndpoint(
      '/sign-in/persona',
      { method: 'POST', body: z.object({ accountId: z.string() }), metadata: { SERVER_ONLY: true } },
      async (ctx) => {
        const user = await ctx.context.internalAdapter.findUserById(ctx.body.accountId);
        if (!user) throw ctx.error('NOT_FOUND');
        const session = await ctx.context.internalAdapter.createSession(user.id);
        await setSessionCookie(ctx, { session, user });
        return ctx.json({ signedIn: true });
      },
    ),
  },
};
