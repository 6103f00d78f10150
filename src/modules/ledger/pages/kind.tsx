import type { VNode } from 'preact';
import { ContractFields, errorsOf, formOf } from '../../../kernel/form.tsx';
import { page, type UnitInFrame } from '../../../kernel/frame.tsx';
import { freshForm, type Ctx, type FormState } from '../../../kernel/http.ts';
import { Button } from '../../../kernel/ui/button.tsx';
import { FieldSet, Form, FormActions } from '../../../kernel/ui/field.tsx';
import { PageHead, Section } from '../../../kernel/ui/page.tsx';
import { causeContract, kindContract, kindFieldContract, usableFields, type Kind } from '../contract.ts';
import type { FieldRow } from '../store/kinds.ts';
import { catalogueHref, writeHref } from './addresses.ts';
import { Item, Removal } from './catalogue.tsx';
import { typedOne } from './writing.tsx';

export function newKindPage(c: Ctx, { unit, form }: { unit: UnitInFrame; form: FormState }): Response {
  return page(
    c,
    { title: 'Thêm loại hoạt động', entry: 'ledger' },
    <>
      <PageHead
        title="Thêm loại hoạt động"
        answer="Lưu xong là ghi được ngay. Danh sách nội dung và các ô riêng thêm ở bước sau."
        back={{ label: 'Danh mục', href: catalogueHref(unit) }}
      />
      <KindForm action={catalogueHref(unit, '/them')} form={form} cancelHref={catalogueHref(unit)} />
    </>,
  );
}

interface KindView {
  unit: UnitInFrame;
  kind: Kind;
  fields: readonly FieldRow[];
  form: FormState;
  again: { part: string; form: FormState } | undefined;
}

export function kindPage(c: Ctx, view: KindView): Response {
  const { unit, kind, form, again } = view;
  return page(
    c,
    { title: kind.name, entry: 'ledger' },
    <>
      <PageHead
        title={kind.name}
        answer={kind.active === false ? 'Đã thôi dùng; bản ghi cũ vẫn còn trong sổ.' : 'Đang dùng.'}
        back={{ label: 'Danh mục', href: catalogueHref(unit) }}
        actions={
          <>
            {kind.active !== false && (
              <Button href={writeHref(unit, kind.kindCode)} icon="eye">
                Xem mẫu ghi
              </Button>
            )}
            <Removal unit={unit} fields={{ kind: kind.kindCode }} />
          </>
        }
      />
      <Causes {...view} />
      <OwnFields {...view} />
      <Section title="Loại hoạt động">
        <KindForm
          action={catalogueHref(unit, `/loai/${kind.kindCode}`)}
          form={again?.part === 'kind' ? again.form : form}
          cancelHref={catalogueHref(unit)}
        />
      </Section>
    </>,
  );
}

const Causes = ({ unit, kind, again }: KindView): VNode => {
  const action = catalogueHref(unit, `/loai/${kind.kindCode}/noi-dung`);
  const all = [
    ...kind.causes.map((one) => ({ ...one, active: true })),
    ...(kind.endedCauses ?? []).map((one) => ({ ...one, active: false })),
  ];
  return (
    <Section title="Nội dung để chọn" id="noi-dung" count={all.length}>
      {all.map((cause) => (
        <Item
          title={cause.name}
          note={cause.active ? '' : 'thôi dùng'}
          action={action}
          code={cause.causeCode}
          part="cause"
          of={causeContract}
          form={formOf(causeContract, cause)}
          again={again}
          remove={<Removal unit={unit} fields={{ kind: kind.kindCode, cause: cause.causeCode }} />}
        />
      ))}
      <Item
        title="Thêm nội dung"
        action={action}
        part="cause"
        of={causeContract}
        form={freshForm({ active: '1' })}
        again={again}
      />
    </Section>
  );
};

const OwnFields = ({ unit, kind, fields, again }: KindView): VNode => {
  const action = catalogueHref(unit, `/loai/${kind.kindCode}/o`);
  return (
    <Section title="Ô riêng của loại này" id="o-rieng" count={fields.length}>
      {fields.map((field) => (
        <Item
          title={field.label}
          note={field.active ? '' : 'thôi dùng'}
          action={action}
          code={field.fieldCode}
          part="field"
          of={kindFieldContract}
          form={formOf(kindFieldContract, {
            ...field,
            choices: (field.choices ?? []).map((one) => one.label).join('\n'),
          })}
          again={again}
          remove={<Removal unit={unit} fields={{ kind: kind.kindCode, field: field.fieldCode }} />}
        />
      ))}
      <Item
        title="Thêm ô riêng"
        action={action}
        part="field"
        of={kindFieldContract}
        form={freshForm({ active: '1' })}
        again={again}
      />
    </Section>
  );
};

const KindForm = ({ action, form, cancelHref }: { action: string; form: FormState; cancelHref: string }): VNode => (
  <Form action={action} errors={errorsOf(kindContract, form)}>
    <FieldSet>
      <ContractFields of={kindContract} form={form} />
    </FieldSet>
    <Columns form={form} />
    <FormActions submit="Lưu loại hoạt động" cancelHref={cancelHref} />
  </Form>
);

/** Which columns the kind's form shows: ticked, renamed if need be, required or not. */
const Columns = ({ form }: { form: FormState }): VNode => (
  <fieldset class="field field-full kind-columns">
    <legend class="field-label">Các ô của mẫu ghi</legend>
    <p class="field-hint">Ngày luôn có. Ô nào bỏ trống tên thì mang tên sẵn có.</p>
    <ul>
      {usableFields.map(({ field, label }) => (
        <li>
          <label class="check">
            <input
              class="checkbox"
              type="checkbox"
              name={`use.${field}`}
              value="1"
              checked={Boolean(typedOne(form, `use.${field}`))}
            />
            <span>{label}</span>
          </label>
          <input
            class="input"
            type="text"
            name={`name.${field}`}
            value={typedOne(form, `name.${field}`)}
            maxLength={80}
            aria-label={`Tên riêng của ô “${label}”`}
            placeholder="Tên riêng (nếu có)"
          />
          <label class="check">
            <input
              class="checkbox"
              type="checkbox"
              name={`must.${field}`}
              value="1"
              checked={Boolean(typedOne(form, `must.${field}`))}
            />
            <span>Bắt buộc</span>
          </label>
        </li>
      ))}
    </ul>
  </fieldset>
);
