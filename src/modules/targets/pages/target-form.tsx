import { ContractField, errorsOf } from '../../../kernel/form.tsx';
import { page, type UnitInFrame } from '../../../kernel/frame.tsx';
import type { Ctx, FormState } from '../../../kernel/http.ts';
import { FieldSet, Form, FormActions, SelectField, type Option } from '../../../kernel/ui/field.tsx';
import { PageHead } from '../../../kernel/ui/page.tsx';
import { targetContract } from '../contract.ts';
import { targetsHref } from './entry.ts';

export interface TargetFormProps {
  unit: UnitInFrame;
  title: string;
  action: string;
  form: FormState;
  /** An old target may need its causes; a new one has none. */
  explains: boolean;
  /** Figures by heading. */
  figures: { label: string; options: Option[] }[];
  /** Targets that this one may be a part of. */
  parents: Option[];
}

type Name = keyof typeof targetContract.fields;

/** A target as the resolution says it, and the figure that measures it. */
export function targetFormPage(
  c: Ctx,
  { unit, title, action, form, figures, parents, explains }: TargetFormProps,
): Response {
  const one = (name: Name) => <ContractField name={name} field={targetContract.fields[name]} form={form} />;
  const typed = (name: Name): string | undefined => {
    const value = form.typed[name];
    return Array.isArray(value) ? value.at(-1) : value;
  };
  return page(
    c,
    { title, entry: 'targets' },
    <>
      <PageHead
        title={title}
        back={{ label: 'Chỉ tiêu', href: targetsHref(unit) }}
        answer={unit.term && `Nhiệm kỳ ${unit.term.label}. Kết quả tính từ sổ hoạt động, không nhập tay.`}
      />
      <Form action={action} errors={errorsOf(targetContract, form)}>
        <FieldSet title="Chỉ tiêu">
          {one('wording')}
          {one('source')}
          {one('positionOrder')}
          {parents.length > 0 && (
            <SelectField
              name="parentId"
              label={targetContract.fields.parentId.label}
              value={typed('parentId')}
              error={form.errors['parentId']}
              empty="Là chỉ tiêu chính"
              options={parents}
            />
          )}
        </FieldSet>
        <FieldSet title="Cách đo và mức phấn đấu">
          <SelectField
            name="indicatorCode"
            label={targetContract.fields.indicatorCode.label}
            value={typed('indicatorCode')}
            error={form.errors['indicatorCode']}
            empty="Hãy chọn"
            options={figures}
            required
            full
            hint="Mỗi số liệu có cách tính riêng, xem ở mục Số liệu."
          />
          {one('comparator')}
          {one('goal')}
          {one('goalGrade')}
          {one('rhythm')}
        </FieldSet>
        {explains && (
          <FieldSet title="Nguyên nhân (nếu chưa đạt)" hint="Ghi vào báo cáo tổng kết cùng kết quả.">
            {one('causeObjective')}
            {one('causeSubjective')}
          </FieldSet>
        )}
        <FormActions submit="Ghi chỉ tiêu" icon="check" cancelHref={targetsHref(unit)} />
      </Form>
    </>,
  );
}
