import { inScope, type Actor } from '../src/kernel/scope.ts';
import { cardsToPdf, type Card } from '../src/modules/documents/index.ts';
import { getUnit } from '../src/modules/org/index.ts';
import { actorOf } from '../src/modules/people/index.ts';
import { renderReport } from '../src/modules/reports/index.ts';
import type { Bench, Ground } from './measure.ts';

/** The union's chair of today, with the rights that a page of theirs has. */
let chair: Actor | undefined;

async function findChair({ services, tenantId, unitId }: Ground): Promise<void> {
  const { rows } = await services.pool.query<{ account_id: string }>(
    `select account.account_id from people.account account join people.post post using (tenant_id, person_id)
     where post.tenant_id = $1 and post.unit_id = $2 and post.kind_code = 'chair' and post.line = 'union' and post.to_on is null`,
    [tenantId, unitId],
  );
  chair = await actorOf(services, rows[0]?.account_id ?? '', { reads: true });
  if (!chair) throw new Error('the union of the sample has no chair with an account');
}

const report = ({ services, unitId }: Ground, form: 'docx' | 'pdf' | 'json') =>
  inScope(services.db, chair!, async (scope) =>
    renderReport(scope, { unit: await getUnit(scope, { unitId }), form, today: '2023-01-05' }),
  );

const cards = (count: number): readonly Card[] =>
  Array.from({ length: count }, (_, nth) => ({
    name: `Nguyễn Thị Phượng ${nth}`,
    part: `Tổ công đoàn số ${nth % 20}`,
    number: `DV ${nth}`,
    code: `01A201CF835B780B95B6982C${String(nth).padStart(8, '0')}`,
  }));

export const papers: readonly Bench[] = [
  {
    name: 'a term report composed and written as Word file',
    floorName: 'the same report composed, as data',
    goal: 300,
    prepare: findChair,
    figure: (ground) => report(ground, 'docx'),
    floor: (ground) => report(ground, 'json'),
  },
  {
    name: 'the same as PDF',
    floorName: 'the same report composed, as data',
    goal: 100,
    figure: (ground) => report(ground, 'pdf'),
    floor: (ground) => report(ground, 'json'),
  },
  {
    name: '500 cards of members with squares for cameras',
    floorName: 'one sheet of ten',
    goal: 3000,
    figure: () => cardsToPdf({ issuer: 'CĐCS Trung tâm Văn hóa', cards: cards(500) }),
    floor: () => cardsToPdf({ issuer: 'CĐCS Trung tâm Văn hóa', cards: cards(10) }),
  },
];
