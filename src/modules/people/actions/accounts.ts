import { randomInt } from 'node:crypto';
import { allow, may, type Place } from '../../../kernel/access.ts';
import { recordEvent } from '../../../kernel/events.ts';
import { newId } from '../../../kernel/ids.ts';
import { NotThere, refuseUnless } from '../../../kernel/refusal.ts';
import type { Scope } from '../../../kernel/scope.ts';
import type { Services } from '../../../kernel/services.ts';
import { fold } from '../../../kernel/vi/text.ts';
import { access } from '../access.ts';
import { insertAccount, listAccountsOf, listHeldPosts } from '../store/accounts.ts';
import { listMembers } from '../store/members.ts';
import { listPosts } from '../store/posts.ts';

export interface AccountLine {
  personId: string;
  fullName: string;
  /** The post in this unit, or the unit of a member. */
  under: string;
  /** Undefined for who has no account. */
  username: string | undefined;
}

interface OfUnit {
  unit: Place;
  /** The day of which posts and memberships are read. */
  on: string;
}

const mostLines = 200;

/** Who may have an account here: the officers of the unit, then its members as far as the actor sees their names. */
export async function listAccountLines(
  services: Services,
  scope: Scope,
  o: OfUnit & { search?: string; personId?: string },
): Promise<AccountLine[]> {
  allow(scope, access.accounts, o.unit);
  const { search, personId } = o;
  const posts = await listPosts(scope, { unitId: o.unit.unitId, from: o.on, to: o.on });
  const members = await listMembers(scope, {
    path: o.unit.path,
    on: o.on,
    search,
    personIds: personId === undefined ? undefined : [personId],
    most: mostLines,
  });
  const officers = posts.filter(
    (post) =>
      post.line === 'union' &&
      fold(post.holderName).includes(fold(search ?? '')) &&
      (personId ?? post.personId) === post.personId,
  );
  const lines = new Map<string, Omit<AccountLine, 'username'>>();
  for (const post of officers)
    if (!lines.has(post.personId))
      lines.set(post.personId, { personId: post.personId, fullName: post.holderName, under: post.title });
  for (const member of members)
    if (!lines.has(member.personId))
      lines.set(member.personId, { personId: member.personId, fullName: member.fullName, under: member.unitName });
  return withUsernames(services, scope, [...lines.values()]);
}

async function withUsernames(
  services: Services,
  scope: Scope,
  lines: readonly Omit<AccountLine, 'username'>[],
): Promise<AccountLine[]> {
  const accounts = await listAccountsOf(
    scope,
    lines.map(({ personId }) => personId),
  );
  const usernames = await services.identity.usernamesOf(accounts.map(({ accountId }) => accountId));
  const named = new Map(accounts.map(({ personId, accountId }) => [personId, usernames.get(accountId)]));
  return lines.map((line) => ({ ...line, username: named.get(line.personId) }));
}

/** @throws NotThere for who is neither an officer nor a visible member of the unit. */
export async function getAccountLine(
  services: Services,
  scope: Scope,
  o: OfUnit & { personId: string },
): Promise<AccountLine> {
  const [line] = await listAccountLines(services, scope, o);
  if (!line) throw new NotThere('Không tìm thấy người này trong đơn vị.');
  return line;
}

/** What is said once to whom it concerns; only its hash is kept. */
export interface Issued {
  fullName: string;
  username: string;
  password: string;
}

/** Refuses `account.exists`, `account.higher`, and what `Identity.createAccount` refuses. */
export async function giveAccount(
  services: Services,
  scope: Scope,
  o: OfUnit & { personId: string; username: string },
): Promise<Issued> {
  const line = await getAccountLine(services, scope, o);
  refuseUnless(line.username === undefined, 'account.exists', `${line.fullName} đã có tài khoản ${line.username}.`);
  await refuseHigher(scope, o);
  const [accountId, password] = [newId(), drawPassword()];
  await insertAccount(scope, { accountId, personId: o.personId, administrator: false });
  await recordEvent(scope, {
    verb: 'people.accountGiven',
    unitId: o.unit.unitId,
    subject: { kind: 'person', id: o.personId },
    summary: 'Cấp tài khoản đăng nhập',
  });
  // Last, because it stands outside this transaction.
  await services.identity.createAccount({ accountId, name: line.fullName, username: o.username, password });
  return { fullName: line.fullName, username: o.username, password };
}

/** A new password for who forgot theirs; wherever they are signed in, they are signed out. Refuses `account.higher`. */
export async function renewPassword(
  services: Services,
  scope: Scope,
  o: OfUnit & { personId: string },
): Promise<Issued> {
  const line = await getAccountLine(services, scope, o);
  const [account] = await listAccountsOf(scope, [o.personId]);
  if (!account || !line.username) throw new NotThere('Người này chưa có tài khoản.');
  await refuseHigher(scope, { ...o, administrator: account.administrator });
  const password = drawPassword();
  await recordEvent(scope, {
    verb: 'people.passwordRenewed',
    unitId: o.unit.unitId,
    subject: { kind: 'person', id: o.personId },
    summary: 'Cấp lại mật khẩu',
  });
  await services.identity.resetPassword(account.accountId, password);
  return { fullName: line.fullName, username: line.username, password };
}

/** Whoever sets a password can sign in with it: nobody sets that of a person with rights beyond their own. */
async function refuseHigher(scope: Scope, o: { personId: string; on: string; administrator?: boolean }): Promise<void> {
  const posts = await listHeldPosts(scope, { personId: o.personId, on: o.on });
  const own = o.personId === scope.personId;
  const within = posts.every((post) => may(scope, access.accounts, post));
  const administrator = !o.administrator || scope.grants.some((grant) => grant.role === 'administrator');
  refuseUnless(
    scope.system || own || (within && administrator),
    'account.higher',
    'Người này còn giữ chức vụ ở công đoàn khác hoặc là người quản trị. Tài khoản do nơi đó hoặc người quản trị cấp.',
  );
}

const consonants = 'bcdghklmnprstvx';
const vowels = 'aeiou';

/** "kimo-tula-4827": easy to read out and to type on a phone. 38 bits, and ten tries a minute. */
function drawPassword(): string {
  const syllable = () => `${consonants[randomInt(consonants.length)]}${vowels[randomInt(vowels.length)]}`;
  return `${syllable()}${syllable()}-${syllable()}${syllable()}-${String(randomInt(10_000)).padStart(4, '0')}`;
}
