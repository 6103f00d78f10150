import { ContractField, ContractFields, errorsOf } from '../../../kernel/form.tsx';
import { page, type UnitInFrame } from '../../../kernel/frame.tsx';
import type { Ctx, FormState } from '../../../kernel/http.ts';
import { FieldSet, Form, FormActions, HiddenField, SelectField, type Option } from '../../../kernel/ui/field.tsx';
import { PageHead } from '../../../kernel/ui/page.tsx';
import { causesContract, ownFigures, targetContract, type Target } from '../contract.ts';
import { explainTargetHref, targetHref, targetsHref } from './entry.ts';

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
  /** Units that it may be handed to. */
  hasBelow: boolean;
}

type Name = keyof typeof targetContract.fields;

/** A target as the resolution says it, and the figure that measures it. */
export function targetFormPage(
  c: Ctx,
  { unit, title, action, form, figures, parents, explains, hasBelow }: TargetFormProps,
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
          {one('paperNumber')}
          {one('paperOn')}
          {one('positionOrder')}
          {hasBelow && one('own')}
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
            options={[...figures, { label: 'Không đo bằng sổ', options: [...ownFigures] }]}
            required
            full
            hint="Mỗi số liệu có cách tính riêng, xem ở mục Số liệu."
          />
          {one('comparator')}
          {one('goal')}
          {one('goalGrade')}
          {one('rhythm')}
          {one('year')}
          {one('yearGoals')}
        </FieldSet>
        {explains && (
          <FieldSet title="Nguyên nhân (nếu chưa đạt)" hint="Ghi vào báo cáo tổng kết cùng kết quả.">
            {one('causeObjective')}
            {one('causeSubjective')}
          </FieldSet>
        )}
        {!hasBelow && <HiddenField name="own" value="own" />}
        <FormActions submit="Ghi chỉ tiêu" icon="check" cancelHref={targetsHref(unit)} />
      </Form>
    </>,
  );
}

/** Why a target was missed: the unit's own words, also to one that came from above. */
export function explainPage(
  c: Ctx,
  { unit, target, form }: { unit: UnitInFrame; target: Target; form: FormState },
): Response {
  return page(
    c,
    { title: 'Nguyên nhân', entry: 'targets' },
    <>
      <PageHead
        title="Nguyên nhân"
        answer={target.wording}
        back={{ label: 'Chỉ tiêu', href: targetHref(unit, target.targetId) }}
      />
      <Form action={explainTargetHref(unit, target.targetId)} errors={errorsOf(causesContract, form)}>
        <FieldSet hint="Ghi vào báo cáo tổng kết cùng kết quả; cấp trên giao chỉ tiêu cũng đọc được.">
          <ContractFields of={causesContract} form={form} />
        </FieldSet>
        <FormActions submit="Ghi nguyên nhân" icon="check" cancelHref={targetHref(unit, target.targetId)} />
      </Form>
    </>,
  );
}
