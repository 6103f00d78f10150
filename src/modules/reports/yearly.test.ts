import { describe, expect, it } from 'vitest';
import { useWorld } from '../../../test/world.ts';
import { furnishOlder } from '../../modules.ts';
import type { Scope } from '../../kernel/scope.ts';
import { correctEntry, recordEntries, type EntryDraft } from '../ledger/index.ts';
import { getUnit, moveUnit } from '../org/index.ts';
import type { Paper } from '../documents/index.ts';
import { addTasks, setTargets } from '../targets/index.ts';
import {
  compose,
  draftPeriodReport,
  findFreeze,
  freezeReport,
  getReport,
  listFrozenFigures,
  listPassages,
  spanOf,
  writePassage,
} from './index.ts';
import { changesSince } from './actions/freezing.ts';
import { dropRemark, noteRemark } from './actions/remarking.ts';
import type { RemarkKind } from './contract.ts';
import { listRemarks } from './store/remarks.ts';

const world = useWorld();
const today = '2024-06-30';

const visit = (onDate: string, turns: number, amount: number): EntryDraft => ({
  onDate,
  turns,
  amount,
  causeCode: 'wedding',
  giver: 'union',
  moneySource: 'union_budget',
});

async function draft(scope: Scope, spanCode: string, year: number, code = 'home') {
  const unit = await getUnit(scope, { code });
  const span = spanOf(spanCode, year);
  if (!span) throw new Error('no such span');
  const reportId = await draftPeriodReport(scope, { unit, span, today });
  const look = async () =>
    compose(scope, {
      unit,
      report: await getReport(scope, unit, reportId),
      passages: await listPassages(scope, reportId),
      today,
    });
  return { unit, reportId, look };
}

const recordVisits = (scope: Scope, drafts: EntryDraft[]): Promise<string[]> =>
  recordEntries(scope, { unit: world().units.home, kindCode: 'visit', drafts, today });

const text = (runs: unknown): string =>
  typeof runs === 'string'
    ? runs
    : Array.isArray(runs)
      ? runs.map(text).join('')
      : typeof runs === 'object' && runs !== null
        ? text('text' in runs ? runs.text : 'runs' in runs ? runs.runs : '')
        : '';

/** A paper as one reads it: a line a block, the cells of a row between bars. */
const read = ({ blocks }: Paper): string =>
  blocks
    .flatMap((block) => {
      if (block.kind === 'table') return block.rows.map((row) => row.map(text).join(' | '));
      return 'runs' in block ? [text(block.runs)] : block.kind === 'heading' ? [text(block.text)] : [];
    })
    .join('\n');

describe('the report of a year', () => {
  it('is by the outline of a union that leads others, where the unit led some at its end', () =>
    world().trial('system', async (scope) => {
      const only = await getUnit(scope, { code: 'stranger' });
      const parent = await getUnit(scope, { code: 'upper' });
      await moveUnit(scope, { unit: only, parent, from: '2023-03-01' });
      const outlineOf = async (year: number): Promise<string> => {
        const { unit, reportId } = await draft(scope, 'calendarYear', year, 'otherUpper');
        return (await getReport(scope, unit, reportId)).outlineCode;
      };
      expect(await outlineOf(2022)).toBe('year.upper');
      expect(await outlineOf(2023)).toBe('year');
    }));

  it('tells this year beside the last, in the sentence and in the table', () =>
    world().trial('chair', async (scope) => {
      await recordVisits(scope, [visit('2022-05-04', 12, 3_000_000), visit('2023-05-04', 15, 4_500_000)]);
      const words = read((await (await draft(scope, 'calendarYear', 2023)).look()).paper);
      expect(words).toContain(
        'Thăm hỏi 15 lượt đoàn viên, người lao động (tăng 03 lượt so với năm 2022) với số tiền 4.500.000 đồng.',
      );
      expect(words).toMatch(/Lượt thăm hỏi của công đoàn \| lượt \| 12 \| 15 \| Tăng 03$/mu);
      expect(words).toMatch(/Tiền thăm hỏi của công đoàn \| đồng \| 3\.000\.000 \| 4\.500\.000 \| Tăng 1\.500\.000$/mu);
    }));

  it('of an upper union holds the good against those who were rated, and says how many unions sent theirs', () =>
    world().trial('system', async (scope) => {
      const { chair, committee, inspector, woman } = world().persons;
      const rated = (personId: string, gradeCode: string): EntryDraft => ({
        onDate: '2024-01-12',
        forYear: 2023,
        gradeCode,
        participants: [{ personId }],
      });
      await recordEntries(scope, {
        unit: world().units.home,
        kindCode: 'member_rating',
        drafts: [
          rated(chair, 'excellent'),
          rated(committee, 'excellent'),
          rated(inspector, 'good'),
          rated(woman, 'notCompleted'),
        ],
        today,
      });
      const branch = read((await (await draft(scope, 'calendarYear', 2023, 'upper')).look()).paper);
      expect(branch).toMatch(/^2023 \| 01\/02 \| 0?4 \| 50% \(2\/4\) \| 75% \(3\/4\) \| 0?1$/mu);
      // Against all and against the rated, side by side: seven members of the union itself, three of whom nobody has rated.
      const own = read((await (await draft(scope, 'calendarYear', 2023, 'home')).look()).paper);
      expect(own).toMatch(/^2023 \| 0?4 \| 28,6% \(2\/7\) \| 42,9% \(3\/7\) \| 75% \(3\/4\) \| 0?1$/mu);
    }));

  it('calls nothing a fall while the year still runs', () =>
    world().trial('chair', async (scope) => {
      await recordVisits(scope, [visit('2023-05-04', 15, 4_500_000), visit('2024-05-04', 2, 1_000_000)]);
      const { paper } = await (await draft(scope, 'calendarYear', 2024)).look();
      const words = read(paper);
      expect(words).toContain('Thăm hỏi 02 lượt đoàn viên, người lao động với số tiền 1.000.000 đồng.');
      expect(words).toMatch(/Lượt thăm hỏi của công đoàn \| lượt \| 15 \| 02$/mu);
      expect(paper.head).toMatchObject({ subtitle: '(số liệu đến ngày 30/06/2024)' });
    }));

  it('closed on 30/11 counts from 1 December of the year before, and says so', () =>
    world().trial('chair', async (scope) => {
      await recordVisits(scope, [
        visit('2022-11-30', 100, 1_000_000),
        visit('2022-12-01', 1, 1_000_000),
        visit('2023-11-30', 2, 1_000_000),
        visit('2023-12-01', 40, 1_000_000),
      ]);
      const { paper } = await (await draft(scope, 'closedYear', 2023)).look();
      expect(read(paper)).toContain('Thăm hỏi 03 lượt đoàn viên, người lao động');
      expect(paper.head).toMatchObject({ subtitle: '(số liệu từ ngày 01/12/2022 đến ngày 30/11/2023)' });
    }));

  it('of six months looks ahead to the other six, beside the same months of the year before', () =>
    world().trial('chair', async (scope) => {
      await recordVisits(scope, [visit('2022-02-04', 9, 900_000), visit('2022-09-04', 50, 900_000)]);
      await recordVisits(scope, [visit('2023-02-04', 8, 900_000), visit('2023-09-04', 70, 900_000)]);
      const { paper } = await (await draft(scope, 'calendarHalf', 2023)).look();
      expect(paper.head.abstract).toBe(
        'Sơ kết hoạt động công đoàn 6 tháng đầu năm 2023; phương hướng, nhiệm vụ 6 tháng cuối năm 2023',
      );
      expect(read(paper)).toContain(
        'Thăm hỏi 08 lượt đoàn viên, người lao động (giảm 01 lượt so với cùng kỳ năm 2022) với số tiền 900.000 đồng.',
      );
    }));

  it('tells what of the year’s programme is done, own and coordinated apart', () =>
    world().trial('chair', async (scope) => {
      const { look, unit } = await draft(scope, 'calendarYear', 2023);
      const term = {
        termId: world().terms.present,
        label: '2023 - 2028',
        startsOn: '2023-01-06',
        endsOn: null,
      };
      const task = (share: 'own' | 'coordinated', year: number, doneOn: string | null, positionOrder: number) => ({
        wording: `Việc ${positionOrder}`,
        owner: null,
        dueOn: null,
        source: null,
        share,
        year,
        doneOn,
        positionOrder,
        partner: share === 'own' ? null : 'Đoàn Thanh niên',
      });
      const tasks = [
        task('own', 2023, '2023-05-01', 1),
        task('own', 2023, null, 2),
        task('coordinated', 2023, '2023-06-01', 3),
        task('own', 2024, null, 4),
      ];
      await addTasks(scope, { unit, term, today, tasks });
      expect(read((await look()).paper)).toContain(
        'hoàn thành 01/01 việc phối hợp, 01/02 việc theo chương trình công tác năm 2023.',
      );
    }));

  it('of six months that are over knows nothing of what came later: neither results nor work that was done', () =>
    world().trial('chair', async (scope) => {
      const { look, unit } = await draft(scope, 'calendarHalf', 2023);
      const { termId } = { termId: world().terms.present };
      const goal = { comparator: 'atLeast', goalPart: 10, goalWhole: 1, goalGrade: null } as const;
      const target = { ...goal, indicatorCode: 'visits.turns', source: null, parts: [] } as const;
      await setTargets(scope, {
        unit,
        termId,
        today,
        targets: [{ ...target, wording: 'Thăm hỏi mỗi năm', rhythm: 'eachYear', positionOrder: 1 }],
      });
      const task = (positionOrder: number, doneOn: string) => ({
        wording: `Việc ${positionOrder}`,
        owner: null,
        dueOn: null,
        source: null,
        share: 'own' as const,
        year: 2023,
        doneOn,
        positionOrder,
        partner: null,
      });
      const term = { termId, label: '2023 - 2028', startsOn: '2023-01-06', endsOn: null };
      await addTasks(scope, { unit, term, today, tasks: [task(1, '2023-06-30'), task(2, '2023-07-01')] });
      await recordVisits(scope, [visit('2023-02-04', 4, 900_000), visit('2023-09-04', 70, 900_000)]);
      const words = read((await look()).paper);
      expect(words).toContain('hoàn thành 01/02 việc theo chương trình công tác năm 2023.');
      // 4 of the 10 of a year that still runs: neither met nor missed, and not yet due.
      expect(words).toMatch(/Thăm hỏi mỗi năm \| Từ 10 trở lên \| 04\/10, 40% \| Chưa đến kỳ/u);
      expect(words).not.toContain('chỉ tiêu đề ra');
    }));

  it('judges the targets of the term that the year was worked in, though another began at its end', () =>
    world().trial('chair', async (scope) => {
      const { look, unit } = await draft(scope, 'calendarYear', 2022);
      const goal = { comparator: 'atLeast', goalPart: 10, goalWhole: 1, goalGrade: null } as const;
      await setTargets(scope, {
        unit,
        termId: world().terms.past,
        today,
        targets: [
          {
            ...goal,
            wording: 'Thăm hỏi từ 10 lượt trở lên',
            indicatorCode: 'visits.turns',
            rhythm: 'eachYear',
            positionOrder: 1,
            source: null,
            parts: [],
          },
        ],
      });
      await recordVisits(scope, [visit('2022-05-04', 12, 3_000_000)]);
      const words = read((await look()).paper);
      expect(words).toContain('Hoàn thành 01/01 chỉ tiêu đề ra, trong đó có 01/01 chỉ tiêu vượt');
      expect(words).toContain('(thăm hỏi từ 10 lượt trở lên đạt 12/10)');
      expect(words).toMatch(/Thăm hỏi từ 10 lượt trở lên \| Từ 10 trở lên \| 12\/10, 120% \| Vượt/u);
    }));

  it('is one for a unit and its days, and keeps the officer’s words when figures are read anew', () =>
    world().trial('chair', async (scope) => {
      const { unit, reportId, look } = await draft(scope, 'calendarYear', 2023);
      expect((await draft(scope, 'calendarYear', 2023)).reportId).toBe(reportId);
      expect((await draft(scope, 'closedYear', 2023)).reportId).not.toBe(reportId);
      await writePassage(scope, { unit, reportId, sectionCode: 'weaknesses', words: '(1) Sinh hoạt tổ chưa đều.' });
      await recordVisits(scope, [visit('2023-05-04', 15, 4_500_000)]);
      const words = read((await look()).paper);
      expect(words).toContain('(1) Sinh hoạt tổ chưa đều.');
      expect(words).toContain('Thăm hỏi 15 lượt');
    }));

  it('numbers weaknesses, causes and directions, each direction with who gave it and by which paper', () =>
    world().trial('chair', async (scope) => {
      const { unit, reportId, look } = await draft(scope, 'calendarYear', 2023);
      const note = (kind: RemarkKind, words: string, giver: string | null = null, source: string | null = null) =>
        noteRemark(scope, { unit, reportId, form: { kind, words, giver, source } });
      await note('weakness', 'Chưa phát huy tốt vai trò của tổ công đoàn');
      await note('weakness', 'Công tác kiểm tra chưa thường xuyên.');
      await note('objectiveCause', 'Cán bộ công đoàn kiêm nhiệm');
      await expect(note('direction', 'Đổi mới sinh hoạt')).rejects.toMatchObject({ code: 'reports.giver' });
      await note('direction', 'Đổi mới sinh hoạt', 'Ban Thường vụ LĐLĐ tỉnh', 'Thông báo số 12/TB-LĐLĐ');
      const { paper, waiting } = await look();
      const words = read(paper);
      expect(words).toContain(
        'Hạn chế\n(1) Chưa phát huy tốt vai trò của tổ công đoàn.\n(2) Công tác kiểm tra chưa thường xuyên.',
      );
      expect(words).toContain('Nguyên nhân khách quan:\n(1) Cán bộ công đoàn kiêm nhiệm.');
      expect(words).not.toContain('Nguyên nhân chủ quan');
      expect(words).toContain('(1) Ban Thường vụ LĐLĐ tỉnh (Thông báo số 12/TB-LĐLĐ): Đổi mới sinh hoạt.');
      expect(waiting.map((one) => one.code)).not.toContain('weaknesses');
      const [first] = await listRemarks(scope, reportId);
      await dropRemark(scope, { unit, reportId, remarkId: first?.remarkId ?? '' });
      expect(read((await look()).paper)).toContain('Hạn chế\n(1) Công tác kiểm tra chưa thường xuyên.');
    }));

  it('does not begin before its days do', () =>
    world().trial('chair', async (scope) => {
      await expect(draft(scope, 'calendarYear', 2025)).rejects.toMatchObject({ code: 'reports.ahead' });
    }));

  it(
    'stands frozen when it is adopted, and a later correction of either year shows as a difference',
    () =>
      world().trial('chair', async (scope) => {
        const [first = ''] = await recordVisits(scope, [
          visit('2022-05-04', 12, 3_000_000),
          visit('2023-05-04', 15, 4_500_000),
        ]);
        const { unit, reportId } = await draft(scope, 'calendarYear', 2023);
        const freezeId = await freezeReport(scope, { unit, reportId, kind: 'adopted', today });
        await correctEntry(scope, {
          unit: world().units.home,
          entryId: first,
          version: 1,
          draft: visit('2022-05-04', 20, 3_000_000),
          reason: 'Ghi nhầm',
          today,
        });
        expect(read((await findFreeze(scope, reportId))?.paper as Paper)).toContain('tăng 03 lượt so với năm 2022');
        expect((await listFrozenFigures(scope, freezeId)).map((figure) => figure.code)).toContain(
          'visits.turns@before|change',
        );
        const { period } = await getReport(scope, unit, reportId);
        expect(await changesSince(scope, freezeId, { path: unit.path, period, today })).toEqual([
          expect.objectContaining({ indicatorCode: 'visits.turns', year: 'before', was: '12 lượt', now: '20 lượt' }),
        ]);
      }),
    60_000,
  );
});

describe('a home of storage of an older program', () => {
  const outlines = (scope: Scope) =>
    scope.tx
      .selectFrom('reports.outline')
      .select(['outlineCode', 'version', 'name'])
      .where('tenantId', '=', scope.tenantId)
      .orderBy('outlineCode')
      .orderBy('version')
      .execute();

  it('gets the outlines that it lacks; what it changed or ended stays as it is', async () => {
    const { db, tenantId } = world();
    await world().as('system', async (scope) => {
      const own = { name: 'Đơn vị đặt tên', content: JSON.stringify({ title: 'Báo cáo', abstract: '', sections: [] }) };
      // As the owner of the tables would find it: an older state, with a version that the program does not know.
      await scope.tx
        .insertInto('reports.outline')
        .values({ tenantId, outlineCode: 'term', version: 1, ...own })
        .execute();
      await scope.tx
        .updateTable('ledger.kind')
        .set({ active: false, name: 'Thăm hỏi (tên của đơn vị)' })
        .where('tenantId', '=', tenantId)
        .where('kindCode', '=', 'visit')
        .execute();
      await scope.tx
        .updateTable('kernel.tenant')
        .set({ furnishedWith: 'older' })
        .where('tenantId', '=', tenantId)
        .execute();
    });
    await furnishOlder(db);
    await world().as('system', async (scope) => {
      const kept = await outlines(scope);
      expect(kept.find((one) => one.outlineCode === 'term' && one.version === 1)?.name).toBe('Đơn vị đặt tên');
      for (const code of ['term', 'term.upper', 'year', 'year.upper', 'halfYear', 'halfYear.upper'])
        expect(kept.map((one) => one.outlineCode)).toContain(code);
      const kind = await scope.tx
        .selectFrom('ledger.kind')
        .select(['name', 'active'])
        .where('tenantId', '=', tenantId)
        .where('kindCode', '=', 'visit')
        .executeTakeFirst();
      expect(kind).toEqual({ name: 'Thăm hỏi (tên của đơn vị)', active: false });
    });
  });
});
