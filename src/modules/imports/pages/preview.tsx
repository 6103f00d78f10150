import type { VNode } from 'preact';
import { page, type UnitInFrame } from '../../../kernel/frame.tsx';
import type { Ctx } from '../../../kernel/http.ts';
import { Button, PostButton } from '../../../kernel/ui/button.tsx';
import { HiddenField } from '../../../kernel/ui/field.tsx';
import { Note } from '../../../kernel/ui/message.tsx';
import { PageHead } from '../../../kernel/ui/page.tsx';
import { ListTable, type Column } from '../../../kernel/ui/table.tsx';
import { Chips, Menu, Pager } from '../../../kernel/ui/way.tsx';
import { formatNumber } from '../../../kernel/vi/number.ts';
import { choiceWords, type Choice, type Import, type Importer, type ImportRow, type Subject } from '../contract.ts';
import { countsInWords, errorsInWords } from '../rules/words.ts';
import { deedHref, importHref, importsHref } from './addresses.ts';

export type Shown = 'loi' | 'trung' | undefined;

export interface PreviewProps {
  unit: UnitInFrame;
  importer: Importer;
  imported: Import;
  subject: Subject;
  rows: readonly ImportRow[];
  shown: Shown;
  /** Row after which this page begins, and after which the next one does. */
  after: number;
  next: number | undefined;
  toMake: number;
  toChange: number;
}

export const choiceName = (row: number): string => `dong.${row}`;
export const insteadName = (row: number): string => `la.${row}`;

/** Every row with what is wrong in words, and a choice where it seems to be there already. Nothing is written yet. */
export function previewPage(c: Ctx, props: PreviewProps): Response {
  const { unit, importer, imported, rows, shown } = props;
  const here = (more: Record<string, string | number | undefined>) =>
    importHref(unit, importer, imported.importId, { xem: shown, ...more });
  return page(
    c,
    { title: `Xem trước ${imported.fileName}`, entry: importer.entry, wide: true },
    <>
      <PageHead
        title="Xem trước"
        answer={`${imported.fileName}, ${countsInWords(imported)}`}
        back={{
          label: importer.title,
          href: importsHref(unit, importer, imported.topic ? { loai: imported.topic } : {}),
        }}
        actions={<Deeds {...props} />}
      />
      {imported.message && <Note kind="refused">{imported.message}</Note>}
      {imported.wrongCount > 0 && (
        <Note>
          Dòng có lỗi sẽ không được nhập. Chỗ nào chưa rõ là ai thì chọn ngay ở dòng đó. Dòng khác có thể tải về, sửa
          rồi nhập sau, hoặc sửa trong tệp gốc và tải lên lại.
        </Note>
      )}
      <Chips label="Xem những dòng" items={chipsOf(props)} />
      <form method="post" action={deedHref(unit, importer, imported.importId, 'lua-chon')}>
        {shown && <HiddenField name="xem" value={shown} />}
        <HiddenField name="sau" value={String(props.after)} />
        <ListTable caption="Các dòng của tệp" rows={rows} columns={columnsOf(props)} />
        {rows.some((row) => row.twins.length > 0) && <Choices {...props} />}
      </form>
      <Pager
        nextHref={props.next === undefined ? undefined : here({ sau: props.next })}
        firstHref={props.after > 0 ? here({}) : undefined}
        shown={props.next || props.after ? `${formatNumber(rows.length)} dòng ở trang này` : undefined}
      />
    </>,
  );
}

const Deeds = ({ unit, importer, imported, subject, toMake, toChange }: PreviewProps) => {
  const href = (deed: Parameters<typeof deedHref>[3]) => deedHref(unit, importer, imported.importId, deed);
  const words = [
    toMake > 0 && `Nhập ${formatNumber(toMake)} ${subject.noun}`,
    toChange > 0 && `${toMake > 0 ? 'cập nhật' : 'Cập nhật'} ${formatNumber(toChange)}`,
  ];
  return (
    <>
      {toMake + toChange > 0 && (
        <PostButton action={href('nhap')} kind="primary" icon="check">
          {words.filter(Boolean).join(', ')}
        </PostButton>
      )}
      <Menu label="Việc khác">
        <Button href={importHref(unit, importer, imported.importId, { buoc: 'cot' })}>Sửa cách hiểu các cột</Button>
        {imported.wrongCount + imported.twinCount > 0 && (
          <Button href={href('chua-nhap.xlsx')} download>
            Tải các dòng không nhập
          </Button>
        )}
        <PostButton action={href('bo')} confirm="Bỏ tệp này? Chưa có gì được ghi.">
          Bỏ tệp này
        </PostButton>
      </Menu>
    </>
  );
};

function chipsOf({ unit, importer, imported, shown }: PreviewProps) {
  const chip = (label: string, count: number, xem: Shown) => ({
    label,
    count,
    active: shown === xem,
    href: importHref(unit, importer, imported.importId, { xem: shown === xem ? undefined : xem }),
  });
  return [
    ...(imported.wrongCount ? [chip('Có lỗi', imported.wrongCount, 'loi')] : []),
    ...(imported.twinCount ? [chip('Có thể trùng', imported.twinCount, 'trung')] : []),
  ];
}

const cellsShown = 6;
const lettersShown = 80;
const cut = (cell: string): string => (cell.length > lettersShown ? `${cell.slice(0, lettersShown)}…` : cell);

/** The columns that are imported, in the order of the fields, short ones in one line, and what is to be said of the row. */
function columnsOf({ imported, subject }: PreviewProps): Column<ImportRow>[] {
  const places = new Map(Object.entries(imported.mapping).map(([at, name]) => [name, Number(at)]));
  const mapped = subject.columns.flatMap(({ name, field }) => {
    const at = places.get(name);
    return at === undefined
      ? []
      : [{ label: field.label, at, wrap: field.kind === 'text' || field.kind === 'longText' }];
  });
  return [
    { label: 'Dòng', narrow: true, align: 'right', cell: (row) => row.rowNumber },
    ...mapped.slice(0, cellsShown).map(({ label, at, wrap }) => ({
      label,
      wrap,
      cell: (row: ImportRow) => cut(row.cells[at] ?? ''),
    })),
    { label: 'Nhận xét', main: true, cell: (row) => <Remark row={row} subject={subject} /> },
  ];
}

function Remark({ row, subject }: { row: ImportRow; subject: Subject }): VNode {
  if (row.verdict === 'good') return <span class="under">Đúng</span>;
  if (row.verdict === 'wrong')
    return (
      <span class="import-wrong import-remark">
        {errorsInWords(row, subject.columns).map((text) => (
          <span>{text} </span>
        ))}
        <Instead row={row} />
      </span>
    );
  return (
    <span class="import-twin import-remark">
      {row.twins.map((twin) => twin.words).join('; ')}
      <select class="select select-sm" name={choiceName(row.rowNumber)} aria-label={`Dòng ${row.rowNumber}`}>
        {choicesFor(row, subject).map((choice) => (
          <option value={choice} selected={choice === row.choice}>
            {choiceWords[choice]}
          </option>
        ))}
      </select>
    </span>
  );
}

/** A cell that may mean several: which of them. */
function Instead({ row }: { row: ImportRow }): VNode | null {
  const offered = row.twins.filter((twin) => twin.instead);
  if (offered.length === 0) return null;
  return (
    <select class="select select-sm" name={insteadName(row.rowNumber)} aria-label={`Dòng ${row.rowNumber}: là ai`}>
      <option value="">Chưa chọn</option>
      {offered.map((twin) => (
        <option value={twin.instead?.cell}>{twin.words}</option>
      ))}
    </select>
  );
}

/** Only who is kept already can be updated, and only who left can come back. */
export function choicesFor({ twins }: Pick<ImportRow, 'twins'>, { choices }: Subject): Choice[] {
  const [kept, ...others] = twins.filter((twin) => twin.id);
  const one = kept && others.length === 0;
  return choices.filter(
    (choice) => (choice !== 'update' || (one && !kept.former)) && (choice !== 'rejoin' || (one && kept.former)),
  );
}

const choiceForAll: Record<Choice, string> = {
  skip: 'Bỏ qua hết',
  new: 'Thêm mới hết',
  update: 'Cập nhật hết',
  rejoin: 'Kết nạp lại hết',
};

const Choices = ({ subject, rows }: PreviewProps) => (
  <div class="actions">
    <Button>Ghi lựa chọn ở trang này</Button>
    {rows.some((row) => row.verdict === 'twin') && <span class="under">Với mọi dòng trùng:</span>}
    {subject.choices
      .filter((choice) => rows.some((row) => row.verdict === 'twin' && choicesFor(row, subject).includes(choice)))
      .map((choice) => (
        <Button kind="quiet" name="tatca" value={choice}>
          {choiceForAll[choice]}
        </Button>
      ))}
  </div>
);
