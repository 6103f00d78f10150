import type { ComponentChildren, VNode } from 'preact';
import type { Contract } from '../../../kernel/contract.ts';
import { ContractFields, errorsOf, formOf } from '../../../kernel/form.tsx';
import { page, type UnitInFrame } from '../../../kernel/frame.tsx';
import { freshForm, type Ctx, type FormState } from '../../../kernel/http.ts';
import { OnceField, SeenField } from '../../../kernel/twice.tsx';
import { Button, PostButton } from '../../../kernel/ui/button.tsx';
import { FieldSet, Form, FormActions, HiddenField } from '../../../kernel/ui/field.tsx';
import { Line, Lines } from '../../../kernel/ui/lines.tsx';
import { PageHead, Section } from '../../../kernel/ui/page.tsx';
import { formatNumber } from '../../../kernel/vi/number.ts';
import { kindGroups } from '../../../rulesets/ledger-catalogue.ts';
import { fundContract, occasionContract, type CatalogueItem } from '../contract/catalogue.ts';
import type { Kind } from '../contract/kind.ts';
import { isShipped } from '../rules/shipped.ts';
import type { FundRow, OccasionRow } from '../store/kinds.ts';
import { catalogueHref, notebookHref } from './addresses.ts';
import { iconOf } from './words.ts';

interface CatalogueView {
  unit: UnitInFrame;
  /** An administrator reads no book to go back to. */
  opensBook: boolean;
  kinds: readonly Kind[];
  funds: readonly FundRow[];
  occasions: readonly OccasionRow[];
  again: { part: string; form: FormState } | undefined;
}

/** What an administrator extends without code: kinds of work, funds, occasions. */
export function cataloguePage(c: Ctx, view: CatalogueView): Response {
  const { unit, kinds } = view;
  return page(
    c,
    { title: 'Danh mục', entry: 'ledger' },
    <>
      <PageHead
        title="Danh mục của sổ hoạt động"
        answer="Loại hoạt động, quỹ và dịp trong năm, dùng chung cho mọi đơn vị. Thôi dùng thì bỏ dấu “Đang dùng”: bản ghi cũ vẫn còn nguyên."
        back={view.opensBook ? { label: 'Sổ hoạt động', href: notebookHref(unit) } : undefined}
        actions={
          <Button href={catalogueHref(unit, '/them')} kind="primary" icon="plus">
            Thêm loại hoạt động
          </Button>
        }
      />
      {kindGroups.map((group) => (
        <Section title={group.label}>
          <Lines label={group.label}>
            {kinds.filter((kind) => kind.groupCode === group.code).map((kind) => kindLine(unit, kind))}
          </Lines>
        </Section>
      ))}
      <Funds {...view} />
      <Occasions {...view} />
    </>,
  );
}

const kindLine = (unit: UnitInFrame, kind: Kind): VNode => (
  <Line
    icon={iconOf(kind)}
    title={kind.name}
    href={catalogueHref(unit, `/loai/${kind.kindCode}`)}
    text={[
      kind.causes.length ? `${formatNumber(kind.causes.length)} nội dung` : '',
      kind.fields.length ? `${formatNumber(kind.fields.length)} ô riêng` : '',
      kind.sensitive ? 'cần giữ kín' : '',
    ]
      .filter(Boolean)
      .join(', ')}
    side={kind.active === false ? 'thôi dùng' : undefined}
  />
);

const Funds = ({ unit, funds, again }: CatalogueView): VNode => (
  <Section title="Quỹ vận động" id="quy" count={funds.length}>
    {funds.map((fund) => (
      <Item
        title={fund.name}
        note={[fund.aliases.join('; '), fund.active ? '' : 'thôi dùng'].filter(Boolean).join(' · ')}
        action={catalogueHref(unit, '/quy')}
        code={fund.fundCode}
        part="fund"
        of={fundContract}
        values={fundInForm(fund)}
        again={again}
        remove={<Removal unit={unit} item={{ is: 'fund', fundCode: fund.fundCode }} />}
      />
    ))}
    <Item title="Thêm quỹ" action={catalogueHref(unit, '/quy')} part="fund" of={fundContract} again={again} />
  </Section>
);

const Occasions = ({ unit, occasions, again }: CatalogueView): VNode => (
  <Section title="Dịp lễ, Tết, ngày trong năm" id="dip" count={occasions.length}>
    {occasions.map((one) => (
      <Item
        title={one.name}
        note={[one.dayWords, one.active ? '' : 'thôi dùng'].filter(Boolean).join(' · ')}
        action={catalogueHref(unit, '/dip')}
        code={one.occasionCode}
        part="occasion"
        of={occasionContract}
        values={one}
        again={again}
        remove={<Removal unit={unit} item={{ is: 'occasion', occasionCode: one.occasionCode }} />}
      />
    ))}
    <Item title="Thêm dịp" action={catalogueHref(unit, '/dip')} part="occasion" of={occasionContract} again={again} />
  </Section>
);

/** A fund by the names of its form. */
export const fundInForm = (fund: FundRow): object => ({ ...fund, aliases: fund.aliases.join('\n') });

/** What was added here and is not used goes at once; what is used is refused with the reason. */
export function Removal({ unit, item }: { unit: UnitInFrame; item: CatalogueItem }): VNode | null {
  if (isShipped(item)) return null;
  return (
    <PostButton action={catalogueHref(unit, '/bo')} fields={fieldsOf(item)} icon="trash-2">
      Bỏ mục này
    </PostButton>
  );
}

function fieldsOf(item: CatalogueItem): Record<string, string> {
  switch (item.is) {
    case 'kind':
      return { kind: item.kindCode };
    case 'cause':
      return { kind: item.kindCode, cause: item.causeCode };
    case 'field':
      return { kind: item.kindCode, field: item.fieldCode };
    case 'fund':
      return { fund: item.fundCode };
    case 'occasion':
      return { occasion: item.occasionCode };
  }
}

interface ItemProps {
  title: string;
  note?: string;
  action: string;
  code?: string;
  part: string;
  of: Contract;
  /** What it is now; a form without adds one. */
  values?: object;
  again: { part: string; form: FormState } | undefined;
  remove?: ComponentChildren;
}

/** One row of the catalogue: its name, and behind it the form that changes it. */
export function Item({ title, note, action, code = '', part, of, values, again, remove }: ItemProps): VNode {
  const mine = again?.part === `${part}:${code}` ? again.form : undefined;
  const shown = mine ?? (values ? formOf(of, values) : freshForm({ active: '1' }));
  return (
    <details class="catalogue-item" open={mine !== undefined}>
      <summary>
        {title}
        {note && <span class="under"> {note}</span>}
      </summary>
      <Form action={action} errors={mine ? errorsOf(of, mine) : []}>
        {code && <HiddenField name="code" value={code} />}
        {values ? <SeenField of={of} values={values} form={shown} /> : <OnceField form={shown} />}
        <FieldSet>
          <ContractFields of={of} form={shown} />
        </FieldSet>
        <FormActions submit="Lưu" />
      </Form>
      {remove && <div class="actions">{remove}</div>}
    </details>
  );
}
