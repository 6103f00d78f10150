import { unitHref } from '../../../kernel/frame.tsx';
import { Money, Num } from '../../../kernel/ui/figure.tsx';
import { Section } from '../../../kernel/ui/page.tsx';
import { ListTable } from '../../../kernel/ui/table.tsx';
import { periodInWords } from '../../../kernel/vi/periods.ts';
import type { UnitLine } from '../actions/units-below.ts';
import type { StartProps } from './start.tsx';

/** The units below, one line each, figures only, first those that need attention. */
export const Below = ({ unit, start, may }: StartProps) => {
  const sum = (of: (line: UnitLine) => number): number => start.below.reduce((all, line) => all + of(line), 0);
  const several = start.below.length > 1;
  return (
    <Section
      title={`Các đơn vị trực thuộc, ${unit.term ? `nhiệm kỳ ${unit.term.label}` : periodInWords(unit.period)}`}
      count={start.below.length}
      more={may.figures ? { label: 'Số liệu chung', href: unitHref(unit, '/so-lieu') } : undefined}
    >
      <ListTable
        caption="Các đơn vị trực thuộc"
        rows={start.below}
        rowHref={(line) => `/cd/${line.unit.code}`}
        columns={[
          { label: 'Đơn vị', main: true, cell: (line) => <span class="below-name">{line.unit.shortName}</span> },
          { label: 'Đoàn viên', align: 'right', cell: (line) => <Num value={line.members} /> },
          { label: 'Lượt thăm hỏi', align: 'right', cell: (line) => <Num value={line.turns} /> },
          { label: 'Số tiền (đồng)', align: 'right', cell: (line) => <Money amount={line.amount} bare /> },
          {
            label: 'Chỉ tiêu đúng tiến độ',
            align: 'right',
            cell: (line) => (line.targets ? `${line.targets.good}/${line.targets.whole}` : ''),
          },
          {
            label: 'Ghi sổ gần nhất',
            align: 'right',
            cell: (line) => (line.lastMonth ? `${line.lastMonth.slice(5, 7)}/${line.lastMonth.slice(0, 4)}` : ''),
          },
          { label: 'Cần quan tâm', cell: (line) => <Reasons reasons={line.attention.reasons} /> },
        ]}
        total={
          several
            ? [
                'Cộng',
                <Num value={sum((line) => line.members)} />,
                <Num value={sum((line) => line.turns)} />,
                <Money amount={sum((line) => line.amount)} bare />,
                '',
                '',
                '',
              ]
            : undefined
        }
      />
    </Section>
  );
};

const Reasons = ({ reasons }: { reasons: readonly string[] }) =>
  reasons.length ? <>{reasons.join('; ')}</> : <span class="under">Không có</span>;
