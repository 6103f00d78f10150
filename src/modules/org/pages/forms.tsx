import type { ComponentChildren } from 'preact';
import type { Contract } from '../../../kernel/contract.ts';
import { ContractFields, errorsOf } from '../../../kernel/form.tsx';
import { page, unitHref, type UnitInFrame } from '../../../kernel/frame.tsx';
import type { Ctx, FormState } from '../../../kernel/http.ts';
import { FieldSet, Form, FormActions } from '../../../kernel/ui/field.tsx';
import { Note } from '../../../kernel/ui/message.tsx';
import { EmptyState, PageHead } from '../../../kernel/ui/page.tsx';

interface FormPageProps {
  unit: UnitInFrame;
  title: string;
  lead?: string;
  /** Behind `/cd/<unit>`: where the form goes to, and where the way back leads. */
  path: string;
  back: { label: string; path: string };
  contract: Contract;
  form: FormState;
  today: string;
  submit: string;
  note?: ComponentChildren;
  /** What goes along unseen: the mark of what was shown, or the identifier of what is made. */
  hidden?: ComponentChildren;
  danger?: boolean;
  /** A look before the deed: the form goes by its address and changes nothing. */
  look?: boolean;
  /** Stands under the form. */
  after?: ComponentChildren;
}

/** A form of the organisation: everything in it is drawn from the contract. */
export function formPage(c: Ctx, o: FormPageProps): Response {
  const back = unitHref(o.unit, o.back.path);
  return page(
    c,
    { title: o.title, entry: 'people' },
    <>
      <PageHead title={o.title} answer={o.lead} back={{ label: o.back.label, href: back }} />
      <Form action={unitHref(o.unit, o.path)} errors={errorsOf(o.contract, o.form)} method={o.look ? 'get' : 'post'}>
        {o.hidden}
        <FieldSet>
          <ContractFields of={o.contract} form={o.form} today={o.today} />
        </FieldSet>
        {o.note && <Note>{o.note}</Note>}
        <FormActions submit={o.submit} cancelHref={back} danger={o.danger} />
      </Form>
      {o.after}
    </>,
  );
}

interface EmptyPageProps extends Pick<FormPageProps, 'unit' | 'title' | 'back'> {
  empty: { title: string; text: string };
}

/** In a form's place, where there is nothing to fill in. */
export const emptyPage = (c: Ctx, { unit, title, back, empty }: EmptyPageProps): Response =>
  page(
    c,
    { title, entry: 'people' },
    <>
      <PageHead title={title} back={{ label: back.label, href: unitHref(unit, back.path) }} />
      <EmptyState title={empty.title}>{empty.text}</EmptyState>
    </>,
  );
