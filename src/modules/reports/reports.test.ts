import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { useWorld } from '../../../test/world.ts';
import type { Scope } from '../../kernel/scope.ts';
import {
  correctEntry,
  correctTotal,
  declareTotal,
  recordEntries,
  withdrawEntry,
  withdrawTotal,
  type EntryDraft,
} from '../ledger/index.ts';
import { changeUnitFrom, getUnit, listTerms } from '../org/index.ts';
import { paragraphsOf, type Paper } from '../documents/index.ts';
import {
  compose,
  draftTermReport,
  findFreeze,
  freezeReport,
  getReport,
  listFrozenFigures,
  listPassages,
  readFrozenFile,
  writePassage,
} from './index.ts';

const world = useWorld();
const today = '2024-06-30';

const visits: EntryDraft[] = [
  {
    onDate: '2018-05-04',
    causeCode: 'wedding',
    amount: 36_510_000,
    turns: 66,
    giver: 'union',
    moneySource: 'union_budget',
  },
  {
    onDate: '2020-05-04',
    causeCode: 'bereavement',
    amount: 22_010_000,
    turns: 44,
    giver: 'union',
    moneySource: 'union_budget',
  },
  {
    onDate: '2022-03-04',
    causeCode: 'covid_19',
    amount: 14_500_000,
    turns: 24,
    giver: 'union',
    moneySource: 'union_budget',
  },
];

async function record(scope: Scope, kindCode: string, drafts: EntryDraft[]): Promise<string[]> {
  return recordEntries(scope, { unit: world().units.home, kindCode, drafts, today });
}

async function draft(scope: Scope) {
  const unit = await getUnit(scope, { code: 'home' });
  const past = (await listTerms(scope, unit.unitId)).find((term) => term.ordinal === 3);
  if (!past) throw new Error('no past term');
  const reportId = await draftTermReport(scope, { unit, term: past, today });
  const look = async () =>
    compose(scope, {
      unit,
      report: await getReport(scope, unit, reportId),
      passages: await listPassages(scope, reportId),
      today,
    });
  return { unit, reportId, look };
}

/** The words of a paper, one block a line. */
const wordsOf = (paper: Paper): string =>
  paper.blocks
    .map((block) => ('runs' in block ? runsText(block.runs) : block.kind === 'heading' ? runsText(block.text) : ''))
    .join('\n');
const runsText = (runs: string | readonly unknown[]): string =>
  typeof runs === 'string'
    ? runs
    : runs.map((run) => (typeof run === 'string' ? run : (run as { text: string }).text)).join('');

describe('the report of a term', () => {
  it('says what the records say, "of which" never added, money rounded down with "trên"', () =>
    world().trial('chair', async (scope) => {
      await record(scope, 'visit', visits);
      await record(scope, 'donation', [
        { onDate: '2019-05-10', fundCode: 'union_shelter', amount: 6_210_000, tags: ['from_above'] },
        { onDate: '2020-10-20', fundCode: 'for_the_poor', amount: 71_590_000, tags: ['from_above'] },
        { onDate: '2019-09-20', fundCode: 'mutual_help', amount: 3_000_000 },
      ]);
      const { look } = await draft(scope);
      const words = wordsOf((await look()).paper);
      expect(words).toContain(
        'Thăm hỏi 134 lượt đoàn viên, người lao động với số tiền trên 73.000.000 đồng, trong đó riêng chi hỗ trợ đoàn viên mắc Covid-19 là 14.500.000 đồng.',
      );
      expect(words).toContain(
        'các loại quỹ do cấp trên phát động 77.800.000 đồng, trong đó ủng hộ Quỹ Mái ấm Công đoàn 6.210.000 đồng.',
      );
    }));

  it('is headed by the name, the place and the Party body of its day, whatever they are since', () =>
    world().trial('system', async (scope) => {
      const { unit, reportId } = await draft(scope);
      const { name, shortName, employerName, fundingKind } = unit;
      await scope.tx
        .updateTable('org.unit')
        .set({ locality: 'Nơi Cũ', partyBody: 'Đảng ủy Cũ' })
        .where('unitId', '=', unit.unitId)
        .execute();
      const facts = { shortName, abbreviation: 'CĐM', employerName, fundingKind };
      const decided = { decisionNumber: null, decisionOn: null, note: null };
      await changeUnitFrom(scope, await getUnit(scope, { code: 'home' }), {
        ...facts,
        ...decided,
        name: 'Công đoàn cơ sở Tên Mới',
        locality: 'Nơi Mới',
        partyBody: 'Đảng ủy Mới',
        fromOn: '2024-05-01',
      });
      const renamed = await getUnit(scope, { code: 'home' });
      expect(renamed.name).toBe('Công đoàn cơ sở Tên Mới');
      const report = await getReport(scope, renamed, reportId);
      const paperOf = async (signedOn?: string) => {
        const settings = { ...report.settings, ...(signedOn ? { signedOn } : {}) };
        const asked = { unit: renamed, report: { ...report, settings }, passages: new Map(), today };
        return (await compose(scope, asked)).paper;
      };
      const recipientsOf = ({ blocks }: Paper) =>
        blocks.flatMap((block) => (block.kind === 'signature' ? (block.recipients ?? []) : []));
      for (const paper of [await paperOf(), await paperOf('2024-04-30')]) {
        expect(paper.head).toMatchObject({ issuingBody: name, place: 'Nơi Cũ' });
        expect(recipientsOf(paper)).toContain('Đảng ủy Cũ');
      }
      // What is signed after the change says who signs it then.
      const late = await paperOf('2024-05-01');
      expect(late.head).toMatchObject({ issuingBody: 'Công đoàn cơ sở Tên Mới', place: 'Nơi Mới' });
      expect(late.head).toMatchObject({ symbol: expect.stringContaining('BC-CĐM') });
      expect(recipientsOf(late)).toContain('Đảng ủy Mới');
    }));

  it('follows a correction of one visit, and drops a sentence when its records are withdrawn', () =>
    world().trial('chair', async (scope) => {
      const [first = '', second = '', third = ''] = await record(scope, 'visit', visits);
      const { look } = await draft(scope);
      const unit = world().units.home;
      await correctEntry(scope, {
        unit,
        entryId: first,
        version: 1,
        draft: { ...visits[0], onDate: '2018-05-04', amount: 36_490_000, turns: 65 },
        reason: 'Ghi nhầm',
        today,
      });
      expect(wordsOf((await look()).paper)).toContain(
        'Thăm hỏi 133 lượt đoàn viên, người lao động với số tiền 73.000.000 đồng, trong đó',
      );
      await withdrawEntry(scope, { unit, entryId: third, version: 1, reason: 'Nhập nhầm' });
      expect(wordsOf((await look()).paper)).toContain(
        'Thăm hỏi 109 lượt đoàn viên, người lao động với số tiền 58.500.000 đồng.',
      );
      await withdrawEntry(scope, { unit, entryId: first, version: 2, reason: 'Nhập nhầm' });
      await withdrawEntry(scope, { unit, entryId: second, version: 1, reason: 'Nhập nhầm' });
      expect(wordsOf((await look()).paper)).not.toContain('Thăm hỏi');
    }));

  it('keeps the officer’s own words when figures are read anew', () =>
    world().trial('chair', async (scope) => {
      const { unit, reportId, look } = await draft(scope);
      await writePassage(scope, {
        unit,
        reportId,
        sectionCode: 'finance',
        words: 'Công khai tài chính hằng năm.\nQuyết toán đúng hạn.',
      });
      await record(scope, 'visit', visits);
      const { paper, waiting } = await look();
      expect(wordsOf(paper)).toContain('Công khai tài chính hằng năm.');
      expect(paragraphsOf('Công khai tài chính hằng năm.\nQuyết toán đúng hạn.').length).toBe(2);
      expect(waiting.map((one) => one.code)).not.toContain('finance');
      expect(waiting.map((one) => one.code)).toContain('goals');
    }));

  it(
    'freezes for ever when it is adopted: figures, the states of their records, and both files',
    () =>
      world().trial('chair', async (scope) => {
        const [first = ''] = await record(scope, 'visit', visits);
        const { unit, reportId, look } = await draft(scope);
        const freezeId = await freezeReport(scope, { unit, reportId, kind: 'adopted', today });
        await correctEntry(scope, {
          unit: world().units.home,
          entryId: first,
          version: 1,
          draft: { ...visits[0], onDate: '2018-05-04', amount: 1_000_000, turns: 2 },
          reason: 'Ghi nhầm',
          today,
        });
        const frozen = await findFreeze(scope, reportId);
        expect(frozen && wordsOf(frozen.paper)).toContain('Thăm hỏi 134 lượt');
        expect(wordsOf((await look()).paper)).toContain('Thăm hỏi 70 lượt');
        expect(
          (await listFrozenFigures(scope, freezeId)).find((figure) => figure.code === 'visits.amount|about'),
        ).toMatchObject({ printed: 'trên 73.000.000 đồng', outcome: { is: 'count', value: 73_020_000 } });
        const sources = await scope.tx
          .selectFrom('reports.frozenSource')
          .select(['entryId', 'entryVersion'])
          .where('freezeId', '=', freezeId)
          .where('tenantId', '=', scope.tenantId)
          .where('figureCode', '=', 'visits.turns|plain')
          .execute();
        expect(sources).toHaveLength(3);
        expect(sources.find((source) => source.entryId === first)?.entryVersion).toBe(1);
        for (const form of ['docx', 'pdf'] as const) {
          const file = await readFrozenFile(scope, freezeId, form);
          expect(file && createHash('sha256').update(file.bytes).digest('hex')).toBe(file?.sha256);
        }
        await expect(freezeReport(scope, { unit, reportId, kind: 'adopted', today })).rejects.toMatchObject({
          code: 'reports.frozen',
        });
        await expect(writePassage(scope, { unit, reportId, sectionCode: 'finance', words: 'x' })).rejects.toMatchObject(
          { code: 'reports.frozen' },
        );
      }),
    60_000,
  );

  it(
    'keeps with a figure the paper that a part of it was taken from, whatever becomes of that total',
    () =>
      world().trial('chair', async (scope) => {
        const own = world().units.home;
        await record(scope, 'visit', visits);
        const total = {
          indicatorCode: 'visits.turns',
          period: { from: '2019-01-01', to: '2019-12-31' },
          amount: 40,
          outOf: null,
          source: 'Báo cáo số 12/BC-CĐCS ngày 05/12/2019',
        };
        const declaredTotalId = await declareTotal(scope, { unit: own, draft: total, today });
        const { unit, reportId, look } = await draft(scope);
        // 66 + 44 + 24 turns of records and 40 of the paper.
        expect(wordsOf((await look()).paper)).toContain('Thăm hỏi 174 lượt');
        const freezeId = await freezeReport(scope, { unit, reportId, kind: 'submitted', today });
        await correctTotal(scope, { unit: own, declaredTotalId, version: 1, draft: { ...total, amount: 50 }, today });
        await withdrawTotal(scope, { unit: own, declaredTotalId, version: 2, reason: 'Đã có bản ghi' });
        expect(wordsOf((await look()).paper)).toContain('Thăm hỏi 134 lượt');
        const kept = await listFrozenFigures(scope, freezeId);
        const { source, amount, outOf, period } = total;
        expect(kept.find((figure) => figure.code === 'visits.turns|plain')?.declared).toMatchObject([
          { declaredTotalId, version: 1, source, amount, outOf, period },
        ]);
        expect(kept.find((figure) => figure.code === 'visits.amount|about')?.declared).toEqual([]);
      }),
    60_000,
  );
});
