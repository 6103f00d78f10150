import type { VNode } from 'preact';
import { page, type UnitInFrame } from '../../../kernel/frame.tsx';
import type { Ctx } from '../../../kernel/http.ts';
import { Button } from '../../../kernel/ui/button.tsx';
import { EmptyState, PageHead, Section } from '../../../kernel/ui/page.tsx';
import { ListTable } from '../../../kernel/ui/table.tsx';
import { formatDate } from '../../../kernel/vi/dates.ts';
import { inWords, type Catalogue } from '../rules/definition.ts';
import type { DatedDefinition } from '../store/definitions.ts';
import { definitionHref, definitionsHref, figuresHref, newDefinitionHref } from './href.ts';

interface DefinitionsView {
  unit: UnitInFrame;
  /** Made here. */
  own: readonly DatedDefinition[];
  /** Came with the program. */
  shipped: readonly DatedDefinition[];
  catalogue: Catalogue;
}

/** Every number that is read, in words that an officer can check: those made here, then those of the program. */
export function definitionsPage(c: Ctx, view: DefinitionsView): Response {
  const { unit, own, shipped } = view;
  return page(
    c,
    { title: 'Cách tính số liệu', entry: 'figures', wide: true },
    <>
      <PageHead
        title="Cách tính số liệu"
        answer="Mỗi số trên màn hình và trong báo cáo là một định nghĩa. Thêm số liệu mới không cần lập trình; dùng được ngay cho chỉ tiêu và báo cáo của mọi đơn vị."
        back={{ label: 'Số liệu', href: figuresHref(unit) }}
        actions={
          <Button kind="primary" href={newDefinitionHref(unit)} icon="plus">
            Thêm số liệu
          </Button>
        }
      />
      <Section title="Số liệu tự đặt" count={own.length}>
        {own.length ? (
          <Table {...view} rows={own} />
        ) : (
          <EmptyState title="Chưa đặt số liệu nào" icon="chart-column">
            <p>Khi báo cáo cần một số chưa có sẵn, hãy thêm ở đây.</p>
          </EmptyState>
        )}
      </Section>
      <Section title="Có sẵn trong phần mềm" count={shipped.length}>
        <Table {...view} rows={shipped} />
      </Section>
    </>,
  );
}

const Table = ({ unit, catalogue, rows }: DefinitionsView & { rows: readonly DatedDefinition[] }): VNode => (
  <ListTable
    caption="Cách tính số liệu"
    rows={rows}
    rowHref={(one) => definitionHref(unit, one.code)}
    columns={[
      { label: 'Số liệu', main: true, cell: (one) => one.name },
      { label: 'Đơn vị tính', wrap: false, cell: (one) => one.unitOfMeasure },
      { label: 'Cách tính', cell: (one) => <span class="under">{inWords(one.rule, catalogue)}</span> },
      { label: 'Áp dụng', wrap: false, cell: datesOf },
    ]}
  />
);

const datesOf = ({ version, validFrom, validTo }: DatedDefinition): string =>
  validTo ? `đến ${formatDate(validTo)}` : version > 1 ? `từ ${formatDate(validFrom)}` : '';

/** One definition, read only: what it counts, and from which one may be copied. */
export function definitionPage(
  c: Ctx,
  o: { unit: UnitInFrame; definition: DatedDefinition; words: string; copyHref: string | undefined },
): Response {
  return page(
    c,
    { title: o.definition.name, entry: 'figures' },
    <>
      <PageHead
        title={o.definition.name}
        answer={o.words}
        back={{ label: 'Cách tính số liệu', href: definitionsHref(o.unit) }}
        actions={o.copyHref && <Button href={o.copyHref}>Chép thành số liệu mới</Button>}
      />
      <p class="under">
        {o.copyHref
          ? 'Số liệu có sẵn của phần mềm không sửa được, để mọi đơn vị tính như nhau.'
          : 'Số liệu có sẵn của phần mềm; cách tính này không ghi lại được bằng mẫu.'}
      </p>
    </>,
  );
}
