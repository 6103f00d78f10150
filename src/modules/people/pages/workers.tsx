import { page, unitHref, type UnitInFrame } from '../../../kernel/frame.tsx';
import type { Ctx } from '../../../kernel/http.ts';
import { Button } from '../../../kernel/ui/button.tsx';
import { EmptyState, PageHead } from '../../../kernel/ui/page.tsx';
import { deedsColumn, ListTable } from '../../../kernel/ui/table.tsx';
import { formatDate } from '../../../kernel/vi/dates.ts';
import { formatNumber } from '../../../kernel/vi/number.ts';
import { categories } from '../contract/member.ts';
import type { NamedWorker } from '../store/employments.ts';

interface WorkersProps {
  unit: UnitInFrame;
  workers: readonly NamedWorker[];
  mayChange: boolean;
}

/** Workers who are no members, each of whom becomes one without being typed again. */
export function workersPage(c: Ctx, { unit, workers, mayChange }: WorkersProps): Response {
  const here = (path: string) => unitHref(unit, `/nguoi-lao-dong/ten${path}`);
  const women = workers.filter((one) => one.sex === 'female').length;
  return page(
    c,
    { title: 'Người lao động chưa vào công đoàn', entry: 'people' },
    <>
      <PageHead
        title="Người lao động chưa vào công đoàn"
        answer={workers.length ? `${formatNumber(workers.length)} người, ${formatNumber(women)} nữ.` : undefined}
        back={{ label: 'Cơ cấu', href: unitHref(unit, '/co-cau') }}
        actions={
          mayChange && (
            <Button kind="primary" icon="plus" href={here('/them')}>
              Thêm người
            </Button>
          )
        }
      />
      <ListTable
        caption="Người lao động chưa vào công đoàn"
        rows={workers}
        columns={[
          { label: 'Họ và tên', main: true, cell: (one) => one.fullName },
          { label: 'Đối tượng', cell: (one) => categories.find((kind) => kind.value === one.categoryCode)?.label },
          { label: 'Chức vụ, công việc', hideOnPhone: true, cell: (one) => one.position },
          { label: 'Đơn vị', hideOnPhone: true, cell: (one) => one.unitName },
          { label: 'Làm việc từ', wrap: false, cell: (one) => formatDate(one.fromOn) },
          ...(mayChange
            ? [
                deedsColumn((one: NamedWorker) => (
                  <>
                    <a href={here(`/${one.personId}/ket-nap`)}>Kết nạp</a>
                    {' · '}
                    <a href={here(`/${one.personId}/thoi`)}>Thôi việc</a>
                  </>
                )),
              ]
            : []),
        ]}
        empty={
          <EmptyState title="Chưa ghi tên ai">
            Ở đây là người lao động của cơ quan chưa vào công đoàn, ghi theo tên để vận động và kết nạp. Nơi chưa ghi số
            liệu tổng thì danh sách này là mẫu số khi tính tỷ lệ; nơi đã ghi thì lấy số liệu tổng.
          </EmptyState>
        }
      />
    </>,
  );
}
