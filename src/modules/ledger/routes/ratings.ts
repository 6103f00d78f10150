import { allow } from '../../../kernel/access.ts';
import { contract, date, number } from '../../../kernel/contract.ts';
import { freshForm, submit, type App, type Ctx, type FormState } from '../../../kernel/http.ts';
import { formatDate, yearOf } from '../../../kernel/vi/dates.ts';
import { grades } from '../../../rulesets/grades.ts';
import { getUnit } from '../../org/index.ts';
import { listMembers } from '../../people/index.ts';
import { access } from '../access.ts';
import { rateMembers } from '../actions/ratings.ts';
import { ratingsHref } from '../pages/addresses.ts';
import { gradeField, ratingsPage } from '../pages/ratings.tsx';
import { gradesKept } from '../rules/ratings.ts';
import { listRatingRecords } from '../store/ratings.ts';
import { mayDo, readCatalogue } from './reading.ts';

const sheetContract = contract('ratings', 'Xếp loại', {
  nam: number('Năm', { required: true, min: 1990, max: 2199 }),
  onDate: date('Ngày họp xếp loại', { required: true }),
});

export function addRatingRoutes(app: App): void {
  app.get('/cd/:unit/xep-loai', (c) => showSheet(c, freshForm()));
  app.post('/cd/:unit/xep-loai', saveSheet);
}

const mostMembers = 2000;

async function showSheet(c: Ctx, form: FormState): Promise<Response> {
  const scope = c.get('scope');
  const unit = c.get('unit');
  allow(scope, access.read, unit);
  const { today, units } = await readCatalogue(c);
  const year = yearAsked(c, form, today);
  const lastDay = `${year}-12-31`;
  const on = lastDay < today ? lastDay : today;
  const members = await listMembers(scope, { path: unit.path, homeId: unit.homeId, on, most: mostMembers });
  const kept = gradesKept(await listRatingRecords(scope, { path: unit.path, year }));
  const proposed = grades.find((grade) => grade.value === c.req.query('mac-dinh'))?.value;
  const chosen = new Map(
    members.map((member) => [
      member.personId,
      typedGrade(form, member.personId) ?? kept.get(member.personId) ?? proposed ?? '',
    ]),
  );
  return ratingsPage(c, {
    unit,
    year,
    years: yearsOffered(unit.period, today),
    on,
    members: members.map((member) => ({
      personId: member.personId,
      fullName: member.fullName,
      unitName: member.unitId === unit.unitId ? '' : (units.get(member.unitId)?.shortName ?? ''),
    })),
    chosen,
    kept: kept.size,
    proposed,
    onDate: formatDate(on),
    form,
    mayRecord: mayDo(c, 'record'),
  });
}

function yearAsked(c: Ctx, form: FormState, today: string): number {
  const year = Number((form.typed['nam'] as string | undefined) ?? c.req.query('nam'));
  return Number.isInteger(year) && year >= 1990 && year <= yearOf(today) ? year : yearOf(today);
}

const yearsOffered = (period: { from: string; to: string }, today: string): number[] => {
  const last = Math.min(yearOf(period.to), yearOf(today));
  return Array.from({ length: last - yearOf(period.from) + 1 }, (_, nth) => last - nth);
};

const typedGrade = (form: FormState, personId: string): string | undefined => {
  const given = form.typed[gradeField(personId)];
  return typeof given === 'string' ? given : undefined;
};

async function saveSheet(c: Ctx): Promise<Response> {
  allow(c.get('scope'), access.record, c.get('unit'));
  return submit(c, {
    contract: sheetContract,
    act: async ({ nam: year, onDate }, sent) => {
      const scope = c.get('scope');
      const unit = c.get('unit');
      const { today } = await readCatalogue(c);
      const members = await listMembers(scope, {
        path: unit.path,
        homeId: unit.homeId,
        on: `${year}-12-31` < today ? `${year}-12-31` : today,
        most: mostMembers,
      });
      const known = new Set(['', ...grades.map((grade) => grade.value)]);
      const chosen = new Map(
        members.flatMap(({ personId }): [string, string][] => {
          const grade = sent.fields[gradeField(personId)];
          return typeof grade === 'string' && known.has(grade) ? [[personId, grade]] : [];
        }),
      );
      const written = await rateMembers(scope, {
        unit: await getUnit(scope, { unitId: unit.unitId }),
        year,
        onDate,
        chosen,
        today,
      });
      return {
        to: ratingsHref(unit, { nam: year }),
        say: written > 0 ? `Đã lưu xếp loại năm ${year}.` : 'Không có gì thay đổi.',
      };
    },
    again: (form) => showSheet(c, form),
  });
}
