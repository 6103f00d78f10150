import type { VNode } from 'preact';
import { contract, longText } from '../../../kernel/contract.ts';
import { ContractFields, errorsOf } from '../../../kernel/form.tsx';
import { page, type UnitInFrame } from '../../../kernel/frame.tsx';
import type { Ctx, FormState } from '../../../kernel/http.ts';
import { OnceField, SeenField } from '../../../kernel/twice.tsx';
import { Button } from '../../../kernel/ui/button.tsx';
import { FieldSet, Form, FormActions } from '../../../kernel/ui/field.tsx';
import { PageHead, Section } from '../../../kernel/ui/page.tsx';
import { causeContract, kindContract, kindFieldContract } from '../contract/catalogue.ts';
import { usableFields } from '../contract/entry.ts';
import type { Kind } from '../contract/kind.ts';
import { sentenceInWords } from '../rules/sentence.ts';
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
      <KindForm
        action={catalogueHref(unit, '/them')}
        form={form}
        mark={<OnceField form={form} />}
        cancelHref={catalogueHref(unit)}
      />
    </>,
  );
}

/** What two officers may change of a kind at once: its own values, and which columns its form shows. */
export const kindMark = contract('kind', kindContract.label, {
  ...kindContract.fields,
  uses: longText('Các ô của mẫu ghi'),
});
/** A kind by the names and words of its form. */
export const kindInForm = (kind: Kind): object => ({
  ...kind,
  sentence: sentenceInWords(kind.sentence),
  active: kind.active ?? true,
  uses: JSON.stringify(kind.uses),
});
export const causesInForm = (kind: Kind) => [
  ...kind.causes.map((one) => ({ ...one, active: true })),
  ...(kind.endedCauses ?? []).map((one) => ({ ...one, active: false })),
];
export const fieldInForm = (field: FieldRow): object => ({
  ...field,
  choices: (field.choices ?? []).map((one) => one.label).join('\n'),
});

interface KindView {
  unit: UnitInFrame;
  kind: Kind;
  fields: readonly FieldRow[];
  form: FormState;
  again: { part: string; form: FormState } | undefined;
}

export function kindPage(c: Ctx, view: KindView): Response {
  const { unit, kind, again } = view;
  const form = again?.part === 'kind' ? again.form : view.form;
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
            <Removal unit={unit} item={{ is: 'kind', kindCode: kind.kindCode }} />
          </>
        }
      />
      <Causes {...view} />
      <OwnFields {...view} />
      <Section title="Loại hoạt động">
        <KindForm
          action={catalogueHref(unit, `/loai/${kind.kindCode}`)}
          form={form}
          mark={<SeenField of={kindMark} values={kindInForm(kind)} form={form} />}
          cancelHref={catalogueHref(unit)}
        />
      </Section>
    </>,
  );
}

const Causes = ({ unit, kind, again }: KindView): VNode => {
  const action = catalogueHref(unit, `/loai/${kind.kindCode}/noi-dung`);
  const all = causesInForm(kind);
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
          values={cause}
          again={again}
          remove={<Removal unit={unit} item={{ is: 'cause', kindCode: kind.kindCode, causeCode: cause.causeCode }} />}
        />
      ))}
      <Item title="Thêm nội dung" action={action} part="cause" of={causeContract} again={again} />
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
          values={fieldInForm(field)}
          again={again}
          remove={<Removal unit={unit} item={{ is: 'field', kindCode: kind.kindCode, fieldCode: field.fieldCode }} />}
        />
      ))}
      <Item title="Thêm ô riêng" action={action} part="field" of={kindFieldContract} again={again} />
    </Section>
  );
};

const KindForm = ({
  action,
  form,
  mark,
  cancelHref,
}: {
  action: string;
  form: FormState;
  mark: VNode;
  cancelHref: string;
}): VNode => (
  <Form action={action} errors={errorsOf(kindContract, form)}>
    {mark}
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
