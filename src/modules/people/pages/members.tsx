import { columnsOf } from '../../../kernel/listing.tsx';
import { page, unitHref, type UnitInFrame } from '../../../kernel/frame.tsx';
import type { Ctx } from '../../../kernel/http.ts';
import { Button } from '../../../kernel/ui/button.tsx';
import { DownloadMenu } from '../../../kernel/ui/download.tsx';
import { TotalLine } from '../../../kernel/ui/figure.tsx';
import { Icon } from '../../../kernel/ui/icon.tsx';
import { Columns, EmptyState, PageHead } from '../../../kernel/ui/page.tsx';
import { ListTable, type Column } from '../../../kernel/ui/table.tsx';
import { Chips, Menu, Pager, type Chip } from '../../../kernel/ui/way.tsx';
import { formatDate } from '../../../kernel/vi/dates.ts';
import { formatNumber } from '../../../kernel/vi/number.ts';
import { UnitTabs } from '../../org/index.ts';
import { admissionContract } from '../contract/member.ts';
import { headCount, type Count } from '../rules/counts.ts';
import type { MemberRow } from '../store/members.ts';
import { memberPanel, type PanelProps } from './member-panel.tsx';

/** What stands in the address of the list. */
export interface ListAddress {
  q?: string | undefined;
  /** Code of the part of the unit that is shown. */
  to?: string | undefined;
  gioi?: 'nam' | 'nu' | undefined;
  /** A day, dd/mm/yyyy; without it the end of the period. */
  ngay?: string | undefined;
  /** A group of the break-down: `age.30-39`. */
  nhom?: string | undefined;
  sau?: string | undefined;
}

export interface MembersProps {
  unit: UnitInFrame;
  address: ListAddress;
  rows: readonly MemberRow[];
  /** Of what is listed, over all its pages. */
  counts: readonly Count[];
  /** The unit's parts to filter by, each with its number. */
  parts: readonly { code: string; name: string; count: number }[];
  sexes: { nam: number; nu: number };
  nextKey: string | undefined;
  /** The list is of this day when it is not today. */
  asOf: string | undefined;
  /** What the group of the break-down is, in words. */
  group: string | undefined;
  /** Members in units below, whose names are theirs. */
  below: number;
  mayChange: boolean;
  maySeeSensitive: boolean;
  open: PanelProps | undefined;
}

export function membersPage(c: Ctx, props: MembersProps): Response {
  const { unit, open, asOf } = props;
  const [members, women] = headCount(props.counts);
  const filtered = Boolean(props.address.q ?? props.address.to ?? props.address.gioi ?? props.address.nhom);
  return page(
    c,
    { title: 'Đoàn viên', entry: 'people', wide: true },
    <>
      <PageHead
        title="Đoàn viên"
        answer={
          filtered || props.counts.length === 0
            ? undefined
            : `${members}, ${women}${asOf ? `, tính đến ngày ${formatDate(asOf)}` : ''}.`
        }
        actions={<Deeds {...props} />}
      />
      <UnitTabs unit={unit} active="members" names />
      <Columns aside={open && memberPanel(open)}>
        <SearchForm {...props} />
        <turbo-frame id="danh-sach" target="_top">
          <MemberList {...props} filtered={filtered} />
        </turbo-frame>
      </Columns>
      {props.below > 0 && (
        <p class="under">
          Các đơn vị trực thuộc có {formatNumber(props.below)} đoàn viên, do từng đơn vị quản lý.{' '}
          <a href={unitHref(unit, '/to-chuc')}>Xem số liệu theo đơn vị</a>
        </p>
      )}
    </>,
  );
}

const Deeds = ({ unit, address, rows, mayChange, maySeeSensitive }: MembersProps) => {
  const fileHref = (ending: string, more: Record<string, string> = {}) =>
    unitHref(unit, `/doan-vien${ending}`, { ...address, sau: undefined, ...more });
  return (
    <>
      {mayChange && (
        <Button kind="primary" icon="plus" href={unitHref(unit, '/doan-vien/them')}>
          Thêm đoàn viên
        </Button>
      )}
      {mayChange && (
        <Menu label="Nhập từ tệp" icon="file-down">
          <Button href={unitHref(unit, '/doan-vien/nhap')}>Đoàn viên</Button>
          <Button href={unitHref(unit, '/doan-vien/nhap-nguoi-than')}>Con, người thân của đoàn viên</Button>
        </Menu>
      )}
      {rows.length > 0 && (
        <DownloadMenu href={fileHref}>
          <Button href={unitHref(unit, '/the-doan-vien.pdf')} download>
            Thẻ đoàn viên (PDF)
          </Button>
          {maySeeSensitive && (
            <Button href={fileHref('.xlsx', { day: 'du' })} download>
              Excel, có mục nhạy cảm
            </Button>
          )}
        </DownloadMenu>
      )}
    </>
  );
};

const SearchForm = ({ unit, address }: MembersProps) => (
  <live-form>
    <form
      class="list-search"
      action={unitHref(unit, '/doan-vien')}
      data-turbo-frame="danh-sach"
      data-turbo-action="replace"
      role="search"
      aria-label="Trong danh sách"
    >
      {Object.entries({
        to: address.to,
        gioi: address.gioi,
        ngay: address.ngay,
        nhom: address.nhom,
        ky: keptTerm(unit),
      }).map(([name, value]) => value && <input type="hidden" name={name} value={value} />)}
      <Icon name="search" />
      <input
        class="input"
        type="search"
        name="q"
        value={address.q}
        placeholder="Tìm theo tên, ví dụ: nguyen van a"
        aria-label="Tìm đoàn viên theo tên"
        autocomplete="off"
      />
      <Button>Tìm</Button>
    </form>
  </live-form>
);

const keptTerm = (unit: UnitInFrame) =>
  unit.term && unit.term.termId !== unit.terms[0]?.termId ? String(unit.term.ordinal) : undefined;

const MemberList = (props: MembersProps & { filtered: boolean }) => {
  const { unit, address, rows, counts, nextKey, open, filtered } = props;
  const here = (more: Record<string, string | undefined>) =>
    unitHref(unit, '/doan-vien', { ...address, sau: undefined, ...more });
  return (
    <>
      <Chips label="Lọc đoàn viên" items={chipsOf(props, here)} />
      {rows.length > 0 && (
        <TotalLine
          parts={headCount(counts)}
          note={props.asOf && props.filtered && `tính đến ngày ${formatDate(props.asOf)}`}
        />
      )}
      <ListTable
        caption="Danh sách đoàn viên"
        rows={rows}
        rowHref={(row) => here({ sau: address.sau, mo: row.personId })}
        rowFrame="beside"
        isActive={(row) => row.personId === open?.person.personId}
        columns={columns(props)}
        empty={filtered ? <NobodyFound {...props} /> : <NobodyYet {...props} />}
      />
      <Pager
        nextHref={nextKey && here({ sau: nextKey })}
        firstHref={address.sau && here({})}
        shown={nextKey || address.sau ? `Trang này có ${rows.length} đoàn viên` : undefined}
      />
    </>
  );
};

function chipsOf(
  { address, parts, sexes, group }: MembersProps,
  here: (more: Record<string, string | undefined>) => string,
): Chip[] {
  const sex = (code: 'nam' | 'nu', label: string): Chip => ({
    label,
    count: sexes[code],
    active: address.gioi === code,
    href: here({ gioi: address.gioi === code ? undefined : code }),
  });
  return [
    ...(group ? [{ label: group, active: true, href: here({ nhom: undefined }) }] : []),
    sex('nu', 'Nữ'),
    sex('nam', 'Nam'),
    ...parts.map(({ code, name, count }) => ({
      label: name,
      count,
      active: address.to === code,
      href: here({ to: address.to === code ? undefined : code }),
    })),
  ];
}

/** On a phone a line says the name and what is said in words; dates and choices wait for the record. */
const wordy = new Set(
  Object.values(admissionContract.fields)
    .filter((field) => field.kind === 'text')
    .map((field) => field.label),
);

function columns({ parts }: MembersProps): Column<MemberRow>[] {
  const [name, ...others] = columnsOf<MemberRow>(admissionContract);
  const group: Column<MemberRow> = { label: 'Tổ, bộ phận', cell: (row) => row.unitName };
  const drawn = others.map((column) => ({ ...column, hideOnPhone: !wordy.has(column.label) }));
  return [...(name ? [{ ...name, wrap: false }] : []), ...drawn, ...(parts.length > 0 ? [group] : [])];
}

const NobodyFound = ({ unit, address }: MembersProps) => (
  <EmptyState
    title={address.q ? `Không có đoàn viên nào tên “${address.q}”` : 'Không có đoàn viên nào phù hợp'}
    action={<Button href={unitHref(unit, '/doan-vien')}>Bỏ lọc</Button>}
  >
    Gõ có dấu hay không dấu đều được, ví dụ “nguyen van a”.
  </EmptyState>
);

const NobodyYet = ({ unit, mayChange }: MembersProps) => (
  <EmptyState
    title="Chưa có đoàn viên nào"
    icon="users"
    action={
      mayChange && (
        <Button kind="primary" icon="plus" href={unitHref(unit, '/doan-vien/them')}>
          Thêm đoàn viên đầu tiên
        </Button>
      )
    }
  >
    Đây là danh sách đoàn viên của đơn vị và các tổ công đoàn. Mỗi người ghi một lần: họ tên, giới tính, đối tượng và
    ngày vào công đoàn; các mục khác bổ sung sau.
  </EmptyState>
);
