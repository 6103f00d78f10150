import { ContractFields } from '../../../kernel/form.tsx';
import { page, unitHref, type UnitInFrame } from '../../../kernel/frame.tsx';
import type { Ctx, FormState } from '../../../kernel/http.ts';
import { Button, PostButton } from '../../../kernel/ui/button.tsx';
import { FieldSet, FileField, Form, FormActions } from '../../../kernel/ui/field.tsx';
import { Badge } from '../../../kernel/ui/figure.tsx';
import { ErrorSummary, Note } from '../../../kernel/ui/message.tsx';
import { PageHead, Section } from '../../../kernel/ui/page.tsx';
import { ListTable } from '../../../kernel/ui/table.tsx';
import { formatInstant } from '../../../kernel/vi/dates.ts';
import { paperKinds, templateContract, type PaperCode, type Template } from '../contract.ts';
import { Tabs } from '../../../kernel/ui/way.tsx';
import { loop, tags } from '../rules/tags.ts';

export interface TemplatesView {
  unit: UnitInFrame;
  paper: PaperCode;
  versions: readonly Template[];
  /** The union above whose template is used here, where the unit has none of its own. */
  inherited: string | undefined;
  hasOffice: boolean;
  hasBelow: boolean;
  form: FormState;
}

/** Of reports unless another kind of paper is named. */
export const templatesHref = (unit: UnitInFrame, rest = '', paper: PaperCode = 'report'): string =>
  unitHref(unit, `/mau-van-ban${rest}`, paper === 'report' ? {} : { loai: paper });

/** The unit's report template: what is in use, the way back, and what a template may say. */
export function templatesPage(c: Ctx, view: TemplatesView): Response {
  const { unit, paper, versions } = view;
  const current = versions.find((one) => one.inUse);
  return page(
    c,
    { title: 'Mẫu Word của văn bản', entry: 'reports' },
    <>
      <PageHead
        title="Mẫu Word của văn bản"
        back={{ label: 'Báo cáo', href: unitHref(unit, '/bao-cao') }}
        answer={answerOf(view)}
        actions={
          <>
            <Button href={templatesHref(unit, '/goc.docx', paper)} icon="download" download>
              Tải mẫu gốc
            </Button>
            {current && (
              <PostButton action={templatesHref(unit, '/mac-dinh', paper)} kind="quiet" icon="undo-2">
                Trở lại mẫu mặc định
              </PostButton>
            )}
          </>
        }
      />
      <Tabs
        label="Loại văn bản"
        items={paperKinds.map(({ value, label }) => ({
          label,
          href: templatesHref(unit, '', value),
          active: value === paper,
        }))}
      />
      {(current ?? view.inherited) && !view.hasOffice && (
        <Note kind="warning">
          Máy chủ chưa có LibreOffice: bản PDF vẫn theo thể thức mặc định, bản Word theo mẫu của đơn vị.
        </Note>
      )}
      <Upload {...view} />
      {versions.length > 0 && <Versions {...view} />}
      <TagList />
    </>,
  );
}

function answerOf({ versions, inherited }: TemplatesView): string {
  const current = versions.find((one) => one.inUse);
  if (current) return `Đang dùng mẫu của đơn vị, bản ${current.version} (${current.fileName}).`;
  return inherited ? `Đang dùng mẫu chung của ${inherited}.` : 'Đang dùng thể thức mặc định theo quy định.';
}

const Upload = ({ unit, paper, form, hasBelow }: TemplatesView) => {
  const mistakes = Object.entries(form.errors).map(([field, text]) =>
    field.startsWith('mistake') ? { text } : { field, text },
  );
  return (
    <Form action={templatesHref(unit, '', paper)} files>
      <ErrorSummary
        title={mistakes.length > 0 && form.message ? form.message : undefined}
        errors={mistakes.length ? mistakes : form.message ? [{ text: form.message }] : []}
      />
      <FieldSet
        title="Đưa mẫu lên"
        hint="Tải mẫu gốc về, sửa bằng Word (phông chữ, lề, thêm biểu trưng …), giữ nguyên các thẻ trong ngoặc nhọn, rồi chọn tệp ở đây. Mẫu được kiểm tra trước khi dùng."
      >
        <FileField
          name="file"
          label="Tệp Word (.docx)"
          error={form.errors['file']}
          accept=".docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
          required
          full
        />
        {hasBelow && <ContractFields of={templateContract} form={form} />}
      </FieldSet>
      <FormActions submit="Kiểm tra và đưa vào dùng" icon="check" />
    </Form>
  );
};

const Versions = ({ unit, paper, versions, hasBelow }: TemplatesView) => (
  <Section title="Các bản đã đưa lên" count={versions.length}>
    <ListTable
      caption="Các bản mẫu"
      rows={versions}
      columns={[
        { label: 'Bản', narrow: true, align: 'right', cell: (one) => one.version },
        {
          label: 'Tệp',
          main: true,
          cell: (one) => (
            <a href={templatesHref(unit, `/${one.templateId}.docx`, paper)} download>
              {one.fileName}
            </a>
          ),
        },
        { label: 'Người đưa lên', hideOnPhone: true, cell: (one) => one.keptBy },
        { label: 'Lúc', wrap: false, cell: (one) => formatInstant(one.keptAt) },
        {
          label: 'Tình trạng',
          cell: (one) =>
            one.inUse ? (
              <Badge icon="circle-check" tone="met">
                {one.shared ? 'Đang dùng, dùng chung' : 'Đang dùng'}
              </Badge>
            ) : (
              <PostButton action={templatesHref(unit, `/${one.templateId}/dung`, paper)} kind="quiet">
                Dùng lại bản này
              </PostButton>
            ),
        },
        ...(hasBelow
          ? [
              {
                label: 'Đơn vị trực thuộc',
                cell: (one: Template) =>
                  one.inUse && (
                    <PostButton
                      action={templatesHref(
                        unit,
                        `/${one.templateId}/${one.shared ? 'thoi-dung-chung' : 'dung-chung'}`,
                        paper,
                      )}
                      kind="quiet"
                    >
                      {one.shared ? 'Thôi dùng chung' : 'Cho dùng chung'}
                    </PostButton>
                  ),
              },
            ]
          : []),
      ]}
    />
  </Section>
);

const TagList = () => (
  <Section title="Các thẻ dùng được">
    <ListTable
      caption="Các thẻ dùng được trong mẫu"
      rows={[
        ...tags.map(({ name, says, needed }) => ({ tag: `{${name}}`, says, needed })),
        {
          tag: `{#${loop.name}}{${loop.each}}{/${loop.name}}`,
          says: loop.says,
          needed: false,
        },
      ]}
      columns={[
        { label: 'Thẻ', main: true, cell: (one) => <code>{one.tag}</code> },
        { label: 'Nội dung', cell: (one) => one.says },
        { label: 'Bắt buộc', cell: (one) => (one.needed ? 'Có' : '') },
      ]}
    />
  </Section>
);
