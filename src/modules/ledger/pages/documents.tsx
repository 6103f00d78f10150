import type { VNode } from 'preact';
import type { Contract } from '../../../kernel/contract.ts';
import { ContractFields, errorsOf } from '../../../kernel/form.tsx';
import { page, type UnitInFrame } from '../../../kernel/frame.tsx';
import type { Ctx, FormState } from '../../../kernel/http.ts';
import { Button } from '../../../kernel/ui/button.tsx';
import { OnceField } from '../../../kernel/twice.tsx';
import { FieldSet, Form, FormActions, HiddenField, TextField } from '../../../kernel/ui/field.tsx';
import { DateText, Num } from '../../../kernel/ui/figure.tsx';
import { EmptyState, Facts, PageHead, Section } from '../../../kernel/ui/page.tsx';
import { ListTable } from '../../../kernel/ui/table.tsx';
import { Pager } from '../../../kernel/ui/way.tsx';
import { formatDate } from '../../../kernel/vi/dates.ts';
import { formatNumber } from '../../../kernel/vi/number.ts';
import { documentContract } from '../contract/campaigns.ts';
import type { CitedDocument } from '../store/documents.ts';
import { documentHref, documentsHref, notebookHref } from './addresses.ts';

interface DocumentsView {
  unit: UnitInFrame;
  documents: readonly CitedDocument[];
  /** How many records rest on each. */
  citing: ReadonlyMap<string, number>;
  words: string;
  form: FormState;
  today: string;
  mayRegister: boolean;
  nextHref: string | undefined;
}

/** The register of papers that records rest on. */
export function documentsPage(c: Ctx, view: DocumentsView): Response {
  const { unit, documents, words, mayRegister } = view;
  return page(
    c,
    { title: 'Văn bản căn cứ', entry: 'ledger' },
    <>
      <PageHead
        title="Văn bản căn cứ"
        answer="Kế hoạch, quyết định, nghị quyết mà các hoạt động dựa vào; của đơn vị và của công đoàn cấp trên."
        back={{ label: 'Sổ hoạt động', href: notebookHref(unit) }}
      />
      <Search unit={unit} words={words} />
      <Section>
        <ListTable
          caption="Văn bản căn cứ, mới nhất trước"
          rows={documents}
          rowHref={(one) => documentHref(unit, one.documentId)}
          columns={[
            { label: 'Số, ký hiệu', cell: (one) => one.number, main: true, wrap: false },
            { label: 'Ngày', cell: (one) => <DateText on={one.issuedOn} />, wrap: false },
            { label: 'Nơi ban hành', cell: (one) => one.issuer },
            { label: 'Trích yếu', cell: (one) => (one.active ? one.subject : `${one.subject} (thôi dùng)`) },
            {
              label: 'Hoạt động',
              align: 'right',
              cell: (one) => <Num value={view.citing.get(one.documentId) ?? 0} />,
            },
          ]}
          empty={
            <EmptyState title={words ? 'Không có văn bản nào như vậy' : 'Sổ chưa có văn bản nào'} icon="files">
              {words ? 'Thử gõ ít chữ hơn.' : 'Ghi văn bản ở dưới; từ đó chọn được khi ghi hoạt động.'}
            </EmptyState>
          }
        />
      </Section>
      <Pager nextHref={view.nextHref} shown={`${formatNumber(documents.length)} văn bản`} />
      {mayRegister && <Register {...view} />}
    </>,
  );
}

const Search = ({ unit, words }: { unit: UnitInFrame; words: string }): VNode => (
  <form method="get" action={documentsHref(unit).split('?')[0]} class="book-search-form">
    <TextField name="q" label="Có chữ" type="search" value={words} placeholder="12/KH-CĐCS, đại hội" />
    <Button icon="search">Tìm</Button>
  </form>
);

const Register = ({ unit, form, today }: DocumentsView): VNode => (
  <Section title="Ghi văn bản">
    <Form action={documentsHref(unit)} errors={errorsOf(documentContract, form)}>
      <OnceField form={form} />
      <FieldSet>
        <ContractFields of={documentContract} form={form} today={today} />
      </FieldSet>
      <FormActions submit="Ghi vào sổ văn bản" />
    </Form>
  </Section>
);

interface DocumentView {
  unit: UnitInFrame;
  document: CitedDocument;
  citing: number;
  contract: Contract;
  form: FormState;
  today: string;
  mayChange: boolean;
}

/** One paper with what rests on it. */
export function documentPage(c: Ctx, view: DocumentView): Response {
  const { unit, document, citing, contract, form, today, mayChange } = view;
  return page(
    c,
    { title: document.number, entry: 'ledger' },
    <>
      <PageHead
        title={`${document.number} ngày ${formatDate(document.issuedOn)}`}
        answer={document.subject}
        back={{ label: 'Văn bản căn cứ', href: documentsHref(unit) }}
        actions={
          citing > 0 && (
            <Button href={notebookHref(unit, { documents: [document.documentId] })} icon="notebook-pen">
              {`Xem ${formatNumber(citing)} hoạt động`}
            </Button>
          )
        }
      />
      <Facts
        items={[
          ['Nơi ban hành', document.issuer],
          ['Hoạt động dựa vào', citing > 0 ? `${formatNumber(citing)} bản ghi` : 'chưa có'],
        ]}
      />
      {mayChange && (
        <Section title="Sửa">
          <Form action={documentHref(unit, document.documentId)} errors={errorsOf(contract, form)}>
            <HiddenField name="version" value={String(document.version)} />
            <FieldSet>
              <ContractFields of={contract} form={form} today={today} />
            </FieldSet>
            <FormActions submit="Lưu" cancelHref={documentsHref(unit)} />
          </Form>
        </Section>
      )}
    </>,
  );
}
