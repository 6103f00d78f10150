import type { VNode } from 'preact';
import { ContractField, errorsOf } from '../../../kernel/form.tsx';
import { page, type UnitInFrame } from '../../../kernel/frame.tsx';
import type { Ctx, FormState } from '../../../kernel/http.ts';
import { Button } from '../../../kernel/ui/button.tsx';
import {
  FieldSet,
  FileField,
  Form,
  FormActions,
  HiddenField,
  RadioChips,
  SelectField,
  TextArea,
} from '../../../kernel/ui/field.tsx';
import { Note } from '../../../kernel/ui/message.tsx';
import { PageHead, Section } from '../../../kernel/ui/page.tsx';
import { ListTable } from '../../../kernel/ui/table.tsx';
import { formatInstant } from '../../../kernel/vi/dates.ts';
import { reportKinds } from '../../../rulesets/report-periods.ts';
import { outlineContract, type Outline, type ReportKind } from '../contract.ts';
import { tableNames, waysOfAsking, waysOfWriting } from '../rules/outline-words.ts';
import type { OutlineProblem } from '../rules/outline-text.ts';
import type { OutlineLine } from '../store/outlines.ts';
import { listHref, newOutlineHref, outlineHref, outlinesHref } from './addresses.ts';

export const kindLabel = (kind: ReportKind): string => reportKinds.find((one) => one.value === kind)?.label ?? kind;

export function outlinesPage(
  c: Ctx,
  { unit, outlines, leads }: { unit: UnitInFrame; outlines: readonly OutlineLine[]; leads: boolean },
): Response {
  return page(
    c,
    { title: 'Đề cương báo cáo', entry: 'reports' },
    <>
      <PageHead
        title="Đề cương báo cáo"
        back={{ label: 'Báo cáo', href: listHref(unit) }}
        answer="Đề cương cho biết báo cáo có những mục nào, mục nào phần mềm tự viết, mục nào cán bộ viết."
        actions={
          <>
            <Button href={newOutlineHref(unit, 'tai-len')} icon="upload">
              Tải lên từ Word, Excel
            </Button>
            <Button href={newOutlineHref(unit, 'them')} icon="plus">
              Lập đề cương
            </Button>
          </>
        }
      />
      <ListTable
        caption="Các đề cương"
        rows={outlines}
        rowHref={(one) => outlineHref(unit, one.code)}
        columns={[
          { label: 'Đề cương', main: true, cell: (one) => one.name },
          { label: 'Dùng cho', cell: (one) => kindLabel(one.kind) },
          { label: 'Của', cell: (one) => (one.unitId ? unit.shortName : 'Có sẵn') },
          {
            label: 'Bản',
            wrap: false,
            cell: (one) => (one.unitId ? `${one.version}, ${formatInstant(one.notedAt)}` : String(one.version)),
          },
          ...(leads
            ? [
                {
                  label: 'Thao tác',
                  wrap: false,
                  cell: (one: OutlineLine) => <a href={outlineHref(unit, one.code, '/gui')}>Gửi đơn vị</a>,
                },
              ]
            : []),
        ]}
      />
    </>,
  );
}

interface WriteProps {
  unit: UnitInFrame;
  /** None: a new one. */
  outline: Outline | undefined;
  form: FormState;
  leads: boolean;
  /** What a file held: how many of its headings are known, and what could not be read. */
  read?: { sections: number; known: number; problems: readonly OutlineProblem[] } | undefined;
}

/** The outline as text: the one form for one that is made, mended or came out of a file. */
export function writeOutlinePage(c: Ctx, { unit, outline, form, leads, read }: WriteProps): Response {
  const own = outline?.unitId === unit.unitId;
  const title = outline && own ? outline.name : 'Lập đề cương';
  const { name, kind, abstract, subtitle, words, closing } = outlineContract.fields;
  return page(
    c,
    { title, entry: 'reports' },
    <>
      <PageHead
        title={title}
        back={{ label: 'Đề cương báo cáo', href: outlinesHref(unit) }}
        answer={
          own
            ? `Bản ${outline.version}. Ghi lại thì thành bản mới; báo cáo đang soạn giữ đề cương của nó.`
            : outline
              ? `Đề cương có sẵn “${outline.name}” được chép ra; ghi lại thì thành đề cương của đơn vị.`
              : undefined
        }
        actions={
          outline &&
          leads && (
            <Button href={outlineHref(unit, outline.code, '/gui')} icon="send">
              Gửi đơn vị
            </Button>
          )
        }
      />
      {read && <WhatWasRead {...read} />}
      <Form
        action={outline ? outlineHref(unit, outline.code) : newOutlineHref(unit, 'them')}
        errors={errorsOf(outlineContract, form)}
      >
        <FieldSet>
          <ContractField name="name" field={name} form={form} />
          {own ? (
            <HiddenField name="kind" value={outline.kind} />
          ) : (
            <SelectField
              name="kind"
              label={kind.label}
              required
              value={String(form.typed['kind'] ?? 'year')}
              error={form.errors['kind']}
              options={[...reportKinds]}
            />
          )}
          <ContractField name="abstract" field={abstract} form={form} />
          <ContractField name="subtitle" field={subtitle} form={form} />
        </FieldSet>
        <FieldSet hint={<Manner />}>
          <TextArea
            name="words"
            label={words.label}
            required
            rows={28}
            value={String(form.typed['words'] ?? '')}
            error={form.errors['words']}
          />
          <ContractField name="closing" field={closing} form={form} />
        </FieldSet>
        <FormActions submit={own ? 'Ghi thành bản mới' : 'Ghi đề cương'} cancelHref={outlinesHref(unit)} />
      </Form>
    </>,
  );
}

const WhatWasRead = ({ sections, known, problems }: NonNullable<WriteProps['read']>): VNode => (
  <>
    <Note kind={problems.length ? 'warning' : 'done'}>
      Đọc được {sections} mục; {known} mục trùng với đề cương có sẵn nên đã có câu và bảng, {sections - known} mục để
      trống cho cán bộ viết. Chưa ghi gì: hãy xem lại rồi ghi.
    </Note>
    {problems.length > 0 && (
      <Section title="Chỗ chưa đọc được" count={problems.length}>
        <ul class="report-final">
          {problems.map(({ place, words }) => (
            <li>
              {place.charAt(0).toUpperCase() + place.slice(1)}: {words}
            </li>
          ))}
        </ul>
      </Section>
    )}
  </>
);

const Manner = (): VNode => (
  <>
    Mỗi mục bắt đầu bằng <b>Phần thứ nhất.</b>, <b>I.</b> hoặc <b>1.</b> Dưới tên mục: câu có tên số liệu trong ngoặc
    nhọn, ví dụ <b>Thăm hỏi {'{Lượt thăm hỏi của công đoàn}'} lượt.</b>; câu chỉ in khi số liệu có. Phần trong{' '}
    <b>[ ]</b> bỏ đi khi số liệu trong đó không có. Sau dấu <b>|</b> là cách viết số liệu ({waysOfWriting.join(', ')})
    hoặc điều kiện để viết cả phần đó mà không in số ({waysOfAsking.join(', ')}), ví dụ{' '}
    <b>{'[{Sáng kiến, đề tài được công nhận trên tổng số|khi đủ}, đều được công nhận]'}</b>; dòng bắt đầu bằng <b>+</b>{' '}
    nối vào đoạn trên. <b>Bảng: {Object.values(tableNames).join(', ')}</b>. <b>Viết: …</b> là điều cán bộ phải viết ở
    mục đó.
  </>
);

export function uploadPage(c: Ctx, { unit, form }: { unit: UnitInFrame; form: FormState }): Response {
  return page(
    c,
    { title: 'Tải đề cương lên', entry: 'reports' },
    <>
      <PageHead
        title="Tải đề cương lên"
        back={{ label: 'Đề cương báo cáo', href: outlinesHref(unit) }}
        answer="Đề cương của cấp trên bằng Word hoặc Excel thành các mục của báo cáo; mục nào quen thì đã có sẵn câu, bảng."
      />
      <Form
        action={newOutlineHref(unit, 'tai-len')}
        errors={
          Object.values(form.errors).length ? Object.entries(form.errors).map(([field, text]) => ({ field, text })) : []
        }
        files
      >
        <FieldSet>
          <RadioChips
            name="kind"
            label="Dùng cho"
            required
            value={String(form.typed['kind'] ?? 'year')}
            error={form.errors['kind']}
            options={[...reportKinds]}
          />
          <FileField
            name="file"
            label="Tệp đề cương"
            required
            accept=".docx,.xlsx,.xls,.ods,.csv"
            hint="Word (.docx): đề mục là dòng có số I, 1 hoặc kiểu Heading. Excel: mỗi dòng một mục, các cột Cấp, Nội dung, Yêu cầu, Số liệu. Không quá 8 MB."
            error={form.errors['file']}
          />
        </FieldSet>
        <FormActions submit="Đọc tệp" icon="upload" cancelHref={outlinesHref(unit)} />
      </Form>
    </>,
  );
}
