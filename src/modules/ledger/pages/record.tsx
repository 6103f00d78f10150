import type { VNode } from 'preact';
import type { Contract } from '../../../kernel/contract.ts';
import { show } from '../../../kernel/contract.ts';
import type { UnitInFrame } from '../../../kernel/frame.tsx';
import type { FormState } from '../../../kernel/http.ts';
import { Button, PostButton } from '../../../kernel/ui/button.tsx';
import { Form, HiddenField, TextField } from '../../../kernel/ui/field.tsx';
import { Icon } from '../../../kernel/ui/icon.tsx';
import { Note } from '../../../kernel/ui/message.tsx';
import { Facts, Panel } from '../../../kernel/ui/page.tsx';
import { formatDate, formatInstant, weekday } from '../../../kernel/vi/dates.ts';
import { formatMoney } from '../../../kernel/vi/money.ts';
import type { Kind } from '../contract/kind.ts';
import type { Asked } from '../rules/filter.ts';
import type { CitedDocument } from '../store/documents.ts';
import type { EntryRow } from '../store/entries.ts';
import type { EvidenceRow, ParticipantRow } from '../store/parts.ts';
import { documentHref, entryDeedHref, fileHref, meetingHref, notebookHref } from './addresses.ts';
import { tagsInWords, type Change } from './changes.ts';
import { personsInWords, turnsInWords } from './words.ts';

export interface HistoryLine {
  deed: string;
  by: string;
  at: Date;
  reason: string;
  changes: readonly Change[];
}

/** A record as this reader may see it. */
export interface RecordView {
  unit: UnitInFrame;
  asked: Asked;
  row: EntryRow;
  kind: Kind | undefined;
  contract: Contract;
  values: Readonly<Record<string, unknown>>;
  unitName: string;
  participants: readonly ParticipantRow[];
  /** The papers that it rests on. */
  documents: readonly CitedDocument[];
  evidence: readonly EvidenceRow[];
  /** What other modules know of it. */
  parts: readonly VNode[];
  history: readonly HistoryLine[];
  /** Names, notes and reasons of this record's unit are open to the reader. */
  open: boolean;
  mayCorrect: boolean;
  mayRestore: boolean;
  /** A meeting whose sheet the reader may open. */
  sheet: boolean;
  /** Of the small form that withdraws. */
  form: FormState;
}

export function RecordPanel(view: RecordView): VNode {
  const { unit, asked, row, kind, unitName } = view;
  const withdrawn = row.state === 'withdrawn';
  return (
    <Panel
      title={withdrawn ? <s>{row.summary}</s> : row.summary}
      under={[kind?.name ?? row.kindCode, `${weekday(row.onDate).toLowerCase()} ${formatDate(row.onDate)}`, unitName]
        .filter(Boolean)
        .join(' · ')}
      closeHref={notebookHref(unit, asked)}
      actions={(view.mayCorrect || view.sheet) && <Deeds {...view} />}
    >
      {withdrawn && (
        <Note kind="warning">
          {view.open && row.withdrawnReason ? `Đã hủy: ${row.withdrawnReason}` : 'Đã hủy, không tính vào số liệu.'}
        </Note>
      )}
      <Facts narrow items={factsOf(view)} />
      <Persons {...view} />
      {view.parts}
      <Evidence unit={unit} files={view.evidence} />
      <History lines={view.history} />
    </Panel>
  );
}

const apart = ['onDate', 'summary', 'note'];

/** So many names are a fact of the record; more are a list below it. */
const fewPersons = 3;

function factsOf({
  unit,
  contract,
  values,
  row,
  kind,
  participants,
  documents,
}: RecordView): [string, VNode | string | undefined][] {
  const shownAbove = participants.length > 0 && participants.length <= fewPersons;
  const few: [string, VNode | undefined][] = shownAbove
    ? [[kind?.uses.find((use) => use.field === 'persons')?.label ?? 'Người', <PersonNames persons={participants} />]]
    : [];
  const fields = Object.entries(contract.fields).filter(
    ([name]) => !apart.includes(name) && !(name === 'turns' && row.turns === 1 && row.persons <= 1),
  );
  const facts = fields.map(([name, field]): [string, string | undefined] => {
    const value = name === 'turns' ? row.turns : values[name];
    return [
      field.label,
      field.kind === 'money' && value === 0
        ? undefined
        : name === 'turns'
          ? turnsInWords(row.turns)
          : show(field, value) || undefined,
    ];
  });
  return [
    ...few,
    ...facts,
    ['Căn cứ', documents.length ? <DocumentLines unit={unit} documents={documents} /> : undefined],
    ['Thẻ', tagsInWords(row.tags) || undefined],
    ['Ghi chú', (values['note'] as string | null) || undefined],
  ];
}

/** "12/KH-CĐCS ngày 02/06/2022", each leading to what else rests on it. */
const DocumentLines = ({ unit, documents }: Pick<RecordView, 'unit' | 'documents'>) => (
  <ul>
    {documents.map((one) => (
      <li>
        <a href={documentHref(unit, one.documentId)}>{`${one.number} ngày ${formatDate(one.issuedOn)}`}</a>
        <span class="under">
          {' '}
          {one.issuer}: {one.subject}
        </span>
      </li>
    ))}
  </ul>
);

function Persons({ row, participants, kind }: RecordView): VNode | null {
  if (row.persons === 0) return null;
  const unnamed = row.turns - row.namedTurns;
  if (participants.length === 0)
    return (
      <p class="under">{`${turnsInWords(row.turns)}, ${personsInWords(row.persons)}; đồng chí không xem được tên.`}</p>
    );
  return (
    <>
      {participants.length > fewPersons && (
        <>
          <h3>{`${kind?.uses.find((use) => use.field === 'persons')?.label ?? 'Người tham gia'} (${participants.length})`}</h3>
          <PersonNames persons={participants} columns />
        </>
      )}
      {unnamed > 0 && <p class="under">{`Còn ${turnsInWords(unnamed)} chưa ghi tên người.`}</p>}
    </>
  );
}

const PersonNames = ({ persons, columns }: { persons: readonly ParticipantRow[]; columns?: boolean }) => (
  <ul class={columns ? 'record-persons' : undefined}>
    {persons.map((one) => (
      <li>
        {one.fullName ?? 'Người đã chuyển đi'}
        <span class="under">
          {' '}
          {[one.relation, one.turns > 1 && turnsInWords(one.turns), one.amount && formatMoney(one.amount)]
            .filter(Boolean)
            .join(', ')}
        </span>
      </li>
    ))}
  </ul>
);

function Evidence({ unit, files }: { unit: UnitInFrame; files: readonly EvidenceRow[] }): VNode | null {
  if (files.length === 0) return null;
  return (
    <>
      <h3>Minh chứng</h3>
      <ul class="evidence">
        {files.map((file) => (
          <li>
            <a href={fileHref(unit, file.fileId)} target="_blank" rel="noopener" title={file.name}>
              {file.mediaType.startsWith('image/') ? (
                <img src={fileHref(unit, file.fileId)} alt={`Minh chứng: ${file.name}`} loading="lazy" />
              ) : (
                <span class="evidence-file">
                  <Icon name="file-text" />
                  {file.name}
                </span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

const deeds: Record<string, string> = {
  recorded: 'Ghi',
  corrected: 'Sửa',
  withdrawn: 'Hủy',
  restored: 'Khôi phục',
  moved: 'Chuyển theo đơn vị',
};

function History({ lines }: { lines: readonly HistoryLine[] }): VNode | null {
  if (lines.length === 0) return null;
  return (
    <details class="record-history">
      <summary>
        <Icon name="history" />
        {lines.length === 1 ? 'Lịch sử: mới ghi, chưa sửa' : `Lịch sử: ${lines.length} lần thay đổi`}
      </summary>
      <ol>
        {lines.map((line) => (
          <li>
            <b>{deeds[line.deed] ?? line.deed}</b>
            {line.by && ` bởi ${line.by}`}
            <span class="under">, {formatInstant(line.at)}</span>
            {line.reason && <div>Lý do: {line.reason}</div>}
            {line.changes.map((change) => (
              <div class="record-change">
                {change.label}: {change.before && <del>{change.before}</del>}{' '}
                {change.after && <ins>{change.after}</ins>}
              </div>
            ))}
          </li>
        ))}
      </ol>
    </details>
  );
}

function Deeds({ unit, row, form, sheet, mayCorrect, mayRestore }: RecordView): VNode {
  const meeting = sheet && (
    <Button href={meetingHref(unit, row.entryId)} icon="users">
      Điểm danh, biên bản
    </Button>
  );
  const withdrawn = row.state === 'withdrawn';
  if (withdrawn ? !mayRestore : !mayCorrect) return <>{meeting}</>;
  const version = String(row.version);
  if (withdrawn)
    return (
      <PostButton action={entryDeedHref(unit, row.entryId, 'khoi-phuc')} fields={{ version }} icon="undo-2">
        Khôi phục
      </PostButton>
    );
  return (
    <>
      {meeting}
      <Button href={entryDeedHref(unit, row.entryId, 'sua')} icon="pencil">
        Sửa
      </Button>
      <details class="record-withdraw" open={Object.keys(form.errors).length > 0 || form.message !== undefined}>
        <summary class="btn btn-ghost">Hủy bản ghi…</summary>
        <Form action={entryDeedHref(unit, row.entryId, 'huy')}>
          {form.message && <Note kind="refused">{form.message}</Note>}
          <HiddenField name="version" value={version} />
          <TextField
            name="reason"
            label="Lý do hủy"
            required
            value={String(form.typed['reason'] ?? '')}
            error={form.errors['reason']}
            hint="Bản ghi vẫn còn trong sổ, gạch ngang, và không tính vào số liệu."
          />
          <Button kind="danger">Hủy bản ghi này</Button>
        </Form>
      </details>
    </>
  );
}
