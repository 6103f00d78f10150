import type { VNode } from 'preact';
import type { Choice } from '../../../kernel/contract.ts';
import { page, type UnitInFrame } from '../../../kernel/frame.tsx';
import type { Ctx, FormState } from '../../../kernel/http.ts';
import { Button } from '../../../kernel/ui/button.tsx';
import { DownloadMenu } from '../../../kernel/ui/download.tsx';
import { DateField, FieldSet, Form, HiddenField, NumberField, SelectField } from '../../../kernel/ui/field.tsx';
import { DateText, Num } from '../../../kernel/ui/figure.tsx';
import { EmptyState, PageHead, Section } from '../../../kernel/ui/page.tsx';
import { ListTable, type Column } from '../../../kernel/ui/table.tsx';
import { Menu } from '../../../kernel/ui/way.tsx';
import { formatDate } from '../../../kernel/vi/dates.ts';
import { formatNumber } from '../../../kernel/vi/number.ts';
import { whoms } from '../../../rulesets/occasion-lists.ts';
import type { DueLine, ListAsked } from '../rules/occasions.ts';
import { notebookHref, occasionListHref, writeHref } from './addresses.ts';

interface OccasionView {
  unit: UnitInFrame;
  occasions: readonly Choice[];
  occasionCode: string;
  asked: ListAsked;
  due: readonly DueLine[];
  /** Children left out because their birthday is not known. */
  unborn: number;
  today: string;
  /** What the form of the gift begins with, for who may record it. */
  gift: FormState['typed'] | undefined | false;
}

const ofChildren = ({ whom }: ListAsked): boolean => whom === 'children';
const ofDependants = ({ whom }: ListAsked): boolean => whom === 'children' || whom === 'policyFamilies';

/** For whom an occasion of the year is: to be printed, taken away as a sheet, and noted for all of them at once. */
export function occasionsPage(c: Ctx, view: OccasionView): Response {
  const { unit, asked, due, occasionCode } = view;
  const occasion = view.occasions.find((one) => one.value === occasionCode)?.label ?? '';
  return page(
    c,
    { title: `Danh sách: ${occasion}`, entry: 'ledger', wide: true },
    <>
      <PageHead
        title={`Danh sách: ${occasion}`}
        answer={answerOf(view)}
        back={{ label: 'Sổ hoạt động', href: notebookHref(unit) }}
        actions={
          <>
            <Menu label="Dịp khác">
              {view.occasions.map((one) => (
                <Button href={occasionListHref(unit, { dip: one.value })}>{one.label}</Button>
              ))}
            </Menu>
            {due.length > 0 && (
              <DownloadMenu href={(ending) => occasionListHref(unit, inAddress(occasionCode, asked), ending)} />
            )}
          </>
        }
      />
      <Choosing {...view} />
      {view.gift && <Noting {...view} gift={view.gift} />}
      <Section>
        <ListTable
          caption={`Danh sách: ${occasion}`}
          rows={due}
          columns={columnsOf(
            asked,
            due.some((one) => one.noted),
          )}
          empty={
            <EmptyState title="Chưa có ai trong danh sách này" icon="users">
              {noneWords(asked)}
            </EmptyState>
          }
        />
      </Section>
    </>,
  );
}

function answerOf({ asked, due, unborn }: OccasionView): string {
  const noted = due.filter((one) => one.noted).length;
  const whom = whoms.find((one) => one.value === asked.whom)?.label.toLowerCase() ?? '';
  const ages = ofChildren(asked)
    ? [
        asked.fromAge === null ? '' : `từ ${asked.fromAge} tuổi`,
        asked.underAge === null ? '' : `dưới ${asked.underAge} tuổi`,
      ]
    : [];
  return [
    `${formatNumber(due.length)} người: ${[whom, ...ages].filter(Boolean).join(' ')}, tính đến ngày ${formatDate(asked.on)}.`,
    noted > 0 ? `${formatNumber(noted)} người đã ghi quà trong sổ.` : '',
    unborn > 0 ? `${formatNumber(unborn)} người con chưa có ngày sinh nên không kê ở đây.` : '',
  ]
    .filter(Boolean)
    .join(' ');
}

const noneWords = (asked: ListAsked): string =>
  ofDependants(asked)
    ? 'Ghi con, bố mẹ, vợ chồng ở hồ sơ của từng đoàn viên thì danh sách tự có.'
    : 'Thử chọn đối tượng khác hoặc ngày khác.';

/** The list as its address says it: for the sheet of the same list. */
const inAddress = (dip: string, { whom, on, fromAge, underAge }: ListAsked): Record<string, string> => ({
  dip,
  cho: whom,
  ngay: formatDate(on),
  tu: fromAge === null ? '' : String(fromAge),
  // Without a limit, and not the limit that the occasion has by itself.
  duoi: underAge === null ? '-' : String(underAge),
});

/** Another occasion is chosen above and brings its own list; here the list of this one is changed. */
const Choosing = ({ unit, occasionCode, asked, today }: OccasionView): VNode => (
  <details class="catalogue-item screen-only">
    <summary>Đổi đối tượng, ngày{ofChildren(asked) ? ', tuổi' : ''}</summary>
    <Form action={occasionListHref(unit)} method="get">
      <HiddenField name="dip" value={occasionCode} />
      <FieldSet>
        <SelectField name="cho" label="Cho ai" value={asked.whom} options={[...whoms]} />
        <DateField name="ngay" label="Tính đến ngày" value={asked.on} today={today} />
        {ofChildren(asked) && (
          <>
            <NumberField name="tu" label="Từ tuổi" value={asked.fromAge ?? ''} />
            <NumberField name="duoi" label="Dưới tuổi" value={asked.underAge ?? ''} hint="Để trống là mọi tuổi" />
          </>
        )}
      </FieldSet>
      <div class="form-actions">
        <Button>Lập danh sách</Button>
      </div>
    </Form>
  </details>
);

const columnsOf = (asked: ListAsked, someNoted: boolean): Column<DueLine>[] => [
  { label: 'Họ và tên', main: true, cell: (one) => one.fullName },
  { label: 'Ngày sinh', wrap: false, cell: (one) => (one.birthOn ? <DateText on={one.birthOn} /> : '') },
  { label: 'Tuổi', align: 'right', cell: (one) => (one.age === null ? '' : <Num value={one.age} />) },
  ...(ofDependants(asked)
    ? [{ label: ofChildren(asked) ? 'Con của' : 'Thân nhân của', cell: (one: DueLine) => one.of }]
    : []),
  { label: 'Đơn vị', cell: (one) => one.unitName },
  ...(someNoted ? [{ label: 'Quà', cell: (one: DueLine) => (one.noted ? 'đã ghi' : '') }] : []),
];

const kindWords: Record<string, string> = { member: 'đoàn viên', child: 'con đoàn viên', relative: 'thân nhân' };

/** One form for all who have none yet; a record is for one kind of receiver, so children and relatives are noted apart. */
const Noting = ({ unit, due, gift }: Omit<OccasionView, 'gift'> & { gift: FormState['typed'] }): VNode | null => {
  const waiting = [
    ...Map.groupBy(
      due.filter((one) => !one.noted),
      (one) => one.beneficiaryKind,
    ),
  ];
  if (waiting.length === 0) return null;
  return (
    <div class="screen-only occasion-gifts">
      <div class="actions">
        {waiting.map(([kind, lines]) => (
          <form method="post" action={writeHref(unit, 'occasion_gift')} class="inline-form">
            {Object.entries({ ...gift, beneficiaryKind: kind, fill: '1' }).flatMap(([name, value]) =>
              [value].flat().map((one) => <input type="hidden" name={name} value={one} />),
            )}
            {lines.map((one) => (
              <input type="hidden" name="persons[]" value={one.personId} />
            ))}
            <Button kind="primary" icon="gift">
              {`Ghi quà cho ${formatNumber(lines.length)} ${kindWords[kind] ?? 'người'}`}
            </Button>
          </form>
        ))}
      </div>
      <p class="under">Mở mẫu ghi với cả danh sách: bỏ người vắng, ghi số tiền rồi lưu.</p>
    </div>
  );
};
