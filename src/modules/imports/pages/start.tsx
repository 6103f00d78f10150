import { page, unitHref, type UnitInFrame } from '../../../kernel/frame.tsx';
import type { Ctx, FormState } from '../../../kernel/http.ts';
import { sheetLimits } from '../../../kernel/sheets/guard.ts';
import { Button } from '../../../kernel/ui/button.tsx';
import { FieldSet, FileField, Form, FormActions, HiddenField, SelectField } from '../../../kernel/ui/field.tsx';
import { Note } from '../../../kernel/ui/message.tsx';
import { PageHead, Section } from '../../../kernel/ui/page.tsx';
import { ListTable, type Column } from '../../../kernel/ui/table.tsx';
import { formatInstant } from '../../../kernel/vi/dates.ts';
import { keptDays, type Import, type Importer } from '../contract.ts';
import { outcomeInWords } from '../rules/words.ts';
import { importHref, importsHref } from './addresses.ts';

interface StartProps {
  unit: UnitInFrame;
  importer: Importer;
  topics: readonly { value: string; label: string }[] | undefined;
  topic: string;
  form: FormState;
  importId: string;
  before: readonly Import[];
}

export const one = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value.at(-1) : value;

/** The file is chosen here; below stand the imports that were made. */
export function startPage(c: Ctx, props: StartProps): Response {
  const { unit, importer, topics, topic, form } = props;
  const errors = [
    ...(form.message ? [{ text: form.message, field: 'file' }] : []),
    ...Object.entries(form.errors).flatMap(([field, text]) => (text === form.message ? [] : [{ field, text }])),
  ];
  return page(
    c,
    { title: importer.title, entry: importer.entry },
    <>
      <PageHead
        title={importer.title}
        answer="Tải tệp lên, xem trước từng dòng rồi mới ghi. Nhập xong vẫn hoàn tác được."
        back={{ label: importer.back.label, href: unitHref(unit, importer.back.path) }}
        actions={
          (!topics || topic) && (
            <Button href={unitHref(unit, `${importer.path}/mau.xlsx`, { loai: topic })} icon="download" download>
              Tải tệp mẫu
            </Button>
          )
        }
      />
      {topics && !topic && form.message && <Note kind="refused">{form.message}</Note>}
      {topics && <Topics {...props} topics={topics} />}
      {(!topics || topic) && (
        <Form action={importsHref(unit, importer, topic ? { loai: topic } : {})} errors={errors} files>
          <HiddenField name="importId" value={props.importId} />
          <FieldSet>
            <FileField
              name="file"
              label="Tệp danh sách"
              required
              accept=".xlsx,.xls,.ods,.csv,.txt"
              most={sheetLimits.bytes}
              hint={`Excel (.xlsx, .xls), LibreOffice (.ods) hoặc .csv; không quá 32 MB, 200.000 dòng. Nhập xong, tệp được xóa trong đêm; chưa nhập thì sau ${keptDays} ngày.`}
              error={form.errors['file']}
            />
          </FieldSet>
          <FormActions submit="Tải lên" cancelHref={unitHref(unit, importer.back.path)} />
        </Form>
      )}
      {props.before.length > 0 && (
        <Section title="Các lần nhập trước">
          <ListTable
            caption="Các lần nhập trước"
            rows={props.before}
            rowHref={(row) => importHref(unit, importer, row.importId)}
            columns={columns}
          />
        </Section>
      )}
    </>,
  );
}

const columns: Column<Import>[] = [
  { label: 'Tệp', main: true, cell: (row) => row.fileName },
  { label: 'Lúc', cell: (row) => formatInstant(row.createdAt) },
  { label: 'Người nhập', cell: (row) => row.byName },
  { label: 'Kết quả', cell: (row) => outcomeInWords(row) },
];

const Topics = ({
  unit,
  importer,
  topics,
  topic,
}: StartProps & { topics: readonly { value: string; label: string }[] }) => (
  <Form action={importsHref(unit, importer)} method="get">
    <FieldSet>
      <SelectField
        name="loai"
        label="Loại hoạt động trong tệp"
        value={topic}
        empty={topic ? undefined : 'Hãy chọn'}
        options={[...topics]}
      />
    </FieldSet>
    {/* The kind is chosen: what is to be done next is the upload below. */}
    {topic ? (
      <div class="form-actions">
        <Button>Đổi loại</Button>
      </div>
    ) : (
      <FormActions submit="Tiếp tục" />
    )}
  </Form>
);
