import type { VNode } from 'preact';
import { contract, type Contract, type Field } from '../../../kernel/contract.ts';
import { ContractFields, errorsOf } from '../../../kernel/form.tsx';
import { page, type UnitInFrame } from '../../../kernel/frame.tsx';
import type { Ctx, FormState } from '../../../kernel/http.ts';
import { Button, PostButton } from '../../../kernel/ui/button.tsx';
import { FieldSet, Form, FormActions, NumberField, SelectField } from '../../../kernel/ui/field.tsx';
import { Note } from '../../../kernel/ui/message.tsx';
import { PageHead, Section } from '../../../kernel/ui/page.tsx';
import { formatNumber } from '../../../kernel/vi/number.ts';
import type { Import, Importer, ImportRow, Subject } from '../contract.ts';
import { deedHref, importHref, importsHref } from './addresses.ts';
import { one } from './start.tsx';

export interface MappingProps {
  unit: UnitInFrame;
  importer: Importer;
  imported: Import;
  subject: Subject;
  /** The first rows, to see what a column holds. */
  first: readonly ImportRow[];
  form: FormState;
  today: string;
}

export const columnName = (at: number | string): string => `cot.${at}`;
export const fillName = (name: string): string => `dien.${name}`;

/** The fields that fill empty cells, none of them required here. */
export function fillContract(subject: Subject): Contract {
  const fields = subject.columns
    .filter(({ name }) => name in subject.fills)
    .map(({ name, field }): [string, Field] => [fillName(name), mayBeEmpty(field)]);
  return contract('fills', 'Điền cho ô trống', Object.fromEntries(fields));
}

const mayBeEmpty = (field: Field): Field => ({
  ...field,
  required: false,
  hint: undefined,
  read: (raw) => (typeof raw === 'string' && raw.trim() !== '' ? field.read(raw) : null),
});

/** What each column of the file means; guessed, and to be put right. */
export function mappingPage(c: Ctx, props: MappingProps): Response {
  const { unit, importer, imported, subject, form } = props;
  const errors = errorsOf(fillContract(subject), form);
  return page(
    c,
    { title: `Các cột của ${imported.fileName}`, entry: importer.entry },
    <>
      <PageHead
        title="Các cột trong tệp"
        answer={`${imported.fileName}: ${formatNumber(imported.rowCount)} dòng dưới dòng tiêu đề ${imported.headRow}${imported.sheetNames.length > 1 ? `, trang “${imported.sheetNames[imported.sheet]}”` : ''}.`}
        back={{
          label: importer.title,
          href: importsHref(unit, importer, imported.topic ? { loai: imported.topic } : {}),
        }}
      />
      {imported.message && <Note kind="refused">{imported.message}</Note>}
      <Form action={deedHref(unit, importer, imported.importId, 'cot')} errors={errors}>
        <FieldSet title="Mỗi cột là gì" hint="Đã đoán theo tên cột. Cột không cần thì để “Không nhập”.">
          {imported.heads.map((head, at) => (
            <ColumnField {...props} head={head} at={at} />
          ))}
        </FieldSet>
        <FieldSet title="Điền cho ô để trống" hint="Dùng cho mọi dòng mà tệp không ghi.">
          <ContractFields of={fillContract(subject)} form={form} today={props.today} />
        </FieldSet>
        <FormActions
          submit="Kiểm tra từng dòng"
          cancelHref={imported.state === 'ready' ? importHref(unit, importer, imported.importId) : undefined}
          note="Chưa ghi gì vào danh sách."
        />
      </Form>
      <Elsewhere {...props} />
      <div class="actions">
        <PostButton action={deedHref(unit, importer, imported.importId, 'bo')} kind="quiet" icon="x">
          Bỏ tệp này
        </PostButton>
      </div>
    </>,
  );
}

function ColumnField({ subject, first, form, head, at }: MappingProps & { head: string; at: number }): VNode {
  const samples = first.map((row) => row.cells[at] ?? '').filter(Boolean);
  return (
    <SelectField
      name={columnName(at)}
      label={head || `Cột ${at + 1}`}
      hint={samples.length ? `Ví dụ: ${samples.slice(0, 2).join('; ').slice(0, 80)}` : 'Cột trống'}
      error={form.errors[columnName(at)]}
      value={one(form.typed[columnName(at)])}
      empty="Không nhập"
      options={subject.columns.map(({ name, field }) => ({
        value: name,
        label: field.required ? `${field.label} *` : field.label,
      }))}
    />
  );
}

/** Another sheet or another row of headings than the one that was found. */
const Elsewhere = ({ unit, importer, imported, form }: MappingProps) => (
  <Section title="Danh sách nằm chỗ khác trong tệp?">
    <Form action={deedHref(unit, importer, imported.importId, 'trang')}>
      <FieldSet>
        {imported.sheetNames.length > 1 && (
          <SelectField
            name="sheet"
            label="Trang"
            value={String(imported.sheet)}
            options={imported.sheetNames.map((label, at) => ({ value: String(at), label }))}
            error={form.errors['sheet']}
          />
        )}
        <NumberField
          name="headRow"
          label="Dòng tiêu đề"
          value={String(imported.headRow)}
          error={form.errors['headRow']}
        />
      </FieldSet>
      <div class="actions">
        <Button>Đọc lại</Button>
      </div>
    </Form>
  </Section>
);
