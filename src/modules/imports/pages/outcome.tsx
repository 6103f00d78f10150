import { page, unitHref, type UnitInFrame } from '../../../kernel/frame.tsx';
import type { Ctx } from '../../../kernel/http.ts';
import { Button, PostButton } from '../../../kernel/ui/button.tsx';
import { Note } from '../../../kernel/ui/message.tsx';
import { Facts, PageHead } from '../../../kernel/ui/page.tsx';
import { addDays, formatDate, formatInstant, today } from '../../../kernel/vi/dates.ts';
import { formatNumber } from '../../../kernel/vi/number.ts';
import { busyStates, keptDays, type Import, type Importer, type ImportState, type Subject } from '../contract.ts';
import { outcomeInWords } from '../rules/words.ts';
import { deedHref, importHref, importsHref } from './addresses.ts';

interface OutcomeProps {
  unit: UnitInFrame;
  importer: Importer;
  imported: Import;
  subject: Subject;
  mayUndo: boolean;
}

/** An import that ended, or that is being worked on. */
export function outcomePage(c: Ctx, props: OutcomeProps): Response {
  const { unit, importer, imported } = props;
  const busy = busyStates.includes(imported.state);
  return page(
    c,
    { title: imported.fileName, entry: importer.entry },
    <>
      <PageHead
        title={busy ? busyWords[imported.state] : outcomeInWords(imported)}
        back={{
          label: importer.title,
          href: importsHref(unit, importer, imported.topic ? { loai: imported.topic } : {}),
        }}
      />
      {busy ? <Busy {...props} /> : <Ended {...props} />}
    </>,
  );
}

const undoableUntil = ({ createdAt }: Import): string => addDays(today(createdAt), keptDays);

const busyWords: Partial<Record<ImportState, string>> = {
  reading: 'Đang đọc tệp',
  checking: 'Đang kiểm tra từng dòng',
  running: 'Đang ghi',
  undoing: 'Đang hoàn tác',
};

const Busy = ({ unit, importer, imported }: OutcomeProps) => (
  <busy-import>
    <p role="status">
      {imported.doneCount > 0
        ? `${formatNumber(imported.doneCount)}/${formatNumber(imported.rowCount)} dòng.`
        : 'Danh sách dài nên làm ở phía sau, có thể làm việc khác rồi quay lại.'}
    </p>
    {imported.rowCount > 0 && <progress value={imported.doneCount} max={imported.rowCount} aria-label="Tiến độ" />}
    <p>
      <Button href={importHref(unit, importer, imported.importId)} icon="refresh-cw">
        Xem lại
      </Button>
    </p>
  </busy-import>
);

const Ended = ({ unit, importer, imported, subject, mayUndo }: OutcomeProps) => {
  const left = imported.rowCount - imported.madeCount - imported.changedCount;
  return (
    <>
      {imported.message && <Note kind="refused">{imported.message}</Note>}
      <Facts
        items={[
          ['Tệp', imported.fileName],
          ['Người nhập', `${imported.byName}, ${formatInstant(imported.createdAt)}`],
          ['Thêm mới', imported.madeCount > 0 && `${formatNumber(imported.madeCount)} ${subject.noun}`],
          ['Cập nhật', imported.changedCount > 0 && `${formatNumber(imported.changedCount)} ${subject.noun}`],
          ['Không nhập', imported.state === 'done' && left > 0 && `${formatNumber(left)} dòng`],
          ['Hoàn tác được đến', imported.state === 'done' && formatDate(undoableUntil(imported))],
          ['Hoàn tác', imported.undoneAt && `${imported.undoneBy ?? ''}, ${formatInstant(imported.undoneAt)}`],
        ].map(([label, value]) => [label as string, value || undefined] as [string, string | undefined])}
      />
      <div class="actions">
        <Button kind="primary" href={unitHref(unit, importer.back.path)}>
          {importer.back.label}
        </Button>
        {imported.state === 'done' && left > 0 && (
          <Button href={deedHref(unit, importer, imported.importId, 'chua-nhap.xlsx')} icon="download" download>
            Tải các dòng không nhập
          </Button>
        )}
        {imported.state === 'done' && mayUndo && (
          <PostButton
            action={deedHref(unit, importer, imported.importId, 'hoan-tac')}
            kind="danger"
            confirm="Hoàn tác lần nhập này? Những gì đã thêm sẽ được bỏ, những gì đã cập nhật trở lại như trước."
          >
            Hoàn tác lần nhập này
          </PostButton>
        )}
      </div>
    </>
  );
};
