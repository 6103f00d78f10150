import { page, type UnitInFrame } from '../../../kernel/frame.tsx';
import type { Ctx, FormState } from '../../../kernel/http.ts';
import { ErrorSummary } from '../../../kernel/ui/message.tsx';
import { FieldSet, Form, FormActions } from '../../../kernel/ui/field.tsx';
import { PageHead } from '../../../kernel/ui/page.tsx';
import type { Target } from '../contract.ts';
import { belowHref, unitGoalsHref } from './entry.ts';

export interface UnitGoal {
  unitId: string;
  shortName: string;
  /** As an officer types it. */
  goal: string;
}

/** The goal of one target in every unit that has it; a unit from which it is taken back is ticked. */
export function unitGoalsPage(
  c: Ctx,
  { unit, target, goals, form }: { unit: UnitInFrame; target: Target; goals: readonly UnitGoal[]; form: FormState },
): Response {
  const back = belowHref(unit, { target: target.targetId });
  const errors = Object.entries(form.errors).map(([field, text]) => ({ field: `muc.${field}`, text }));
  const going = new Set([form.typed['withdraw[]'] ?? []].flat());
  return page(
    c,
    { title: 'Mức từng đơn vị', entry: 'targets' },
    <>
      <PageHead title="Mức từng đơn vị" answer={target.wording} back={{ label: 'Đơn vị trực thuộc', href: back }} />
      <Form action={unitGoalsHref(unit, target.targetId)}>
        <ErrorSummary errors={form.message && errors.length === 0 ? [{ text: form.message }] : errors} />
        <FieldSet hint="Mỗi đơn vị một mức. Đánh dấu “Thu hồi” để bỏ chỉ tiêu này khỏi đơn vị; nguyên nhân và số đã báo cáo của đơn vị vẫn được giữ.">
          <ul class="unit-goals field-full">
            {goals.map(({ unitId, shortName, goal }) => {
              const typed = form.typed[`muc.${unitId}`];
              return (
                <li class={form.errors[unitId] ? 'field-wrong' : undefined}>
                  <label for={`f-muc.${unitId}`}>{shortName}</label>
                  <input
                    id={`f-muc.${unitId}`}
                    class="input num"
                    name={`muc.${unitId}`}
                    value={typeof typed === 'string' ? typed : goal}
                    maxLength={40}
                    disabled={target.comparator === 'none' || target.goalGrade !== null}
                  />
                  <label class="check">
                    <input
                      type="checkbox"
                      class="checkbox"
                      name="withdraw[]"
                      value={unitId}
                      checked={going.has(unitId)}
                    />
                    <span>Thu hồi</span>
                  </label>
                </li>
              );
            })}
          </ul>
        </FieldSet>
        <FormActions submit="Ghi" icon="check" cancelHref={back} />
      </Form>
    </>,
  );
}
