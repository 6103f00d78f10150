import { visitor, type Site, type Visitor } from '../site.ts';
import type { OpenWorld } from '../world.ts';
import type { UnitName } from '../world/build.ts';
import { newId } from '../../src/kernel/ids.ts';
import { insertAccount } from '../../src/modules/people/index.ts';
import { roles, standingOf, type Role, type Standing } from './roles.ts';
import type { Demand } from './routes.ts';

/** Own, a group of it, the sibling, the one above; a group's leader is also asked at the other group. */
export const unitsAsked: readonly UnitName[] = ['home', 'one', 'sibling', 'upper', 'two'];
const isAsked = (role: Role, unit: UnitName): boolean => role !== 'nobody' && (unit !== 'two' || role === 'leader');
export const roleNames = Object.keys(roles) as Role[];

const password = 'con đường quê hương';

const usernameOf = (role: Role): string => `x.${role.toLowerCase()}`;

/** Everybody with an account, signed in through the real gate. */
export async function signInAll(site: Site, world: OpenWorld): Promise<Record<Role, Visitor>> {
  for (const role of roleNames) {
    if (role === 'nobody') continue;
    const accountId = newId();
    const personId = world.persons[role === 'administrator' ? 'woman' : role];
    await world.as('system', (scope) =>
      insertAccount(scope, { accountId, personId, administrator: role === 'administrator' }),
    );
    await site.services.identity.createAccount({ accountId, name: role, username: usernameOf(role), password });
  }
  return signInAgain(site);
}

/** Each from a machine of their own. */
export async function signInAgain(site: Site): Promise<Record<Role, Visitor>> {
  const visitors = {} as Record<Role, Visitor>;
  for (const [nth, role] of roleNames.entries()) {
    visitors[role] = visitor(site.app, { ip: `10.0.0.${nth + 1}` });
    if (role === 'nobody') continue;
    await visitors[role].post('/dang-nhap', { username: usernameOf(role), password });
    if (!visitors[role].cookies.size) throw new Error(`${role} could not sign in`);
  }
  return visitors;
}

/** All addresses of the program; `app.use` (method ALL) is no address. */
export const addressesOf = ({ app }: Site): string[] => [
  ...new Set(app.routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => `${method} ${bare(path)}`)),
];

/** Without the shape that a name in it must have: `:entry{[0-9a-f]{8}-…}` → `:entry`. */
const bare = (path: string): string => path.replace(/\{[^/]*\}/gu, '');

export const pathOf = (address: string): string => address.slice(address.indexOf(' ') + 1);

export interface Cell {
  role: Role;
  unit: UnitName;
  expected: Standing;
  path: string;
}

export function cellsOf(address: string, permission: string, fill: (path: string, unit: UnitName) => string): Cell[] {
  const path = pathOf(address);
  return unitsAsked.flatMap((unit) =>
    roleNames
      .filter((role) => isAsked(role, unit))
      .map((role) => ({ role, unit, expected: standingOf(role, unit, permission), path: fill(path, unit) })),
  );
}

/** What an answer means. An empty form that is shown again was let in; being sent to sign in was not. */
export function readAnswer(answer: Response): Standing | 'sign in' | `status ${number}` {
  const { status } = answer;
  if (status === 401 || (status === 303 && answer.headers.get('location')?.startsWith('/dang-nhap'))) return 'sign in';
  if ([200, 201, 303, 422].includes(status)) return 'opens';
  if (status === 403) return 'refused';
  return status === 404 ? 'not there' : `status ${status}`;
}

export const ask = (who: Visitor, address: string, path: string): Promise<Response> =>
  address.startsWith('GET ') ? who.get(path) : who.post(path);

/** Every cell that is not as the table says, one line each. */
export async function judge(
  visitors: Record<Role, Visitor>,
  address: string,
  demand: Exclude<Demand, 'open'>,
  fill: (path: string, unit: UnitName) => string,
): Promise<string[]> {
  const wrong: string[] = [];
  const path = pathOf(address);
  const nobody = readAnswer(await ask(visitors.nobody, address, fill(path, 'home')));
  if (nobody !== 'sign in') wrong.push(`nobody: ${nobody}, not sign in`);
  if (demand === 'signed in') {
    for (const role of ['member', 'chair', 'administrator'] as const) {
      const met = readAnswer(await ask(visitors[role], address, path));
      if (met !== 'opens') wrong.push(`${role}: ${met}, not opens`);
    }
    return wrong;
  }
  const cells = cellsOf(address, demand, fill);
  const look = async ({ role, unit, expected, path: filled }: Cell): Promise<void> => {
    const met = readAnswer(await ask(visitors[role], address, filled));
    // A thing that may not be seen may also look as if it were not there; what is another's must.
    const fits = met === expected || (expected === 'refused' && met === 'not there');
    if (!fits) wrong.push(`${role} at ${unit}: ${met}, not ${expected}`);
  };
  // A deed that succeeds changes what the others would find: the refused go first.
  await Promise.all(cells.filter(({ expected }) => expected !== 'opens').map(look));
  for (const cell of cells) if (cell.expected === 'opens') await look(cell);
  return wrong;
}
