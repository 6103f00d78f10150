import { page, unitHref, type UnitInFrame } from '../../../kernel/frame.tsx';
import type { Ctx } from '../../../kernel/http.ts';
import { Button } from '../../../kernel/ui/button.tsx';
import { DownloadMenu } from '../../../kernel/ui/download.tsx';
import { Figure } from '../../../kernel/ui/figure.tsx';
import { PageHead } from '../../../kernel/ui/page.tsx';
import { ListTable, type Column } from '../../../kernel/ui/table.tsx';
import { yearOf } from '../../../kernel/vi/dates.ts';
import { periodInWords, type Period } from '../../../kernel/vi/periods.ts';
import type { Reading } from '../contract.ts';
import type { Catalogue } from '../rules/definition.ts';
import { groupDefinitions } from '../rules/groups.ts';
import { showFigure } from '../rules/words.ts';
import { declaredHref, definitionsHref, figureHref, figuresHref } from './href.ts';
import { periodOf, SpanTabs } from './spans.tsx';

interface FiguresProps {
  unit: UnitInFrame;
  period: Period;
  /** The last day that is counted: the period's, or today while it runs. */
  until: string;
  catalogue: Catalogue;
  readings: readonly Reading[];
  beside: { period: Period; readings: readonly Reading[] } | undefined;
  mayDeclare: boolean;
  mayDefine: boolean;
}

interface Row {
  /** A heading stands for its group alone. */
  heading?: string;
  reading?: Reading;
  before?: Reading | undefined;
}

/** All figures of a unit for a period, in groups: printed as it stands. */
export function figuresPage(c: Ctx, props: FiguresProps): Response {
  const { unit, period, until, readings } = props;
  return page(
    c,
    { title: 'Số liệu', entry: 'figures', wide: true },
    <>
      <PageHead
        title="Số liệu"
        answer={
          <>
            {unit.name}, {periodOf(unit, period, until)}.
            <span class="screen-only"> Bấm vào một số để xem các bản ghi làm nên số đó.</span>
          </>
        }
        actions={
          <>
            {(props.mayDeclare || readings.some((one) => one.declared)) && (
              <Button href={declaredHref(unit)}>Tổng số kê khai</Button>
            )}
            {props.mayDefine && <Button href={definitionsHref(unit)}>Cách tính số liệu</Button>}
            <DownloadMenu href={(ending) => unitHref(unit, `/so-lieu${ending}`, { tu: period.from, den: period.to })} />
          </>
        }
      />
      <SpanTabs unit={unit} period={period} href={(other) => figuresHref(unit, other)} />
      <ListTable caption={`Số liệu ${periodInWords(period)}`} rows={rowsOf(props)} columns={columnsOf(props)} />
    </>,
  );
}

function rowsOf({ catalogue, readings, beside }: FiguresProps): Row[] {
  return groupDefinitions(readings, catalogue).flatMap(({ label, rows }): Row[] => [
    { heading: label },
    ...rows.map((reading) => ({
      reading,
      before: beside?.readings.find((one) => one.definition.code === reading.definition.code),
    })),
  ]);
}

function columnsOf({ unit, period, beside }: FiguresProps): Column<Row>[] {
  const figure = (reading: Reading | undefined, of: Period) =>
    reading && (
      <>
        <Figure
          href={figureHref(unit, reading.definition.code, of)}
          title={`Xem ${reading.definition.name.toLowerCase()}`}
        >
          {showFigure(reading.definition, reading.outcome)}
        </Figure>
        {reading.declared?.some((one) => one.counts) && <span class="under declared">theo số kê khai</span>}
      </>
    );
  const head = beside ? `Năm ${yearOf(period.from)}` : 'Kết quả';
  return [
    {
      label: 'Nội dung',
      main: true,
      cell: ({ heading, reading }) => (heading ? <b>{heading}</b> : <Named reading={reading} />),
    },
    { label: 'Đơn vị tính', wrap: false, hideOnPhone: true, cell: ({ reading }) => reading?.definition.unitOfMeasure },
    { label: head, align: 'right', cell: ({ reading }) => figure(reading, period) },
    ...(beside
      ? [
          {
            label: `Năm ${yearOf(beside.period.from)}`,
            align: 'right' as const,
            cell: ({ before }: Row) => figure(before, beside.period),
          },
        ]
      : []),
  ];
}

/** "Trong đó: …" stands under what it is part of. */
const Named = ({ reading }: { reading: Reading | undefined }) => {
  const name = reading?.definition.name ?? '';
  const part = /^Trong đó: (.*)$/u.exec(name)?.[1];
  return part ? <span class="of-which">trong đó: {part}</span> : <>{name}</>;
};
