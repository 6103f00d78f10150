import { ContractFields, errorsOf } from '../../../kernel/form.tsx';
import { page, type UnitInFrame } from '../../../kernel/frame.tsx';
import type { Ctx, FormState } from '../../../kernel/http.ts';
import { Button } from '../../../kernel/ui/button.tsx';
import { FieldSet, Form, FormActions, RadioChips } from '../../../kernel/ui/field.tsx';
import { EmptyState, PageHead } from '../../../kernel/ui/page.tsx';
import { handingContract } from '../contract.ts';

/** A target or a task that may be handed down. */
export interface Thing {
  id: string;
  words: string;
  under: string;
  chosen: boolean;
}

export interface HandingView {
  unit: UnitInFrame;
  title: string;
  /** "chỉ tiêu", "việc" */
  word: string;
  action: string;
  back: { label: string; href: string };
  /** Where the first thing to hand down is written. */
  newHref: string;
  form: FormState;
  things: readonly Thing[];
  units: readonly { unitId: string; shortName: string; lacksTerm: boolean; chosen: boolean }[];
  today: string;
}

const scopes = (count: number) => [
  { value: 'all', label: `Tất cả ${count} đơn vị` },
  { value: 'chosen', label: 'Chỉ các đơn vị chọn dưới đây' },
];

/** What is handed down, by which paper, and to whom: all units, or those that are ticked. */
export function handingPage(c: Ctx, view: HandingView): Response {
  const { title, word, back, form, units, things } = view;
  const lacking = units.filter((one) => one.lacksTerm).length;
  return page(
    c,
    { title, entry: 'targets' },
    <>
      <PageHead
        title={title}
        back={back}
        answer={
          things.length
            ? `Đơn vị thấy ${word} trong danh sách của mình, ghi “Cấp trên giao”; không sửa được mức, tiến độ tự tính từ sổ của đơn vị.`
            : undefined
        }
      />
      {things.length === 0 ? (
        <EmptyState
          title={`Chưa có ${word} nào để giao`}
          icon="target"
          action={
            <Button kind="primary" href={view.newHref} icon="plus">
              Thêm {word}
            </Button>
          }
        >
          <p>
            Hãy ghi {word} của đơn vị mình trước, hoặc ghi {word} chỉ để giao xuống, rồi giao cho các đơn vị.
          </p>
        </EmptyState>
      ) : (
        <Form action={view.action} errors={errorsOf(handingContract, form)}>
          <FieldSet title={`Giao ${word} nào`}>
            <Ticks name="thing[]" all={things.map((one) => ({ ...one, note: one.under }))} />
          </FieldSet>
          <FieldSet title="Văn bản giao">
            <ContractFields of={handingContract} form={form} today={view.today} />
          </FieldSet>
          <FieldSet
            title="Giao cho ai"
            hint={lacking > 0 ? `${lacking} đơn vị chưa khai báo nhiệm kỳ nên chưa giao được.` : undefined}
          >
            <RadioChips
              name="scope"
              label="Đơn vị nhận"
              value={typeof form.typed['scope'] === 'string' ? form.typed['scope'] : 'all'}
              options={scopes(units.length)}
              full
            />
            <div class="unit-picks">
              <Ticks
                name="unit[]"
                all={units.map((one) => ({
                  id: one.unitId,
                  words: one.shortName,
                  note: one.lacksTerm ? 'chưa có nhiệm kỳ' : '',
                  chosen: one.chosen,
                }))}
              />
            </div>
          </FieldSet>
          <FormActions submit={`Giao ${word}`} icon="check" cancelHref={back.href} />
        </Form>
      )}
    </>,
  );
}

const Ticks = ({
  name,
  all,
}: {
  name: string;
  all: readonly { id: string; words: string; note: string; chosen: boolean }[];
}) => (
  <ul class="ticks field-full">
    {all.map(({ id, words, note, chosen }) => (
      <li>
        <label>
          <input type="checkbox" class="checkbox" name={name} value={id} checked={chosen} />
          <span>{words}</span>
          {note && <span class="under">{note}</span>}
        </label>
      </li>
    ))}
  </ul>
);
