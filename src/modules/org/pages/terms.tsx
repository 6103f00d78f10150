import { page, unitHref, type UnitInFrame } from '../../../kernel/frame.tsx';
import type { Ctx } from '../../../kernel/http.ts';
import { Button } from '../../../kernel/ui/button.tsx';
import { DateText } from '../../../kernel/ui/figure.tsx';
import { EmptyState, PageHead } from '../../../kernel/ui/page.tsx';
import { deedsColumn, ListTable } from '../../../kernel/ui/table.tsx';
import { formatDate } from '../../../kernel/vi/dates.ts';
import { toRoman } from '../../../kernel/vi/roman.ts';
import type { Term } from '../store/terms.ts';
import { UnitTabs } from './tabs.tsx';

interface TermsProps {
  unit: UnitInFrame;
  terms: readonly Term[];
  mayChange: boolean;
  names: boolean;
  /** An inner part lives in the terms of its home. */
  ofHome: string | undefined;
  /** Gaps between terms, years that differ from the dates. */
  remarks: readonly string[];
}

/** The terms of the unit: one is chosen, and all pages are read for it. */
export function termsPage(c: Ctx, { unit, terms, mayChange, names, ofHome, remarks }: TermsProps): Response {
  const chosen = unit.term;
  return page(
    c,
    { title: 'Nhiệm kỳ', entry: 'people' },
    <>
      <PageHead
        title="Nhiệm kỳ"
        answer={chosen && answerOf(chosen)}
        actions={
          mayChange && (
            <Button href={unitHref(unit, '/nhiem-ky/them')} icon="plus">
              Khai báo nhiệm kỳ
            </Button>
          )
        }
      />
      <UnitTabs unit={unit} active="terms" names={names} />
      {ofHome && <p class="under">Theo nhiệm kỳ của {ofHome}.</p>}
      <ListTable
        caption="Các nhiệm kỳ"
        rows={terms}
        rowHref={(term) => termHref(unit, term, terms)}
        isActive={(term) => term.termId === chosen?.termId}
        empty={<NoTerm unit={unit} mayChange={mayChange} />}
        columns={[
          { label: 'Nhiệm kỳ', main: true, wrap: false, cell: (term) => `Nhiệm kỳ ${term.label}` },
          { label: 'Khóa', wrap: false, cell: (term) => toRoman(term.ordinal) },
          { label: 'Bắt đầu', wrap: false, cell: (term) => <DateText on={term.startsOn} /> },
          {
            label: 'Kết thúc',
            wrap: false,
            cell: (term) => (term.endsOn ? <DateText on={term.endsOn} /> : 'đang diễn ra'),
          },
          ...(mayChange
            ? [deedsColumn((term: Term) => <a href={unitHref(unit, `/nhiem-ky/${term.termId}/sua`)}>Sửa</a>)]
            : []),
        ]}
      />
      {remarks.map((remark) => (
        <p class="under">{remark}</p>
      ))}
      {terms.length > 1 && <p class="under">Chọn một nhiệm kỳ để xem tổ chức, hoạt động và báo cáo của nhiệm kỳ đó.</p>}
    </>,
  );
}

const answerOf = (term: { ordinal: number; label: string; startsOn: string; endsOn: string | null }): string =>
  `Đang xem nhiệm kỳ ${term.label} (khóa ${toRoman(term.ordinal)}), ${term.endsOn ? `từ ${formatDate(term.startsOn)} đến ${formatDate(term.endsOn)}` : `bắt đầu từ ${formatDate(term.startsOn)}`}.`;

function termHref(unit: UnitInFrame, term: Term, terms: readonly Term[]): string {
  const present = terms[0];
  return `/cd/${unit.code}/to-chuc${term.termId === present?.termId ? '' : `?ky=${term.ordinal}`}`;
}

const NoTerm = ({ unit, mayChange }: { unit: UnitInFrame; mayChange: boolean }) => (
  <EmptyState
    title="Chưa khai báo nhiệm kỳ nào"
    action={
      mayChange && (
        <Button href={unitHref(unit, '/nhiem-ky/them')} kind="primary" icon="plus">
          Khai báo nhiệm kỳ
        </Button>
      )
    }
  >
    Chỉ tiêu, báo cáo và ban chấp hành đều thuộc về một nhiệm kỳ. Hãy khai báo nhiệm kỳ đang diễn ra trước, các nhiệm kỳ
    cũ bổ sung sau.
  </EmptyState>
);
