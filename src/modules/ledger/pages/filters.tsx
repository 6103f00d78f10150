import type { VNode } from 'preact';
import { unitHref, type UnitInFrame } from '../../../kernel/frame.tsx';
import { Button } from '../../../kernel/ui/button.tsx';
import { Icon } from '../../../kernel/ui/icon.tsx';
import { DateField, HiddenField, SelectField, TextField } from '../../../kernel/ui/field.tsx';
import { Chips, type Chip } from '../../../kernel/ui/way.tsx';
import { formatDate } from '../../../kernel/vi/dates.ts';
import type { Period } from '../../../kernel/vi/periods.ts';
import { queryOf, type Asked, type YearPart } from '../rules/filter.ts';
import { notebookHref } from './addresses.ts';

interface Counted {
  value: string;
  label: string;
  count: number;
}

/** What may be chosen, with how many records each choice shows. */
export interface FilterChoices {
  kinds: readonly Counted[];
  /** Within the one kind that is chosen. */
  causes: readonly Counted[];
  funds: readonly Counted[];
  years: readonly (YearPart & { count: number })[];
  /** Units below. */
  groups: readonly Counted[];
  /** How many withdrawn records the selection has, whether shown or not. */
  withdrawn: number;
  /** Chosen elsewhere (a figure, a person's page), taken off here: what each says and the selection without it. */
  given: readonly { label: string; without: Asked }[];
}

interface Props {
  unit: UnitInFrame;
  asked: Asked;
  choices: FilterChoices;
}

/** Chips are links that put a condition on or take it off; words, days and unit are a small form. Nothing needs a script. */
export function Filters({ unit, asked, choices }: Props): VNode {
  const chip = (one: Counted, name: 'kinds' | 'causes' | 'funds', clears: Asked = {}): Chip => {
    const active = asked[name]?.includes(one.value) ?? false;
    return {
      label: one.label,
      count: one.count,
      active,
      href: notebookHref(unit, { ...asked, ...clears, [name]: active ? undefined : [one.value] }),
    };
  };
  const within: Asked = { causes: undefined, funds: undefined };
  return (
    <div class="book-filters">
      {choices.kinds.length > 1 && <KindChips items={choices.kinds.map((one) => chip(one, 'kinds', within))} />}
      {choices.causes.length > 1 && <Chips label="Nội dung" items={choices.causes.map((one) => chip(one, 'causes'))} />}
      {choices.funds.length > 1 && <Chips label="Quỹ" items={choices.funds.map((one) => chip(one, 'funds'))} />}
      <div class="book-filters-row">
        <MoreChips unit={unit} asked={asked} choices={choices} />
        <FilterForm unit={unit} asked={asked} choices={choices} />
      </div>
    </div>
  );
}

const mostKinds = 5;

/** The kinds with most records at a glance, the chosen one first; the others behind a word. */
function KindChips({ items }: { items: readonly Chip[] }): VNode {
  const ordered = [...items].sort(
    (one, other) =>
      Number(other.active ?? false) - Number(one.active ?? false) || (other.count ?? 0) - (one.count ?? 0),
  );
  const rest = ordered.slice(mostKinds);
  return (
    <div class="book-filters-row">
      <Chips label="Loại hoạt động" items={ordered.slice(0, mostKinds)} />
      {rest.length > 0 && (
        <details class="more-chips">
          <summary class="chip">
            Loại khác<span class="chip-count">{rest.length}</span>
          </summary>
          <Chips label="Loại hoạt động khác" items={rest} />
        </details>
      )}
    </div>
  );
}

function MoreChips({ unit, asked, choices }: Props): VNode | null {
  const withdrawn: Chip = {
    label: 'Cả bản ghi đã hủy',
    count: choices.withdrawn,
    active: asked.withWithdrawn,
    href: notebookHref(unit, { ...asked, withWithdrawn: asked.withWithdrawn ? undefined : true }),
  };
  const items = [
    ...(choices.years.length > 1 ? choices.years.map((one) => yearChip(unit, asked, one)) : []),
    ...(choices.withdrawn > 0 || asked.withWithdrawn ? [withdrawn] : []),
    ...choices.given.map(({ label, without }): Chip => ({ label, active: true, href: notebookHref(unit, without) })),
  ];
  return items.length ? <Chips label="Năm và điều kiện khác" items={items} /> : null;
}

function yearChip(unit: UnitInFrame, asked: Asked, { year, period, count }: YearPart & { count: number }): Chip {
  const active = samePeriod(asked.period, period);
  return {
    label: `Năm ${year}`,
    count,
    active,
    href: notebookHref(unit, { ...asked, period: active ? undefined : period }),
  };
}

export const samePeriod = (one: Period | undefined, other: Period): boolean =>
  one?.from === other.from && one.to === other.to;

function FilterForm({ unit, asked, choices }: Props): VNode {
  const { words, period, group } = asked;
  // What the form does not ask for goes along unseen; the term in the address does too.
  const along = {
    ...queryOf({ ...asked, words: undefined, period: undefined, group: undefined }),
    ...Object.fromEntries(new URL(unitHref(unit, ''), 'http://unit').searchParams),
  };
  return (
    <details class="book-search">
      <summary class="chip">
        <Icon name="search" />
        Tìm, lọc theo ngày{choices.groups.length > 0 ? ', đơn vị' : ''}
      </summary>
      <form method="get" action={notebookHref(unit).split('?')[0]} class="book-search-form">
        {Object.entries(along).map(([name, value]) => (
          <HiddenField name={name} value={value} />
        ))}
        <TextField name="q" label="Có chữ" type="search" value={words} placeholder="om dau, nguyen van a" />
        <DateField
          name="tu"
          label="Từ ngày"
          value={period && period.from !== '1900-01-01' ? formatDate(period.from) : ''}
        />
        <DateField
          name="den"
          label="Đến ngày"
          value={period && period.to !== '2099-12-31' ? formatDate(period.to) : ''}
        />
        {choices.groups.length > 0 && (
          <SelectField
            name="to"
            label="Đơn vị"
            value={group}
            empty="Tất cả"
            options={choices.groups.map((one) => ({ value: one.value, label: `${one.label} (${one.count})` }))}
          />
        )}
        <Button icon="search">Lọc</Button>
      </form>
    </details>
  );
}
