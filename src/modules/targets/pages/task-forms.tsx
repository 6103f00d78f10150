import type { ComponentChildren } from 'preact';
import type { Contract } from '../../../kernel/contract.ts';
import { ContractFields, errorsOf } from '../../../kernel/form.tsx';
import { page, type UnitInFrame } from '../../../kernel/frame.tsx';
import type { Ctx, FormState } from '../../../kernel/http.ts';
import { FieldSet, Form, FormActions } from '../../../kernel/ui/field.tsx';
import { EmptyState, PageHead } from '../../../kernel/ui/page.tsx';
import { formatDate } from '../../../kernel/vi/dates.ts';
import type { EntryRow } from '../../ledger/index.ts';
import { taskOutcomeContract, type Task } from '../contract.ts';
import { programmeHref, taskHref } from './entry.ts';

interface TaskFormView {
  unit: UnitInFrame;
  title: string;
  of: Contract;
  form: FormState;
  action: string;
  backHref: string;
  hidden: ComponentChildren;
  /** There are units below: a task may be written only for them. */
  leads: boolean;
  today: string;
}

/** One task of a programme, or many at once. */
export function taskFormPage(
  c: Ctx,
  { unit, title, of, form, action, backHref, hidden, leads, today }: TaskFormView,
): Response {
  const shown = leads ? of : withoutBelow(of);
  return page(
    c,
    { title, entry: 'targets' },
    <>
      <PageHead
        title={title}
        back={{ label: 'Chương trình công tác', href: backHref }}
        answer={unit.term && `Nhiệm kỳ ${unit.term.label}.`}
      />
      <Form action={action} errors={errorsOf(of, form)}>
        {hidden}
        <FieldSet>
          <ContractFields of={shown} form={form} today={today} />
        </FieldSet>
        <FormActions submit="Ghi" icon="check" cancelHref={backHref} />
      </Form>
    </>,
  );
}

/** Who leads nobody has nothing to hand down. */
function withoutBelow(of: Contract): Contract {
  const { share } = of.fields;
  if (!share?.choices) return of;
  const choices = share.choices.filter(({ value }) => value !== 'below');
  return { ...of, fields: { ...of.fields, share: { ...share, choices } } };
}

interface OutcomeView {
  unit: UnitInFrame;
  task: Task;
  form: FormState;
  today: string;
  /** Records that may show it: what is chosen already first, then the newest that bear the typed words. */
  records: readonly EntryRow[];
  chosen: ReadonlySet<string>;
  words: string;
}

/** What came of a task, and the records of the notebook that show it. */
export function outcomePage(c: Ctx, { unit, task, form, today, records, chosen, words }: OutcomeView): Response {
  return page(
    c,
    { title: 'Ghi kết quả', entry: 'targets' },
    <>
      <PageHead
        title="Ghi kết quả"
        answer={task.wording}
        back={{ label: 'Chương trình công tác', href: programmeHref(unit, task.year) }}
      />
      <Form action={taskHref(unit, task, '/ket-qua')} errors={errorsOf(taskOutcomeContract, form)}>
        <FieldSet>
          <ContractFields of={taskOutcomeContract} form={form} today={today} />
        </FieldSet>
        <FieldSet title="Bản ghi làm minh chứng" hint="Những bản ghi mới nhất trong sổ; gõ để tìm bản ghi khác.">
          <div class="record-search">
            <input class="input" type="search" name="q" value={words} aria-label="Tìm bản ghi" maxLength={100} />
            {/* The same form, so that nothing typed is lost by looking for a record. */}
            <button class="btn" type="submit" name="tim" value="1" formNoValidate>
              Tìm
            </button>
          </div>
          {records.length ? (
            <ul class="task-records">
              {records.map((entry) => (
                <li>
                  <label>
                    <input
                      type="checkbox"
                      class="checkbox"
                      name="evidence[]"
                      value={entry.entryId}
                      checked={chosen.has(entry.entryId)}
                    />
                    <span>{entry.summary || 'Bản ghi'}</span>
                    <span class="under">{formatDate(entry.onDate)}</span>
                  </label>
                </li>
              ))}
            </ul>
          ) : (
            <EmptyState title={words ? 'Không có bản ghi nào như vậy' : 'Sổ chưa có bản ghi nào'} icon="notebook-pen" />
          )}
        </FieldSet>
        <FormActions submit="Ghi kết quả" icon="check" cancelHref={taskHref(unit, task)} />
      </Form>
    </>,
  );
}
