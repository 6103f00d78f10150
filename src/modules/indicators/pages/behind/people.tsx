import { DateText, Num } from '../../../../kernel/ui/figure.tsx';
import { Note } from '../../../../kernel/ui/message.tsx';
import { Section } from '../../../../kernel/ui/page.tsx';
import { ListTable } from '../../../../kernel/ui/table.tsx';
import { Pager } from '../../../../kernel/ui/way.tsx';
import { formatDate } from '../../../../kernel/vi/dates.ts';
import { formatNumber } from '../../../../kernel/vi/number.ts';
import type { Heads, Movements, Names } from '../../actions/people.ts';
import type { Takers } from '../../actions/records.ts';
import { figureHref } from '../href.ts';
import type { FigureProps } from '../figure.tsx';

type PersonHref = (personId: string) => string | undefined;

/** A head-count by unit, of whom women, and by category; the last line is the figure. */
export const HeadsTable = ({ title, heads }: { title: string; heads: Heads }) => {
  const sum = (of: (row: Heads['rows'][number]) => number) => (
    <Num value={heads.rows.reduce((all, row) => all + of(row), 0)} />
  );
  return (
    <Section title={`${title}, ngày ${formatDate(heads.on)}`}>
      <ListTable
        caption={title}
        rows={heads.rows}
        columns={[
          { label: 'Đơn vị', main: true, cell: (row) => row.unitName },
          { label: 'Tổng số', align: 'right', cell: (row) => <Num value={row.persons} /> },
          { label: 'Trong đó nữ', align: 'right', cell: (row) => <Num value={row.women} /> },
          ...heads.categories.map((category) => ({
            label: category.label,
            align: 'right' as const,
            cell: (row: Heads['rows'][number]) => <Num value={row.byCategory[category.code] ?? 0} />,
          })),
        ]}
        total={[
          'Cộng',
          sum((row) => row.persons),
          sum((row) => row.women),
          ...heads.categories.map((category) => sum((row) => row.byCategory[category.code] ?? 0)),
        ]}
      />
    </Section>
  );
};

/** Names in columns; the rest of a long list is told as a number. */
export const NamesPart = ({
  title,
  list,
  person,
  none,
}: {
  title: string;
  list: Names;
  person: PersonHref;
  none?: string;
}) => (
  <Section title={title} count={list.persons}>
    {list.persons === 0 && none && <p>{none}</p>}
    <ul class="name-columns">
      {list.names.map(({ personId, fullName }) => (
        <li>
          <Person href={person(personId)}>{fullName}</Person>
        </li>
      ))}
    </ul>
    {list.persons > list.names.length && list.names.length > 0 && (
      <p class="under">Còn {formatNumber(list.persons - list.names.length)} người không kê ở đây.</p>
    )}
  </Section>
);

const Person = ({ href, children }: { href: string | undefined; children: string }) =>
  href ? <a href={href}>{children}</a> : <>{children}</>;

export const MovementsPart = ({ movements, person }: { movements: Movements; person: PersonHref }) => {
  const all = movements.byYear.reduce((sum, row) => sum + row.times, 0);
  return (
    <>
      <Section title="Theo năm và lý do">
        <ListTable
          caption="Theo năm và lý do"
          rows={movements.byYear}
          columns={[
            { label: 'Năm', wrap: false, cell: (row) => row.year },
            { label: 'Lý do', main: true, cell: (row) => row.reason },
            { label: 'Lượt', align: 'right', cell: (row) => <Num value={row.times} /> },
          ]}
          total={['Cộng', '', <Num value={all} />]}
        />
      </Section>
      {movements.lines.length > 0 && (
        <Section title="Danh sách" count={all}>
          <ListTable
            caption="Danh sách"
            rows={movements.lines}
            rowHref={(line) => (line.fullName ? person(line.personId) : undefined)}
            columns={[
              { label: 'Họ và tên', main: true, cell: (line) => line.fullName ?? 'Không xem được tên' },
              { label: 'Ngày', wrap: false, cell: (line) => <DateText on={line.onDay} /> },
              { label: 'Lý do', cell: (line) => line.reason },
            ]}
          />
          {all > movements.lines.length && (
            <p class="under">Danh sách kê {formatNumber(movements.lines.length)} lượt mới nhất.</p>
          )}
        </Section>
      )}
    </>
  );
};

/** The persons of a figure, each once, with the turns that they had. */
export const TakersPart = ({
  takers,
  person,
  behind,
  unit,
  period,
  nextHref,
  first,
}: FigureProps & { takers: Takers; person: PersonHref }) => {
  const { outcome, recorded = outcome, definition } = behind.reading;
  // Turns of one sex are counted by person too; the figure itself is then no number of persons.
  const byTurns = definition.rule.measure === 'turns';
  const persons = byTurns ? takers.named : recorded.is === 'count' ? recorded.value : 0;
  return (
    <Section title="Những người được tính" count={persons}>
      {takers.named < persons && <NamesHidden persons={persons} named={takers.named} />}
      {takers.persons.length > 0 && (
        <ListTable
          caption="Những người được tính, mỗi người một lần"
          rows={takers.persons}
          rowHref={(taker) => person(taker.personId)}
          columns={[
            { label: 'Họ và tên', main: true, cell: (taker) => taker.fullName },
            { label: 'Số lượt', align: 'right', cell: (taker) => <Num value={taker.turns} /> },
            { label: 'Số bản ghi', align: 'right', cell: (taker) => <Num value={taker.entries} /> },
          ]}
          total={[
            takers.named < persons
              ? `${formatNumber(takers.named)} người có tên ở đây`
              : `${formatNumber(persons)} người`,
            '',
            '',
          ]}
        />
      )}
      <Pager
        nextHref={takers.next && nextHref(takers.next)}
        firstHref={first ? undefined : figureHref(unit, definition.code, period)}
      />
    </Section>
  );
};

/** Said where a reader sees a figure and not whom it is about. */
const NamesHidden = ({ persons, named }: { persons: number; named: number }) => (
  <Note>
    {named === 0
      ? `${formatNumber(persons)} người. Đồng chí xem được số liệu, không xem được tên của những người này.`
      : `Đồng chí xem được tên của ${formatNumber(named)} trong ${formatNumber(persons)} người.`}
  </Note>
);
