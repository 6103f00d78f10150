import type pg from 'pg';
import type { Logger } from 'pino';
import { addressHeader, addressOf } from './caller.ts';
import type { Ctx } from './http.ts';
import type { Library } from './identity/library.ts';
import { leftUnprolonged, tokenReader } from './identity/session.ts';
import { newId } from './ids.ts';
import { NotThere, Refusal } from './refusal.ts';
import type { Settings } from './settings.ts';
import { tidy } from './vi/text.ts';

/** User names, passwords and sessions. Knows accounts, no persons: whose account it is and what it may do stands in `people`. */
export interface Identity {
  /** Loads the library (0.7 s) ahead of the first visitor. */
  warmUp(): Promise<void>;
  /** @returns the account's id. Refuses `account.username`, `account.usernameTaken`, `account.password`. */
  createAccount(o: { accountId?: string; name: string; username: string; password: string }): Promise<string>;
  /** Sets the session's cookie. Refuses `signIn.wrong` and `signIn.tooMany`. */
  signIn(c: Ctx, o: { username: string; password: string }): Promise<void>;
  /** For the sample's persons only; the caller answers for that. */
  signInAs(c: Ctx, accountId: string): Promise<void>;
  signOut(c: Ctx): Promise<void>;
  /**
   * The token of the caller's session, by a cookie that is rightly signed: whether the session still lasts is not known yet.
   * `unprolonged` is how many seconds it must have left so that it need not be prolonged.
   */
  tokenOf(c: Ctx): Promise<{ token: string; unprolonged: number } | undefined>;
  /** Who asks, by the library; a session in use is prolonged. */
  accountOf(c: Ctx): Promise<string | undefined>;
  /** By the account's owner; other sessions end. Refuses `account.wrongPassword`, `account.password`. */
  changePassword(c: Ctx, o: { current: string; next: string }): Promise<void>;
  /** By who answers for accounts; every session of the account ends. */
  resetPassword(accountId: string, password: string): Promise<void>;
  usernamesOf(accountIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

export function openIdentity(o: { pool: pg.Pool; settings: Settings; log: Logger }): Identity {
  let opened: Promise<Library> | undefined;
  const open = async () => {
    const { openLibrary } = await import('./identity/library.ts');
    return openLibrary({
      pool: o.pool,
      baseUrl: o.settings.baseUrl,
      onTrouble: (message) => o.log.error({ message }, 'identity'),
    });
  };
  const library = () => (opened ??= open());
  const readToken = tokenReader({ pool: o.pool, secure: o.settings.baseUrl.startsWith('https:') });
  const ask = async (c: Ctx, path: string, body: object) =>
    (await library()).handler(requestOf(c, o.settings.baseUrl, path, body));

  return {
    warmUp: async () => void (await library()),
    createAccount: async (account) => createAccount(await library(), account),
    async signIn(c, { username, password }) {
      // Whoever was signed in before stays out of it: no cookie goes along.
      const answer = await ask(c, '/sign-in/username', { username: tidy(username), password: tidy(password) });
      refuseSignIn(answer);
      takeCookies(c, answer.headers);
    },
    async signInAs(c, accountId) {
      const { headers } = await (await library()).api.signInPersona({ body: { accountId }, returnHeaders: true });
      takeCookies(c, headers);
    },
    async signOut(c) {
      const { headers } = await (await library()).api.signOut({ headers: c.req.raw.headers, returnHeaders: true });
      takeCookies(c, headers);
    },
    async tokenOf(c) {
      const token = await readToken(c.req.header('cookie') ?? '');
      return token === undefined ? undefined : { token, unprolonged: leftUnprolonged };
    },
    async accountOf(c) {
      const { headers, response } = await (
        await library()
      ).api.getSession({ headers: c.req.raw.headers, returnHeaders: true });
      takeCookies(c, headers);
      return response?.user.id;
    },
    async changePassword(c, { current, next }) {
      const body = { currentPassword: tidy(current), newPassword: readPassword(next), revokeOtherSessions: true };
      const answer = await ask(c, '/change-password', body);
      refuseChange(answer);
      takeCookies(c, answer.headers);
    },
    async resetPassword(accountId, password) {
      const { internalAdapter, password: passwords } = await (await library()).$context;
      await internalAdapter.updatePassword(accountId, await passwords.hash(readPassword(password)));
      await internalAdapter.deleteUserSessions(accountId);
    },
    async usernamesOf(accountIds) {
      if (accountIds.length === 0) return new Map();
      const { adapter } = await (await library()).$context;
      const users = await adapter.findMany<{ id: string; username: string }>({
        model: 'user',
        where: [{ field: 'id', operator: 'in', value: [...accountIds] }],
        limit: accountIds.length,
      });
      return new Map(users.map((user) => [user.id, user.username]));
    },
  };
}

async function createAccount(
  library: Library,
  o: { accountId?: string; name: string; username: string; password: string },
): Promise<string> {
  const { internalAdapter, password: passwords } = await library.$context;
  const accountId = o.accountId ?? newId();
  const username = readUsername(o.username);
  const password = await passwords.hash(readPassword(o.password));
  // The library wants a unique e-mail of everybody. This one is never written to (RFC 2606) and never shown.
  const user = { id: accountId, name: o.name, username, email: `${accountId}@khong-thu.invalid`, emailVerified: false };
  await internalAdapter.createUser(user, { method: 'admin' }).catch((error: unknown) => refuseTaken(error));
  await internalAdapter.createAccount({ userId: accountId, accountId, providerId: 'credential', password });
  return accountId;
}

const usernameShape = /^[a-z0-9_.]{3,30}$/;

function readUsername(typed: string): string {
  const username = tidy(typed).toLowerCase();
  const wrong = 'Tên đăng nhập gồm 3 đến 30 chữ cái không dấu, chữ số, dấu chấm hoặc gạch dưới, ví dụ an.nguyen.';
  if (!usernameShape.test(username)) throw new Refusal('account.username', wrong, { username: wrong });
  return username;
}

function readPassword(typed: string): string {
  const password = tidy(typed);
  const wrong =
    password.length < 8
      ? 'Mật khẩu cần từ 8 ký tự trở lên.'
      : password.length > 128
        ? 'Mật khẩu dài quá 128 ký tự.'
        : undefined;
  if (wrong) throw new Refusal('account.password', wrong, { password: wrong });
  return password;
}

function refuseTaken(error: unknown): never {
  const { body, code } = error as { body?: { code?: string }; code?: string };
  if (body?.code !== 'USERNAME_IS_ALREADY_TAKEN' && code !== '23505') throw error;
  throw new Refusal('account.usernameTaken', 'Tên đăng nhập này đã có người dùng. Hãy chọn tên khác.', {
    username: 'Đã có người dùng.',
  });
}

/** The library's own door, where its rate limit stands. It gets our word for who calls, not the caller's headers. */
function requestOf(c: Ctx, baseUrl: string, path: string, body: object): Request {
  const headers = {
    'content-type': 'application/json',
    origin: new URL(baseUrl).origin,
    [addressHeader]: addressOf(c),
    'user-agent': c.req.header('user-agent') ?? '',
  };
  const cookie = path.startsWith('/sign-in/') ? {} : { cookie: c.req.header('cookie') ?? '' };
  return new Request(`${baseUrl}/api/auth${path}`, {
    method: 'POST',
    headers: { ...headers, ...cookie },
    body: JSON.stringify(body),
  });
}

function takeCookies(c: Ctx, headers: Headers): void {
  for (const cookie of headers.getSetCookie()) c.header('set-cookie', cookie, { append: true });
}

// The same words for an unknown name and a wrong password: nobody learns here who has an account.
function refuseSignIn(answer: Response): void {
  refuseTooMany(answer);
  if (!answer.ok) throw new Refusal('signIn.wrong', 'Tên đăng nhập hoặc mật khẩu chưa đúng.');
}

function refuseChange(answer: Response): void {
  refuseTooMany(answer);
  if (answer.status === 401) throw new NotThere();
  if (!answer.ok) throw new Refusal('account.wrongPassword', 'Mật khẩu hiện nay chưa đúng.', { current: 'Chưa đúng.' });
}

function refuseTooMany(answer: Response): void {
  if (answer.status >= 500) throw new Error(`The identity library answered ${answer.status}`);
  if (answer.status !== 429) return;
  const seconds = Number(answer.headers.get('x-retry-after')) || 60;
  throw new Refusal('signIn.tooMany', `Đã thử quá nhiều lần. Hãy chờ ${seconds} giây rồi thử lại.`);
}
