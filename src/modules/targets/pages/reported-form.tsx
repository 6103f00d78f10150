import { ContractFields, errorsOf } from '../../../kernel/form.tsx';
import { page, type UnitInFrame } from '../../../kernel/frame.tsx';
import type { Ctx, FormState } from '../../../kernel/http.ts';
import { FieldSet, Form, FormActions } from '../../../kernel/ui/field.tsx';
import { PageHead } from '../../../kernel/ui/page.tsx';
import { Tabs } from '../../../kernel/ui/way.tsx';
import { reportedContract, reportedLineContract, type Progress } from '../contract.ts';
import { showReported } from '../rules/reported.ts';
import { numbersOf, showParts, showResult } from '../rules/words.ts';
import { reportedHref, targetsHref } from './entry.ts';

export interface ReportedView {
  unit: UnitInFrame;
  /** 0: the whole term. */
  year: number;
  years: readonly number[];
  all: readonly Progress[];
  form: FormState;
  today: string;
}

/** What the unit's paper said of a year: the sum, and each target beside what its records come to. */
export function reportedPage(c: Ctx, { unit, year, years, all, form, today }: ReportedView): Response {
  const numbers = numbersOf(all.map((one) => one.target));
  return page(
    c,
    { title: 'Số đã báo cáo', entry: 'targets' },
    <>
      <PageHead
        title="Số đã báo cáo"
        back={{ label: 'Chỉ tiêu', href: targetsHref(unit) }}
        answer="Ghi đúng như văn bản đã gửi. Số tính từ sổ đứng bên cạnh; chỗ lệch được đánh dấu, không số nào bị thay."
      />
      <Tabs
        label="Kỳ báo cáo"
        items={[...years.map((one) => ({ one, label: `Năm ${one}` })), { one: 0, label: 'Cả nhiệm kỳ' }].map(
          ({ one, label }) => ({ label, href: reportedHref(unit, one || null), active: one === year }),
        )}
      />
      <Form action={reportedHref(unit, year || null)} errors={errorsOf(reportedContract, form)}>
        <FieldSet title="Văn bản báo cáo">
          <ContractFields of={reportedContract} form={form} today={today} />
        </FieldSet>
        <FieldSet
          title="Từng chỉ tiêu"
          hint="Chỉ ghi những chỉ tiêu mà báo cáo nêu số hoặc đánh giá. Ví dụ: 6; 53/55; 98,2%; 193 triệu."
        >
          <div class="table-wrap field-full">
            <table class="list-table reported-table" role="table">
              <thead role="rowgroup">
                <tr role="row">
                  <th scope="col">TT</th>
                  <th scope="col">Chỉ tiêu</th>
                  <th scope="col" class="num right">
                    Tính từ sổ
                  </th>
                  <th scope="col">Báo cáo ghi</th>
                  <th scope="col">Đánh giá</th>
                </tr>
              </thead>
              <tbody role="rowgroup">
                {all.map((one) => (
                  <ReportedRow one={one} number={numbers.get(one.target.targetId) ?? ''} year={year} form={form} />
                ))}
              </tbody>
            </table>
          </div>
        </FieldSet>
        <FormActions submit="Ghi số đã báo cáo" icon="check" cancelHref={targetsHref(unit)} />
      </Form>
    </>,
  );
}

const ReportedRow = ({ one, number, year, form }: { one: Progress; number: string; year: number; form: FormState }) => {
  const { targetId, wording } = one.target;
  const result = one.results.find((some) => (some.year ?? 0) === year);
  const kept = result?.reported;
  const typed = (name: string, value: string): string => {
    const again = form.typed[`${name}.${targetId}`];
    return typeof again === 'string' ? again : value;
  };
  const error = form.errors[`figure.${targetId}`];
  const verdict = typed('verdict', kept?.verdict ?? '');
  return (
    <tr role="row" class={error ? 'field-wrong' : undefined}>
      <td class="center narrow">{number}</td>
      <td class="main">{wording}</td>
      <td class="num right" data-label="Tính từ sổ">
        {result && showResult(one, result.outcome, result.meanOf)}{' '}
        <span class="under">{result && showParts(result.outcome, one.target.indicatorCode)}</span>
      </td>
      <td data-label="Báo cáo ghi">
        <input
          id={`f-figure.${targetId}`}
          class="input num"
          name={`figure.${targetId}`}
          aria-label={`Báo cáo ghi, chỉ tiêu ${number}`}
          value={typed('figure', kept ? showReported(kept) : '')}
          maxLength={40}
        />
        {error && <span class="field-error">{error}</span>}
      </td>
      <td data-label="Đánh giá">
        <select class="select" name={`verdict.${targetId}`} aria-label={`Báo cáo đánh giá, chỉ tiêu ${number}`}>
          <option value="">Không nêu</option>
          {reportedLineContract.fields.verdict.choices?.map((choice) => (
            <option value={choice.value} selected={choice.value === verdict}>
              {choice.label}
            </option>
          ))}
        </select>
      </td>
    </tr>
  );
};
