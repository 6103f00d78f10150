import { openConnection } from '../database.ts';
import { NotThere, Refusal } from '../kernel/refusal.ts';
import { inScope, systemActor, type Scope } from '../kernel/scope.ts';
import type { Services } from '../kernel/services.ts';
import { today } from '../kernel/vi/dates.ts';
import { getUnit, listReachable, listRoots, listTenants, type Unit, type UnitOnTree } from '../modules/org/index.ts';
import { wire } from '../wire.ts';
import type { Call } from './command.ts';

/** The program's parts on its database, of its own or beside the running server; closed when the work is done. */
export async function withServices<T>(
  { settings, say }: Pick<Call, 'settings' | 'say'>,
  work: (services: Services) => Promise<T>,
): Promise<T> {
  const database = await openConnection(settings, { onProgress: say, join: true });
  try {
    const services = wire(settings, database.connection);
    try {
      return await work(services);
    } finally {
      await services.db.destroy();
    }
  } finally {
    await database.stop();
  }
}

export async function listHomes(services: Services): Promise<{ tenantId: string; name: string }[]> {
  return inScope(services.db, systemActor([]), listTenants);
}

/** Every unit of today, each after the one above it; none on an empty database. */
export async function listUnits(services: Services): Promise<UnitOnTree[]> {
  const homes = await listHomes(services);
  if (homes.length === 0) return [];
  const found = await inScope(services.db, systemActor(homes.map((home) => home.tenantId)), (scope) =>
    listReachable(scope, { on: today(services.now()), most: 1_000_000 }),
  );
  const byId = new Map(found.map((unit) => [unit.unitId, unit]));
  const place = ({ code, parentId }: UnitOnTree): string =>
    `${parentId && byId.has(parentId) ? place(byId.get(parentId)!) : ''} ${code}`;
  const places = new Map(found.map((unit) => [unit, place(unit)]));
  return found.sort((one, other) => (places.get(one)! < places.get(other)! ? -1 : 1));
}

/** The unit at the head of the oldest home of storage. Refuses `cli.empty`. */
export async function firstUnitCode(services: Services): Promise<string> {
  const [home] = await listHomes(services);
  if (!home) throw empty();
  return inScope(services.db, systemActor([home.tenantId]), async (scope) => {
    const [root] = await listRoots(scope);
    return (await getUnit(scope, { unitId: root?.unitId ?? '' })).code;
  });
}

const empty = () =>
  new Refusal(
    'cli.empty',
    'Chưa có đơn vị nào. Hãy mở trang web để khai báo lần đầu, hoặc chạy: bin/nhiemky sample load',
  );

/** One transaction as the program itself over the home of storage that the unit lives in. Refuses `cli.unit`, `cli.empty`. */
export async function inUnit<T>(
  services: Services,
  code: string,
  work: (scope: Scope, unit: Unit) => Promise<T>,
): Promise<T> {
  const homes = await listHomes(services);
  if (homes.length === 0) throw empty();
  const found = await inScope(services.db, systemActor(homes.map((home) => home.tenantId)), (scope) =>
    getUnit(scope, { code }),
  ).catch((error: unknown) => {
    if (!(error instanceof NotThere)) throw error;
    throw new Refusal('cli.unit', `Không có đơn vị mang mã "${code}". Xem các mã: bin/nhiemky units`);
  });
  return inScope(services.db, systemActor([found.tenantId]), async (scope) =>
    work(scope, await getUnit(scope, { code })),
  );
}

class Undo extends Error {}

/** The same, and nothing that was written stays: for what is drawn up only to be shown. */
export async function inUnitForShow<T>(
  services: Services,
  code: string,
  work: (scope: Scope, unit: Unit) => Promise<T>,
): Promise<T> {
  let result: { value: T } | undefined;
  await inUnit(services, code, async (scope, unit) => {
    result = { value: await work(scope, unit) };
    throw new Undo();
  }).catch((error: unknown) => {
    if (!(error instanceof Undo)) throw error;
  });
  return result!.value;
}
