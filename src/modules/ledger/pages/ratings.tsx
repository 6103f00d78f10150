import type { VNode } from 'preact';
import { page, type UnitInFrame } from '../../../kernel/frame.tsx';
import type { Ctx, FormState } from '../../../kernel/http.ts';
import { Button } from '../../../kernel/ui/button.tsx';
import { DateField, Form, FormActions, HiddenField } from '../../../kernel/ui/field.tsx';
import { EmptyState, PageHead } from '../../../kernel/ui/page.tsx';
import { Tabs } from '../../../kernel/ui/way.tsx';
import { formatDate } from '../../../kernel/vi/dates.ts';
import { gradeLabel, grades } from '../../../rulesets/grades.ts';
import { notebookHref, ratingsHref } from './addresses.ts';
import { typedOne } from './writing.tsx';

export interface RatingSheet {
  unit: UnitInFrame;
  year: number;
  years: readonly number[];
  /** Members as of the day that the sheet counts. */
  on: string;
  members: readonly { personId: string; fullName: string; unitName: string }[];
  /** Person → grade: kept, typed, or proposed for all. */
  chosen: ReadonlyMap<string, string>;
  kept: number;
  proposed: string | undefined;
  onDate: string;
  form: FormState;
  mayRecord: boolean;
}

const shortGrades: Record<string, string> = {
  excellent: 'Xuất sắc',
  good: 'Tốt',
  completed: 'Hoàn thành',
  notCompleted: 'Không hoàn thành',
};
const columns = [
  ...[...grades].reverse().map((grade) => ({
    value: grade.value as string,
    label: shortGrades[grade.value] ?? grade.label,
    full: grade.label as string,
  })),
  { value: '', label: 'Chưa', full: 'Chưa xếp loại' },
];

export const gradeField = (personId: string): string => `grade.${personId}`;

/** Everybody as of the year's end against the four grades; saved at once, opened again as kept. */
export function ratingsPage(c: Ctx, sheet: RatingSheet): Response {
  const { unit, year, years, members } = sheet;
  return page(
    c,
    { title: `Xếp loại năm ${year}`, entry: 'ledger', wide: true },
    <>
      <PageHead
        title={`Xếp loại đoàn viên năm ${year}`}
        answer={answerOf(sheet)}
        back={{ label: 'Sổ hoạt động', href: notebookHref(unit) }}
      />
      <Tabs
        label="Năm"
        items={years.map((one) => ({
          label: `Năm ${one}`,
          href: ratingsHref(unit, { nam: one }),
          active: one === year,
        }))}
      />
      {members.length === 0 ? (
        <EmptyState title={`Chưa có đoàn viên nào tính đến ${formatDate(sheet.on)}`} icon="users">
          Khi danh sách đoàn viên đã có, bảng xếp loại hiện ở đây.
        </EmptyState>
      ) : (
        <Sheet {...sheet} />
      )}
    </>,
  );
}

function answerOf({ members, on, kept, chosen }: RatingSheet): string {
  const counts = [...grades]
    .reverse()
    .map((grade) => ({
      label: gradeLabel(grade.value).toLowerCase(),
      count: [...chosen.values()].filter((one) => one === grade.value).length,
    }))
    .filter((one) => one.count > 0);
  const said = kept > 0 ? counts.map((one) => `${one.count} ${one.label}`).join(', ') : 'chưa xếp loại ai';
  return `${members.length} đoàn viên tính đến ${formatDate(on)}: ${said}. Chỉ tiêu đếm trên tổng số đoàn viên và người lao động; báo cáo in cả tỷ lệ trên số được xếp loại.`;
}

function Sheet(sheet: RatingSheet): VNode {
  const { unit, year, members, form, mayRecord } = sheet;
  const errors = form.message ? [{ text: form.message }] : [];
  return (
    <>
      {mayRecord && <ForAll {...sheet} />}
      <Form action={ratingsHref(unit)} errors={errors}>
        <HiddenField name="nam" value={String(year)} />
        {mayRecord && (
          <DateField
            name="onDate"
            label="Ngày họp xếp loại"
            hint="Lưu lại lần nữa chỉ sửa những người đổi loại."
            required
            value={typedOne(form, 'onDate') ?? sheet.onDate}
            error={form.errors['onDate']}
          />
        )}
        <div class="rating-wrap">
          <table class="rating-sheet">
            <caption class="sr-only">{`Xếp loại năm ${year}, mỗi dòng một đoàn viên`}</caption>
            <thead>
              <tr>
                <th scope="col">Đoàn viên</th>
                {columns.map((column) => (
                  <th scope="col" title={column.full}>
                    {column.label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {members.map((member) => (
                <Row sheet={sheet} member={member} />
              ))}
            </tbody>
          </table>
        </div>
        {mayRecord && <FormActions submit="Lưu xếp loại" cancelHref={notebookHref(unit)} />}
      </Form>
    </>
  );
}

function Row({ sheet, member }: { sheet: RatingSheet; member: RatingSheet['members'][number] }): VNode {
  const chosen = sheet.chosen.get(member.personId) ?? '';
  return (
    <tr>
      <th scope="row">
        {member.fullName}
        <small class="under">{member.unitName}</small>
      </th>
      {columns.map((column) => (
        <td>
          <label title={`${member.fullName}: ${column.full}`}>
            <input
              type="radio"
              name={gradeField(member.personId)}
              value={column.value}
              checked={column.value === chosen}
              disabled={!sheet.mayRecord}
              aria-label={`${member.fullName}: ${column.full}`}
            />
            <span>{column.label}</span>
          </label>
        </td>
      ))}
    </tr>
  );
}

/** A grade for everybody who has none yet: a link of its own, so that it needs no script. */
function ForAll({ unit, year, proposed }: RatingSheet): VNode {
  return (
    <p class="rating-all">
      Cho những người chưa xếp loại:{' '}
      {[...grades].reverse().map((grade) => (
        <Button
          small
          kind={proposed === grade.value ? 'primary' : 'plain'}
          href={ratingsHref(unit, { nam: year, 'mac-dinh': grade.value })}
        >
          {shortGrades[grade.value] ?? grade.label}
        </Button>
      ))}
    </p>
  );
}
