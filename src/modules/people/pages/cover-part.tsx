import { errorsOf } from '../../../kernel/form.tsx';
import type { FormState } from '../../../kernel/http.ts';
import { Button } from '../../../kernel/ui/button.tsx';
import { DateField, Form, HiddenField } from '../../../kernel/ui/field.tsx';
import { Icon } from '../../../kernel/ui/icon.tsx';
import { Section } from '../../../kernel/ui/page.tsx';
import { formatDate } from '../../../kernel/vi/dates.ts';
import { coverContract, insuranceSchemes } from '../contract/member.ts';

export interface CoverLine {
  schemeCode: string;
  fromOn: string;
  toOn: string | null;
}

interface CoverPartProps {
  covers: readonly CoverLine[];
  href: string;
  mayChange: boolean;
  form?: FormState | undefined;
  today: string;
}

/** The three insurances, since when; noted and stopped here for one person. */
export const CoverPart = ({ covers, href, mayChange, form, today }: CoverPartProps) => {
  const open = (code: string) => covers.find((cover) => cover.schemeCode === code && cover.toOn === null);
  const missing = insuranceSchemes.filter((scheme) => !open(scheme.value));
  return (
    <Section title="Bảo hiểm" id="bao-hiem">
      <ul class="line-list">
        {insuranceSchemes.map(({ value, label }) => {
          const cover = open(value);
          const last = covers.find((one) => one.schemeCode === value);
          return (
            <li>
              <Icon name={cover ? 'circle-check' : 'circle-dashed'} />
              <span class="line-words">{label}</span>
              <span class="line-side">
                {cover
                  ? `từ ${formatDate(cover.fromOn)}`
                  : last?.toOn
                    ? `đã dừng từ ${formatDate(last.toOn)}`
                    : 'chưa ghi'}
              </span>
              {cover && mayChange && <StopForm href={href} code={value} label={label} today={today} />}
            </li>
          );
        })}
      </ul>
      {mayChange && missing.length > 0 && (
        <details class="fold" open={form !== undefined}>
          <summary>Ghi tham gia bảo hiểm</summary>
          <Form action={href} errors={form && errorsOf(coverContract, form)}>
            <fieldset class="check-row">
              <legend class="sr-only">Loại bảo hiểm</legend>
              {missing.map(({ value, label }) => (
                <label class="check">
                  <input
                    class="checkbox"
                    type="checkbox"
                    name="scheme[]"
                    value={value}
                    checked={form ? [form.typed['scheme[]'] ?? []].flat().includes(value) : true}
                  />
                  <span>{label}</span>
                </label>
              ))}
            </fieldset>
            <DateField
              name="fromOn"
              label="Tham gia từ ngày"
              required
              value={textOf(form?.typed['fromOn'])}
              error={form?.errors['fromOn']}
              today={today}
            />
            <Button>Ghi</Button>
          </Form>
        </details>
      )}
    </Section>
  );
};

const textOf = (typed: string | string[] | undefined): string | undefined =>
  Array.isArray(typed) ? typed.at(-1) : typed;

const StopForm = ({ href, code, label, today }: { href: string; code: string; label: string; today: string }) => (
  <details class="fold line-fold">
    <summary>
      Dừng<span class="sr-only"> {label}</span>
    </summary>
    <form method="post" action={`${href}/dung`} class="fold-form">
      <HiddenField name="schemeCode" value={code} />
      <label>
        Dừng từ ngày{' '}
        <input
          class="input num"
          name="toOn"
          inputMode="numeric"
          placeholder="dd/mm/yyyy"
          value={formatDate(today)}
          maxLength={10}
        />
      </label>
      <Button small>Ghi dừng</Button>
    </form>
  </details>
);
