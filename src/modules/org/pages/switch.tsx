import { page } from '../../../kernel/frame.tsx';
import type { Ctx } from '../../../kernel/http.ts';
import { Button } from '../../../kernel/ui/button.tsx';
import { Form, TextField } from '../../../kernel/ui/field.tsx';
import { Line, Lines } from '../../../kernel/ui/lines.tsx';
import { EmptyState, PageHead, Section } from '../../../kernel/ui/page.tsx';
import { formatDate } from '../../../kernel/vi/dates.ts';
import type { Term } from '../store/terms.ts';
import type { UnitOnTree } from '../store/tree.ts';

export type UnitLine = UnitOnTree;

interface SwitchProps {
  typed: string;
  own: readonly UnitLine[];
  /** The terms of the first own unit. */
  terms: readonly Term[];
  units: readonly UnitLine[];
  more: boolean;
}

/** As many are found by the eye. */
const fewUnits = 12;

/** Another unit or another term. */
export function switchPage(c: Ctx, { typed, own, terms, units, more }: SwitchProps): Response {
  const [first] = own;
  return page(
    c,
    { title: 'Đổi đơn vị, nhiệm kỳ' },
    <>
      <PageHead
        title="Đổi đơn vị, nhiệm kỳ"
        answer={own.length ? undefined : 'Đồng chí chưa giữ chức vụ công đoàn nào trong phần mềm.'}
      />
      {own.length > 0 && (
        <Section title="Nơi tôi giữ chức vụ">
          <Lines label="Nơi tôi giữ chức vụ">{own.map(unitLine)}</Lines>
        </Section>
      )}
      {first && terms.length > 1 && (
        <Section title={`Nhiệm kỳ của ${first.shortName}`}>
          <Lines label="Nhiệm kỳ">
            {terms.map((term, nth) => (
              <Line
                title={`Nhiệm kỳ ${term.label}`}
                href={`/cd/${first.code}${nth ? `?ky=${term.ordinal}` : ''}`}
                side={`từ ${formatDate(term.startsOn)}${term.endsOn ? ` đến ${formatDate(term.endsOn)}` : ''}`}
              />
            ))}
          </Lines>
        </Section>
      )}
      {(units.length > own.length || typed) && (
        <Section title="Đơn vị tôi xem được">
          {(units.length > fewUnits || typed) && (
            <Form action="/don-vi" method="get">
              <TextField
                name="q"
                label="Tên đơn vị"
                value={typed}
                type="search"
                short
                hint="Gõ có dấu hay không dấu đều được."
              />
              <Button>Tìm</Button>
            </Form>
          )}
          {units.length ? (
            <Lines label="Đơn vị">{units.map(unitLine)}</Lines>
          ) : (
            <EmptyState title={`Không có đơn vị nào tên “${typed}”`}>
              Thử một phần của tên, ví dụ “thu vien”.
            </EmptyState>
          )}
          {more && <p class="under">Còn nữa: hãy gõ tên để tìm.</p>}
        </Section>
      )}
    </>,
  );
}

const unitLine = (unit: UnitLine) => (
  <Line title={unit.name} href={`/cd/${unit.code}`} side={unit.kindLabel} icon="network" />
);
