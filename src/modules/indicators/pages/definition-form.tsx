import type { ComponentChildren, VNode } from 'preact';
import { ContractFields, errorsOf } from '../../../kernel/form.tsx';
import { page, type UnitInFrame } from '../../../kernel/frame.tsx';
import type { Ctx, FormState } from '../../../kernel/http.ts';
import { PostButton } from '../../../kernel/ui/button.tsx';
import {
  DateField,
  FieldSet,
  Form,
  FormActions,
  RadioChips,
  SelectField,
  type Option,
} from '../../../kernel/ui/field.tsx';
import { Note } from '../../../kernel/ui/message.tsx';
import { PageHead } from '../../../kernel/ui/page.tsx';
import { definitionContract } from '../contract.ts';
import { isOfPosts, measures, wholes, type Choices } from '../rules/making.ts';
import { definitionsHref } from './href.ts';

export interface DefinitionFormView {
  unit: UnitInFrame;
  title: string;
  action: string;
  form: FormState;
  chosen: Choices;
  /** What may be chosen; causes and grades are those of the chosen kinds. */
  choices: readonly {
    name: string;
    label: string;
    hint?: string;
    groups: readonly { label: string; options: Option[] }[];
    chosen: readonly string[];
  }[];
  /** What the choices mean and what they come to in this unit; or why they mean nothing yet. */
  tried: { words: string; result: string } | { refused: string } | undefined;
  /** A change holds from a day on. */
  from?: { value: string; today: string } | undefined;
  stopHref?: string | undefined;
  hidden?: ComponentChildren;
}

/** A number without code: what is counted, of which records, of whom; tried on the unit before it is kept. */
export function definitionFormPage(c: Ctx, view: DefinitionFormView): Response {
  const { unit, title, action, form, chosen, choices, tried, from } = view;
  // The list that the way of counting asks for stands open.
  const first = isOfPosts(chosen.measure) ? 'posts' : 'kinds';
  return page(
    c,
    { title, entry: 'figures' },
    <>
      <PageHead
        title={title}
        back={{ label: 'Cách tính số liệu', href: definitionsHref(unit) }}
        actions={
          view.stopHref && (
            <PostButton
              action={view.stopHref}
              kind="quiet"
              icon="x"
              confirm="Thôi dùng số liệu này? Chỉ tiêu và báo cáo đang dùng sẽ không tính được nữa."
            >
              Thôi dùng
            </PostButton>
          )
        }
      />
      <Form action={action} errors={errorsOf(definitionContract, form)}>
        {view.hidden}
        <FieldSet>
          <ContractFields of={definitionContract} form={form} />
        </FieldSet>
        <FieldSet title="Đếm gì">
          <RadioChips
            name="measure"
            label="Cách đếm"
            required
            value={chosen.measure}
            options={measures.map(({ value, label }) => ({ value, label }))}
          />
          <SelectField
            name="whole"
            label="Mẫu số (khi đếm tỷ lệ)"
            value={chosen.whole ?? ''}
            empty="Không dùng"
            error={form.errors['whole']}
            options={wholes.map(({ value, label }) => ({ value, label }))}
          />
          <SelectField
            name="sex"
            label="Chỉ tính"
            value={chosen.sex ?? ''}
            empty="Cả nam và nữ"
            error={form.errors['sex']}
            options={[
              { value: 'female', label: 'Nữ' },
              { value: 'male', label: 'Nam' },
            ]}
          />
          <RadioChips
            name="basis"
            label="Tính vào năm"
            required
            value={chosen.basis}
            options={[
              { value: 'day', label: 'Của ngày ghi trên bản ghi' },
              { value: 'year', label: 'Mà bản ghi nói đến (xếp loại, danh hiệu)' },
            ]}
          />
        </FieldSet>
        {choices.map((one) => (
          <CheckList {...one} first={one.name === first} error={form.errors[one.name]} />
        ))}
        <div class="tried">
          <button class="btn" type="submit" name="thu" value="1" formNoValidate>
            Xem thử
          </button>
          <Tried tried={tried} unit={unit} />
        </div>
        {from && (
          <FieldSet>
            <DateField
              name="from"
              label="Áp dụng từ ngày"
              required
              value={from.value}
              today={from.today}
              error={form.errors['from']}
              hint="Trước ngày này vẫn tính theo cách cũ."
            />
          </FieldSet>
        )}
        <FormActions submit="Ghi số liệu" icon="check" cancelHref={definitionsHref(unit)} />
      </Form>
    </>,
  );
}

const Tried = ({ tried, unit }: Pick<DefinitionFormView, 'tried' | 'unit'>): VNode | null => {
  if (!tried)
    return (
      <span class="under">
        Xem lời giải thích và kết quả của {unit.shortName}; chọn xong loại hoạt động bấm để hiện nội dung của loại đó.
      </span>
    );
  if ('refused' in tried) return <Note kind="refused">{tried.refused}</Note>;
  return (
    <Note>
      {tried.words}{' '}
      <b>
        {unit.shortName}: {tried.result}.
      </b>
    </Note>
  );
};

type CheckListProps = DefinitionFormView['choices'][number] & { first: boolean; error: string | undefined };

/** What is chosen stands open; a long list that nothing is chosen from is folded. */
const CheckList = ({ name, label, hint, groups, chosen, first, error }: CheckListProps): VNode | null => {
  const count = groups.reduce((sum, group) => sum + group.options.length, 0);
  if (count === 0) return null;
  return (
    <details class="check-list" open={chosen.length > 0 || error !== undefined || first}>
      <summary>
        {label}
        {chosen.length > 0 && <span class="section-count"> {chosen.length}</span>}
        {hint && <span class="under"> {hint}</span>}
      </summary>
      {error && <Note kind="refused">{error}</Note>}
      {groups.map((group) => (
        <fieldset>
          {groups.length > 1 && <legend>{group.label}</legend>}
          {group.options.map((option) => (
            <label>
              <input
                type="checkbox"
                class="checkbox"
                name={`${name}[]`}
                value={option.value}
                checked={chosen.includes(option.value)}
              />
              {option.label}
            </label>
          ))}
        </fieldset>
      ))}
    </details>
  );
};
