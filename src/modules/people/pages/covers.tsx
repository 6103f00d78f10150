import { errorsOf } from '../../../kernel/form.tsx';
import { page, unitHref, type UnitInFrame } from '../../../kernel/frame.tsx';
import type { Ctx, FormState } from '../../../kernel/http.ts';
import { Button } from '../../../kernel/ui/button.tsx';
import { DateField, Form, FormActions, HiddenField } from '../../../kernel/ui/field.tsx';
import { EmptyState, PageHead } from '../../../kernel/ui/page.tsx';
import { ListTable, type Column } from '../../../kernel/ui/table.tsx';
import { Chips, Pager } from '../../../kernel/ui/way.tsx';
import { formatDate } from '../../../kernel/vi/dates.ts';
import { formatNumber } from '../../../kernel/vi/number.ts';
import { UnitTabs } from '../../org/index.ts';
import { coverContract, insuranceSchemes } from '../contract/member.ts';
import type { Cover } from '../store/covers.ts';
import type { MemberRow } from '../store/members.ts';

interface CoversProps {
  unit: UnitInFrame;
  address: { to?: string | undefined; sau?: string | undefined };
  rows: readonly MemberRow[];
  covers: readonly Cover[];
  /** How many of all members of the unit are covered, by scheme. */
  covered: Readonly<Record<string, number>>;
  members: number;
  parts: readonly { code: string; name: string; count: number }[];
  nextKey: string | undefined;
  mayChange: boolean;
  form: FormState;
  today: string;
}

/** Many members at once: who is covered is said with the day, the others get a tick. One day and one save for all ticks. */
export function coversPage(c: Ctx, props: CoversProps): Response {
  const { unit, address, rows, nextKey, form } = props;
  const here = (more: Record<string, string | undefined>) =>
    unitHref(unit, '/bao-hiem', { ...address, sau: undefined, ...more });
  const answer = insuranceSchemes
    .map(
      ({ value, label }) =>
        `${label.replace('Bảo hiểm', 'bảo hiểm')} ${formatNumber(props.covered[value] ?? 0)}/${formatNumber(props.members)}`,
    )
    .join(', ');
  const chips = props.parts.map(({ code, name, count }) => ({
    label: name,
    count,
    active: address.to === code,
    href: here({ to: address.to === code ? undefined : code }),
  }));
  return page(
    c,
    { title: 'Bảo hiểm của đoàn viên', entry: 'people' },
    <>
      <PageHead title="Bảo hiểm của đoàn viên" answer={props.members > 0 && `Đang tham gia: ${answer}.`} />
      <UnitTabs unit={unit} active="covers" names />
      <Chips label="Lọc theo tổ" items={chips} />
      {rows.length === 0 ? (
        <EmptyState
          title="Chưa có đoàn viên nào"
          action={<Button href={unitHref(unit, '/doan-vien/them')}>Thêm đoàn viên</Button>}
        >
          Bảo hiểm được ghi cho từng đoàn viên: hãy thêm đoàn viên trước.
        </EmptyState>
      ) : (
        <Form action={here({ sau: address.sau })} errors={errorsOf(coverContract, form)}>
          {rows.map((row) => (
            <HiddenField name="listed[]" value={row.personId} />
          ))}
          {props.mayChange && <Wholesale form={form} today={props.today} />}
          <div class="cover-sheet">
            <ListTable caption="Bảo hiểm của đoàn viên" rows={rows} columns={columnsFor(props)} />
          </div>
          {props.mayChange && <FormActions submit="Ghi tham gia bảo hiểm" icon="check" />}
          <Pager nextHref={nextKey && here({ sau: nextKey })} firstHref={address.sau && here({})} />
        </Form>
      )}
    </>,
  );
}

/** The day of all ticks, and one tick for everybody who is not covered yet. */
const Wholesale = ({ form, today }: { form: FormState; today: string }) => (
  <div class="wholesale">
    <DateField
      name="fromOn"
      label="Tham gia từ ngày"
      required
      value={[form.typed['fromOn'] ?? []].flat().at(-1)}
      error={form.errors['fromOn']}
      today={today}
    />
    <fieldset class="check-row">
      <legend class="field-label">Ghi cho tất cả người chưa tham gia trong trang này</legend>
      {insuranceSchemes.map(({ value, label }) => (
        <label class="check">
          <input
            class="checkbox"
            type="checkbox"
            name="all[]"
            value={value}
            checked={ticked(form, 'all[]').includes(value)}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  </div>
);

const ticked = (form: FormState, name: string): string[] => [form.typed[name] ?? []].flat();

function columnsFor({ covers, mayChange, form, parts }: CoversProps): Column<MemberRow>[] {
  const from = new Map(covers.map((cover) => [`${cover.personId} ${cover.schemeCode}`, cover.fromOn]));
  const cell = (row: MemberRow, code: string, label: string) => {
    const key = `${row.personId} ${code}`;
    const since = from.get(key);
    if (since) return <span class="under">từ {formatDate(since)}</span>;
    if (!mayChange) return <span class="under">chưa ghi</span>;
    return (
      <label class="check">
        <input
          class="checkbox"
          type="checkbox"
          name="cover[]"
          value={key}
          checked={ticked(form, 'cover[]').includes(key)}
        />
        <span class="sr-only">
          {row.fullName}, {label}
        </span>
      </label>
    );
  };
  return [
    { label: 'Họ và tên', main: true, cell: (row) => row.fullName },
    ...(parts.length > 0 ? [{ label: 'Tổ, bộ phận', hideOnPhone: true, cell: (row: MemberRow) => row.unitName }] : []),
    ...insuranceSchemes.map(({ value, label }): Column<MemberRow> => ({
      label,
      align: 'center',
      cell: (row) => cell(row, value, label),
    })),
  ];
}
