import type { VNode } from 'preact';
import { page, type UnitInFrame } from '../../../kernel/frame.tsx';
import type { Ctx } from '../../../kernel/http.ts';
import { Button } from '../../../kernel/ui/button.tsx';
import { DownloadMenu } from '../../../kernel/ui/download.tsx';
import { BookLine, Day, DayBook } from '../../../kernel/ui/daybook.tsx';
import { TotalLine } from '../../../kernel/ui/figure.tsx';
import { Columns, EmptyState, PageHead } from '../../../kernel/ui/page.tsx';
import { Menu, Pager } from '../../../kernel/ui/way.tsx';
import { formatNumber } from '../../../kernel/vi/number.ts';
import type { Period } from '../../../kernel/vi/periods.ts';
import type { Kind } from '../contract/kind.ts';
import type { Asked } from '../rules/filter.ts';
import type { EntryRow } from '../store/entries.ts';
import type { Total } from '../store/totals.ts';
import {
  campaignsHref,
  catalogueHref,
  documentsHref,
  entryHref,
  importRecordsHref,
  nextPageHref,
  notebookHref,
  occasionListHref,
  plannedHref,
  ratesHref,
  ratingsHref,
  sheetHref,
  writeHref,
} from './addresses.ts';
import { Filters, type FilterChoices } from './filters.tsx';
import { daysInWords, goodsInWords, iconOf, totalNote, totalParts, turnsInWords, whoInWords } from './words.ts';

/** A record as the notebook shows it to this reader. */
export interface Line {
  row: EntryRow;
  kind: Kind | undefined;
  names: readonly string[];
  /** The unit below, when the record is not the page's own unit's. */
  unitName: string;
  /** Who recorded it and why it was withdrawn: officers' names stay where names may be seen. */
  by: string;
  reason: string;
}

export interface Notebook {
  unit: UnitInFrame;
  asked: Asked;
  period: Period;
  lines: readonly Line[];
  total: Total;
  /** Withdrawn records among those shown. */
  withdrawn: number;
  next: { onDate: string; entryId: string } | undefined;
  first: boolean;
  choices: FilterChoices;
  may: { record: boolean; rate: boolean; kinds: boolean; names: boolean };
  /** Names of the kinds that are not opened one by one for this reader, in some unit of the page. */
  closed: readonly string[];
}

/** The list, with the record that was opened beside it. `notebook` is left out when only the frame "beside" was asked for. */
export function notebookPage(
  c: Ctx,
  { title, notebook, beside }: { title?: string; notebook: Notebook | undefined; beside?: VNode | undefined },
): Response {
  return page(
    c,
    { title: title ?? 'Sổ hoạt động', entry: 'ledger', wide: true },
    <Columns aside={beside}>{notebook && <Book {...notebook} />}</Columns>,
  );
}

function Book(book: Notebook): VNode {
  const { unit, asked, lines, total, may } = book;
  return (
    <>
      <PageHead title="Sổ hoạt động" answer={answerOf(book)} actions={<Deeds {...book} />} />
      <Filters unit={unit} asked={asked} choices={book.choices} />
      {book.closed.length > 0 && (
        <p class="under notebook-closed">{`Cần giữ kín, chỉ có số cộng ở mục Số liệu: ${book.closed.join('; ')}.`}</p>
      )}
      {lines.length === 0 ? (
        <Nothing unit={unit} asked={asked} may={may} />
      ) : (
        <>
          <TotalLine parts={totalParts(total)} note={totalNote(total, book.withdrawn)} />
          <DayBook label="Các bản ghi, mới nhất trước">
            {byDay(lines).map(([day, records]) => (
              <Day on={day}>{records.map((line) => lineOf(unit, asked, line))}</Day>
            ))}
          </DayBook>
          <Pager
            nextHref={book.next && nextPageHref(unit, asked, book.next)}
            firstHref={book.first ? undefined : notebookHref(unit, asked)}
            shown={`${formatNumber(lines.length)} trong ${formatNumber(total.entries + book.withdrawn)} bản ghi`}
          />
        </>
      )}
    </>
  );
}

function answerOf({ period, asked, unit, total }: Notebook): string {
  const days = daysInWords(period);
  const when = asked.period || !unit.term || days === 'mọi thời gian' ? days : `nhiệm kỳ ${unit.term.label}, ${days}`;
  return `${formatNumber(total.entries)} bản ghi, ${when}.`;
}

function Deeds({ unit, asked, lines, may }: Notebook): VNode {
  return (
    <>
      {may.record && (
        <Button href={writeHref(unit)} icon="notebook-pen">
          Ghi vào sổ
        </Button>
      )}
      <Menu label="Việc khác">
        {may.names && <Button href={plannedHref(unit)}>Cuộc họp sắp tới</Button>}
        {may.names && <Button href={occasionListHref(unit)}>Danh sách theo dịp</Button>}
        <Button href={campaignsHref(unit)}>Phong trào, chương trình</Button>
        <Button href={documentsHref(unit)}>Văn bản căn cứ</Button>
        {may.kinds && <Button href={catalogueHref(unit)}>Danh mục loại hoạt động</Button>}
        {may.record && (
          <Button href={importRecordsHref(unit, asked.kinds?.length === 1 ? asked.kinds[0] : undefined)}>
            Nhập từ tệp
          </Button>
        )}
        {may.record && <Button href={ratingsHref(unit)}>Xếp loại năm</Button>}
        {may.rate && <Button href={ratesHref(unit)}>Định mức thăm hỏi</Button>}
      </Menu>
      {lines.length > 0 && <DownloadMenu href={(ending) => sheetHref(unit, asked, ending)} />}
    </>
  );
}

function lineOf(unit: UnitInFrame, asked: Asked, { row, kind, names, unitName, by, reason }: Line): VNode {
  const withdrawn = row.state === 'withdrawn';
  const who = [whoInWords(names, row.persons), goodsInWords(row), unitName].filter(Boolean).join(' · ');
  return (
    <BookLine
      href={entryHref(unit, row.entryId, asked)}
      icon={iconOf(kind)}
      what={row.summary}
      who={who || undefined}
      count={row.turns > 1 || row.persons > 0 ? turnsInWords(row.turns) : undefined}
      amount={row.amount > 0 ? row.amount : undefined}
      by={by}
      cancelled={withdrawn}
      flag={withdrawn ? `Đã hủy${reason ? `: ${reason}` : ''}` : undefined}
    />
  );
}

function byDay(lines: readonly Line[]): [string, Line[]][] {
  return [...Map.groupBy(lines, (line) => line.row.onDate)];
}

function Nothing({ unit, asked, may }: Pick<Notebook, 'unit' | 'asked' | 'may'>): VNode {
  const narrowed = Object.keys(asked).length > 0;
  if (narrowed) {
    return (
      <EmptyState
        title="Không có bản ghi nào như vậy"
        icon="search"
        action={<Button href={notebookHref(unit)}>Bỏ lọc, xem cả nhiệm kỳ</Button>}
      >
        Thử bớt một điều kiện lọc hoặc chọn khoảng ngày rộng hơn.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="Sổ chưa có gì"
      icon="notebook-pen"
      action={
        may.record && (
          <Button href={writeHref(unit)} kind="primary" icon="plus">
            Ghi hoạt động đầu tiên
          </Button>
        )
      }
    >
      Mỗi việc công đoàn đã làm được ghi một dòng ở đây, ngay khi làm: lần thăm hỏi, khoản ủng hộ, buổi học, cuộc họp.
      Báo cáo và chỉ tiêu lấy số từ sổ này.
    </EmptyState>
  );
}
