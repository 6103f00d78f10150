import { page, unitHref, type UnitInFrame } from '../../../kernel/frame.tsx';
import type { Ctx } from '../../../kernel/http.ts';
import { Button, PostButton } from '../../../kernel/ui/button.tsx';
import { ErrorSummary } from '../../../kernel/ui/message.tsx';
import { EmptyState, PageHead, Section } from '../../../kernel/ui/page.tsx';
import { deedsColumn, ListTable, RowDeeds, type Column } from '../../../kernel/ui/table.tsx';
import { formatDate, formatInstant } from '../../../kernel/vi/dates.ts';
import { UnitTabs } from '../../org/index.ts';
import { transferReasons, transferStates } from '../contract/transfers.ts';
import type { Transfer } from '../store/transfers.ts';

interface TransfersProps {
  unit: UnitInFrame;
  transfers: readonly Transfer[];
  /** Units in words, each with its union. */
  sides: ReadonlyMap<string, string>;
  /** The unit with its parts: which side a transfer is on. */
  own: ReadonlySet<string>;
  mayChange: boolean;
  /** Why a button did nothing. */
  refused?: string | undefined;
}

/** Who is on the way here, who on the way out, and what became of the others. */
export function transfersPage(c: Ctx, props: TransfersProps): Response {
  const { unit, transfers, own, refused } = props;
  const waiting = transfers.filter((one) => one.state === 'sent');
  const coming = waiting.filter((one) => own.has(one.toUnitId));
  const leaving = waiting.filter((one) => !own.has(one.toUnitId));
  const done = transfers.filter((one) => one.state !== 'sent');
  return page(
    c,
    { title: 'Chuyển đi, chuyển đến', entry: 'people' },
    <>
      <PageHead
        title="Chuyển đi, chuyển đến"
        answer={waiting.length ? inWords(coming.length, leaving.length) : undefined}
      />
      <UnitTabs unit={unit} active="transfers" names />
      {refused && <ErrorSummary title="Chưa thực hiện được:" errors={[{ text: refused }]} />}
      {transfers.length === 0 && (
        <EmptyState title="Chưa có ai chuyển đi hoặc chuyển đến">
          Đoàn viên chuyển sang công đoàn khác được giới thiệu từ hồ sơ của người đó: “Việc khác”, “Giới thiệu chuyển
          sinh hoạt”. Nơi nhận xác nhận ở trang này.
        </EmptyState>
      )}
      {coming.length > 0 && list(props, 'Chờ tiếp nhận', coming, answers(props))}
      {leaving.length > 0 && list(props, 'Đã giới thiệu, chờ nơi nhận', leaving, takeBack(props))}
      {done.length > 0 && list(props, 'Đã xong', done, [outcome])}
    </>,
  );
}

const inWords = (coming: number, leaving: number): string =>
  `${[coming && `${coming} người chờ đơn vị tiếp nhận`, leaving && `${leaving} người chờ nơi khác tiếp nhận`]
    .filter(Boolean)
    .join(', ')}.`;

function list({ sides }: TransfersProps, title: string, rows: readonly Transfer[], more: Column<Transfer>[]) {
  const name = (unitId: string) => sides.get(unitId) ?? 'đơn vị đã kết thúc hoạt động';
  return (
    <Section title={title} count={rows.length}>
      <ListTable
        caption={title}
        rows={rows}
        columns={[
          { label: 'Họ và tên', main: true, cell: (one) => one.fullName },
          { label: 'Từ', cell: (one) => name(one.fromUnitId) },
          { label: 'Đến', cell: (one) => name(one.toUnitId) },
          { label: 'Từ ngày', wrap: false, cell: (one) => formatDate(one.onDate) },
          {
            label: 'Lý do',
            cell: (one) =>
              [transferReasons.find((reason) => reason.value === one.reasonCode)?.label, one.note]
                .filter(Boolean)
                .join(' · '),
          },
          { label: 'Người gửi', hideOnPhone: true, cell: (one) => `${one.sentBy}, ${formatInstant(one.sentAt)}` },
          ...more,
        ]}
      />
    </Section>
  );
}

const answers = ({ unit, mayChange }: TransfersProps): Column<Transfer>[] =>
  mayChange
    ? [
        deedsColumn(({ transferId }) => (
          <RowDeeds>
            <PostButton small kind="primary" action={unitHref(unit, `/chuyen-sinh-hoat/nhan/${transferId}`)}>
              Tiếp{'\u00a0'}nhận
            </PostButton>
            <Button small href={unitHref(unit, `/chuyen-sinh-hoat/tra/${transferId}`)}>
              Trả{'\u00a0'}lại
            </Button>
          </RowDeeds>
        )),
      ]
    : [];

const takeBack = ({ unit, mayChange }: TransfersProps): Column<Transfer>[] =>
  mayChange
    ? [
        deedsColumn(({ transferId }) => (
          <PostButton small action={unitHref(unit, `/chuyen-sinh-hoat/rut/${transferId}`)}>
            Rút{'\u00a0'}lại
          </PostButton>
        )),
      ]
    : [];

const outcome: Column<Transfer> = {
  label: 'Kết quả',
  cell: (one) =>
    [
      [transferStates[one.state], one.answer].filter(Boolean).join(': '),
      one.answeredBy && one.answeredAt && `${one.answeredBy}, ${formatInstant(one.answeredAt)}`,
    ]
      .filter(Boolean)
      .join(' · '),
};
