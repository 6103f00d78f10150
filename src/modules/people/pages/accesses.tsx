import { page, unitHref, type UnitInFrame } from '../../../kernel/frame.tsx';
import type { Ctx } from '../../../kernel/http.ts';
import { EmptyState, PageHead } from '../../../kernel/ui/page.tsx';
import { ListTable } from '../../../kernel/ui/table.tsx';
import { Pager } from '../../../kernel/ui/way.tsx';
import { formatInstant } from '../../../kernel/vi/dates.ts';
import { accessWords } from '../rules/watch.ts';
import type { SensitiveAccess } from '../store/accesses.ts';

interface AccessesProps {
  unit: UnitInFrame;
  accesses: readonly SensitiveAccess[];
  names: ReadonlyMap<string, string>;
  nextHref: string | undefined;
}

/** Who opened whose sensitive fields, newest first: for the chair; each person reads their own at "Của tôi". */
export function accessesPage(c: Ctx, { unit, accesses, names, nextHref }: AccessesProps): Response {
  return page(
    c,
    { title: 'Ai đã mở thông tin nhạy cảm', entry: 'people' },
    <>
      <PageHead
        title="Ai đã mở thông tin nhạy cảm"
        answer="Mỗi lượt mở căn cước, dân tộc, tôn giáo, thông tin Đảng của một người được ghi một dòng. Người đó cũng xem được các lượt của mình."
        back={{ label: 'Tổ chức', href: unitHref(unit, '/to-chuc') }}
      />
      <ListTable
        caption="Lượt mở thông tin nhạy cảm"
        rows={accesses}
        columns={[
          { label: 'Người xem', main: true, cell: (one) => one.actorName },
          {
            label: 'Hồ sơ của',
            cell: (one) => (
              <a href={unitHref(unit, `/doan-vien/${one.personId}`)}>
                {names.get(one.personId) ?? 'người đã chuyển đi'}
              </a>
            ),
          },
          { label: 'Nội dung', cell: (one) => accessWords(one.whatCode) },
          { label: 'Thời điểm', wrap: false, cell: (one) => formatInstant(one.at) },
        ]}
        empty={
          <EmptyState title="Chưa ai mở thông tin nhạy cảm">
            Khi một cán bộ bấm “Xem thông tin nhạy cảm” ở hồ sơ đoàn viên, lượt xem hiện ở đây.
          </EmptyState>
        }
      />
      <Pager nextHref={nextHref} />
    </>,
  );
}
