import type { JSX, VNode } from 'preact';
import type { UnitInFrame } from '../../../kernel/frame.tsx';
import type { FormState } from '../../../kernel/http.ts';
import { Button } from '../../../kernel/ui/button.tsx';
import { Icon } from '../../../kernel/ui/icon.tsx';
import type { ComposedSection } from '../actions/compose.ts';
import { editHref, remarksHref, reportHref, saveHref, sectionPlace } from './addresses.ts';

/** The section whose editor is open, with what was typed when it was refused. */
export interface Editing {
  code: string;
  form: FormState | undefined;
}

interface PlaceProps {
  unit: UnitInFrame;
  reportId: string;
  section: ComposedSection;
  /** The paper's blocks as drawn. */
  drawn: readonly JSX.Element[];
  mayWrite: boolean;
  editing: Editing | undefined;
}

/** A section on the paper: what the program wrote, and the place where the officer writes. One that says nothing is shown to writers only. */
export function Place(props: PlaceProps): VNode | null {
  const { section, drawn, mayWrite, editing } = props;
  const { code, level, sentences, table, list, expects } = section.section;
  const writable = mayWrite && level > 1 && Boolean(sentences ?? table ?? list ?? expects ?? section.words);
  const written = drawn.slice(section.from, section.own);
  const own = drawn.slice(section.own, section.to);
  if (!writable)
    return (
      <>
        {written}
        {own}
      </>
    );
  const open = editing?.code === code;
  return (
    <>
      {written}
      <turbo-frame id={sectionPlace(code)} class="report-place" {...scrollIntoView}>
        {open ? <Editor {...props} form={editing.form} /> : own}
        {!open && <Opener {...props} />}
      </turbo-frame>
    </>
  );
}

// Turbo's own attributes, unknown to JSX: the opened editor comes into view.
const scrollIntoView = { autoscroll: true, 'data-autoscroll-block': 'center' };

function Opener({ unit, reportId, section: { printed, heading, words, section } }: PlaceProps): VNode {
  const href = editHref(unit, reportId, section.code);
  return (
    <p class={printed ? 'report-opener' : 'report-opener report-silent'}>
      {!printed && <span>{heading}: chưa có nội dung nên chưa in.</span>}
      <a href={href}>
        <Icon name="pencil" />
        {words ? 'Sửa đoạn' : printed ? 'Viết thêm' : 'Viết đoạn này'}
        <span class="sr-only"> ở mục {heading}</span>
      </a>
      {section.list && (
        <a href={remarksHref(unit, reportId)} data-turbo-frame="_top">
          Thêm từng ý, phần mềm đánh số
        </a>
      )}
    </p>
  );
}

function Editor({ unit, reportId, section, form }: PlaceProps & { form: FormState | undefined }): VNode {
  const { code, expects } = section.section;
  const id = `words-${code}`;
  const words = String(form?.typed['words'] ?? section.words);
  const error = form?.errors['words'] ?? form?.message;
  return (
    <form class="report-editor" method="post" action={saveHref(unit, reportId, code)} data-turbo-frame="_top">
      <label for={id}>
        Viết thêm ở mục “{section.heading}”
        {expects && <span>: {expects.charAt(0).toLowerCase() + expects.slice(1)}</span>}
      </label>
      <textarea
        id={id}
        name="words"
        rows={Math.min(16, Math.max(5, Math.ceil(words.length / 70) + words.split('\n').length))}
        autoFocus
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={error ? `${id}-error ${id}-hint` : `${id}-hint`}
      >
        {words}
      </textarea>
      {error && (
        <p class="field-error" id={`${id}-error`} role="alert">
          <Icon name="circle-alert" />
          {error}
        </p>
      )}
      <p class="field-hint" id={`${id}-hint`}>
        Mỗi lần xuống dòng là một đoạn; bảng chép từ Excel dán vào đây vẫn là bảng. Câu và bảng do phần mềm viết thì
        không sửa tay được: số liệu sai thì sửa bản ghi trong sổ.
      </p>
      <div class="actions">
        <Button kind="primary">Ghi lại</Button>
        <Button kind="quiet" href={`${reportHref(unit, reportId)}#${sectionPlace(code)}`}>
          Bỏ qua
        </Button>
      </div>
    </form>
  );
}
