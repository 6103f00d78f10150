import type { ComponentChildren } from 'preact';
import type { Contract } from '../../../kernel/contract.ts';
import { ContractFields, errorsOf } from '../../../kernel/form.tsx';
import { page } from '../../../kernel/frame.tsx';
import type { Ctx, FormState } from '../../../kernel/http.ts';
import { FieldSet, Form, FormActions, HiddenField } from '../../../kernel/ui/field.tsx';
import { Note } from '../../../kernel/ui/message.tsx';
import { PageHead } from '../../../kernel/ui/page.tsx';
import { fold } from '../../../kernel/vi/text.ts';

export interface FormPart {
  title?: string | undefined;
  hint?: string | undefined;
  contract: Contract;
}

interface FormPageProps {
  title: string;
  lead?: string | undefined;
  action: string;
  back: { label: string; href: string };
  parts: readonly FormPart[];
  form: FormState;
  today: string;
  /** Undefined when there is nothing to send: only what was refused is said. */
  submit: string | undefined;
  danger?: boolean;
  note?: ComponentChildren;
  /** What goes along unseen: the mark of what was shown, or the identifier of what is made. */
  hidden?: ComponentChildren;
  /** Said between the head and the form. */
  remark?: ComponentChildren;
  /** Stands before the drawn fields. */
  first?: ComponentChildren;
}

/** Goes along unseen after it was said that such a person is there already: of whom it was said. */
export const TwinField = ({ form }: { form: FormState }) => {
  const { fullName, twin } = form.typed;
  const told = form.errors['twin'] ? typeof fullName === 'string' && fold(fullName) : twin;
  return typeof told === 'string' && told !== '' ? <HiddenField name="twin" value={told} /> : null;
};

/** A page with one form, each of its parts drawn from its contract. */
export function formPage(c: Ctx, o: FormPageProps): Response {
  const all: Contract = {
    name: 'form',
    label: o.title,
    fields: Object.assign({}, ...o.parts.map((part) => part.contract.fields)),
  };
  return page(
    c,
    { title: o.title, entry: 'people' },
    <>
      <PageHead title={o.title} answer={o.lead} back={o.back} />
      {o.remark && <Note>{o.remark}</Note>}
      <Form action={o.action} errors={errorsOf(all, o.form)}>
        {o.hidden}
        {o.parts.map(({ title, hint, contract }, nth) => (
          <FieldSet title={title} hint={hint}>
            {nth === 0 && o.first}
            <ContractFields of={contract} form={o.form} today={o.today} />
          </FieldSet>
        ))}
        {o.submit && <FormActions submit={o.submit} cancelHref={o.back.href} danger={o.danger} note={o.note} />}
      </Form>
    </>,
  );
}
