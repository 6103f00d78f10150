import type { Scope } from '../../../kernel/scope.ts';
import type { Period } from '../../../kernel/vi/periods.ts';
import type { ReportKind, ReportRequest } from '../contract.ts';

const columns = [
  'request.requestId',
  'request.unitId',
  'request.kindCode',
  'request.periodFrom',
  'request.periodTo',
  'request.outlineCode',
  'request.outlineVersion',
  'request.dueOn',
  'request.note',
  'request.askedBy',
  'request.withdrawnOn',
] as const;

interface RequestRow {
  kindCode: string;
  periodFrom: string;
  periodTo: string;
}

const requestOf = ({ kindCode, periodFrom, periodTo, ...row }: RequestRow) =>
  ({ ...row, kind: kindCode as ReportKind, period: { from: periodFrom, to: periodTo } }) as unknown as ReportRequest;

export async function insertRequest(
  scope: Scope,
  { kind, period, ...request }: Omit<ReportRequest, 'withdrawnOn'>,
  unitIds: readonly string[],
): Promise<void> {
  const { tenantId } = scope;
  const { requestId, unitId: askingUnitId } = request;
  await scope.tx
    .insertInto('reports.request')
    .values({ ...request, tenantId, kindCode: kind, periodFrom: period.from, periodTo: period.to })
    .execute();
  await scope.tx
    .insertInto('reports.requestUnit')
    .values(unitIds.map((unitId) => ({ tenantId, requestId, unitId, askingUnitId })))
    .execute();
}

export interface AskedRequest extends ReportRequest {
  askingName: string;
  /** Where the unit's own report stands: undefined while none was begun. */
  reportId: string | null;
  state: string | null;
  /** It is written by this request's outline. */
  follows: boolean;
}

/** What is asked of a unit, the nearest deadline first, with its own report for it. */
export async function listAsked(scope: Scope, unitId: string, o: { most: number }): Promise<AskedRequest[]> {
  const rows = await scope.tx
    .selectFrom('reports.requestUnit as asked')
    .innerJoin('reports.request as request', (join) =>
      join.onRef('request.tenantId', '=', 'asked.tenantId').onRef('request.requestId', '=', 'asked.requestId'),
    )
    .innerJoin('org.unit as asking', (join) =>
      join.onRef('asking.tenantId', '=', 'request.tenantId').onRef('asking.unitId', '=', 'request.unitId'),
    )
    .leftJoin('reports.report as report', (join) =>
      join
        .onRef('report.tenantId', '=', 'asked.tenantId')
        .onRef('report.unitId', '=', 'asked.unitId')
        .onRef('report.kindCode', '=', 'request.kindCode')
        // A term is asked for by a year that it touches; a year by its very days.
        .onRef('report.periodFrom', '<=', 'request.periodTo')
        .onRef('report.periodTo', '>=', 'request.periodFrom')
        .on((eb) =>
          eb.or([
            eb('report.kindCode', '=', 'term'),
            eb.and([
              eb('report.periodFrom', '=', eb.ref('request.periodFrom')),
              eb('report.periodTo', '=', eb.ref('request.periodTo')),
            ]),
          ]),
        ),
    )
    .select([
      ...columns,
      'asking.shortName as askingName',
      'report.reportId',
      'report.state',
      (eb) => eb('report.requestId', '=', eb.ref('request.requestId')).as('follows'),
    ])
    .where('asked.tenantId', 'in', [...scope.tenantIds])
    .where('asked.unitId', '=', unitId)
    .orderBy('request.dueOn')
    .orderBy('request.requestId')
    .limit(o.most)
    .execute();
  return [...new Map(rows.map((row) => [row.requestId, requestOf(row) as AskedRequest])).values()];
}

/** The newest request of a unit for a kind and period, with the units that it was sent to. */
export async function findSent(
  scope: Scope,
  o: { unitId: string; kind: string; period: Period },
): Promise<{ request: ReportRequest; unitIds: string[] } | undefined> {
  const row = await scope.tx
    .selectFrom('reports.request as request')
    .select(columns)
    .where('request.tenantId', 'in', [...scope.tenantIds])
    .where('request.unitId', '=', o.unitId)
    .where('request.kindCode', '=', o.kind)
    .where('request.periodFrom', '=', o.period.from)
    .where('request.periodTo', '=', o.period.to)
    .where('request.withdrawnOn', 'is', null)
    .orderBy('request.requestId', 'desc')
    .executeTakeFirst();
  if (!row) return undefined;
  const asked = await scope.tx
    .selectFrom('reports.requestUnit')
    .select('unitId')
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('requestId', '=', row.requestId)
    .execute();
  return { request: requestOf(row), unitIds: asked.map(({ unitId }) => unitId) };
}

/** A request of the unit that sent it. */
export async function findSentById(
  scope: Scope,
  o: { unitId: string; requestId: string },
): Promise<ReportRequest | undefined> {
  const row = await scope.tx
    .selectFrom('reports.request as request')
    .select(columns)
    .where('request.tenantId', 'in', [...scope.tenantIds])
    .where('request.unitId', '=', o.unitId)
    .where('request.requestId', '=', o.requestId)
    .executeTakeFirst();
  return row && requestOf(row);
}

/** @returns false where it was withdrawn before. */
export async function withdrawSent(scope: Scope, o: { requestId: string; today: string }): Promise<boolean> {
  const { numUpdatedRows } = await scope.tx
    .updateTable('reports.request')
    .set({ withdrawnOn: o.today, withdrawnBy: scope.name })
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('requestId', '=', o.requestId)
    .where('withdrawnOn', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** A request as the asked unit sees it. */
export async function findAsked(
  scope: Scope,
  o: { unitId: string; requestId: string },
): Promise<ReportRequest | undefined> {
  const row = await scope.tx
    .selectFrom('reports.request as request')
    .innerJoin('reports.requestUnit as asked', (join) =>
      join.onRef('asked.tenantId', '=', 'request.tenantId').onRef('asked.requestId', '=', 'request.requestId'),
    )
    .select(columns)
    .where('asked.tenantId', 'in', [...scope.tenantIds])
    .where('asked.unitId', '=', o.unitId)
    .where('asked.requestId', '=', o.requestId)
    .where('request.withdrawnOn', 'is', null)
    .executeTakeFirst();
  return row && requestOf(row);
}
