import { Refusal, refuseUnless } from '../../../kernel/refusal.ts';
import { formatMoney } from '../../../kernel/vi/money.ts';
import { formatDate } from '../../../kernel/vi/dates.ts';
import { fold } from '../../../kernel/vi/text.ts';
import { gradeLabel } from '../../../rulesets/grades.ts';
import { stages } from '../../../rulesets/ledger-choices.ts';
import type { EntryValues, Kind } from '../contract.ts';

/** Someone who took part. `turns` and `amount` are this person's share of the record's. */
export interface ParticipantDraft {
  personId: string;
  beneficiaryKind?: 'member' | 'worker' | 'relative' | 'child' | 'outsider';
  relation?: string | null;
  turns?: number;
  amount?: number | null;
  gradeCode?: string | null;
}

export interface EntryDraft extends Partial<Omit<EntryValues, 'onDate'>> {
  onDate: string;
  /** Given by the form beforehand: a form sent twice records once. */
  entryId?: string;
  tags?: readonly string[];
  participants?: readonly ParticipantDraft[];
  values?: Record<string, unknown>;
  privateValues?: Record<string, unknown>;
}

/** A record with everything in place, ready to be kept. */
export interface Entry extends EntryValues {
  kindCode: string;
  summary: string;
  turns: number;
  amount: number;
  inKindValue: number;
  tags: string[];
  sensitive: boolean;
  values: Record<string, unknown>;
  privateValues: Record<string, unknown>;
  participants: Required<ParticipantDraft>[];
}

export interface Setting {
  today: string;
  unitFoundedOn: string;
  unitEndedOn: string | null;
  fundNames: ReadonlyMap<string, string>;
}

/**
 * Completes a draft by its kind. Turns default to those of the named persons, at least 1: a turn is a time, not a person
 * (WEL-5). Refuses what would make a figure false: more named turns than turns, persons' money above the record's, a
 * date to come or before the unit, a cause or fund that is not of this kind.
 */
export function completeEntry(draft: EntryDraft, kind: Kind, setting: Setting): Entry {
  const participants = completeParticipants(draft.participants ?? []);
  const cause = kind.causes.find((one) => one.causeCode === draft.causeCode);
  refuseUnless(!draft.causeCode || cause, 'ledger.cause', 'Nội dung này không thuộc loại hoạt động đang ghi.', {
    causeCode: 'Hãy chọn lại.',
  });
  refuseUnless(
    !draft.fundCode || setting.fundNames.has(draft.fundCode),
    'ledger.fund',
    'Quỹ này chưa có trong danh mục.',
    { fundCode: 'Hãy chọn lại.' },
  );
  checkDate(draft.onDate, setting);
  const namedTurns = participants.reduce((sum, one) => sum + one.turns, 0);
  const turns = draft.turns ?? Math.max(1, namedTurns);
  refuseUnless(
    turns >= namedTurns,
    'ledger.turns',
    `Số lượt (${turns}) ít hơn số lượt của những người có tên (${namedTurns}).`,
    { turns: `Ít nhất ${namedTurns} lượt.` },
  );
  const amount = draft.amount ?? participants.reduce((sum, one) => sum + (one.amount ?? 0), 0);
  checkShares(participants, amount);
  for (const use of kind.uses) if (use.required) checkRequired(use.field, { ...draft, participants }, use.label);
  const complete: Entry = {
    ...noValues,
    ...defined(draft),
    kindCode: kind.kindCode,
    summary: '',
    turns,
    amount,
    inKindValue: draft.inKindValue ?? 0,
    tags: [...new Set([...(draft.tags ?? []), ...(cause?.tags ?? [])])].sort(),
    sensitive: kind.sensitive,
    values: draft.values ?? {},
    privateValues: draft.privateValues ?? {},
    participants,
  };
  return { ...complete, summary: draft.summary?.trim() || sentenceOf(kind, complete, setting.fundNames) };
}

const noValues: EntryValues = {
  onDate: '',
  causeCode: null,
  fundCode: null,
  moneySource: null,
  gradeCode: null,
  levelCode: null,
  stageCode: null,
  schemeCode: null,
  issuerCode: null,
  holderKind: null,
  forYear: null,
  summary: null,
  turns: null,
  amount: null,
  inKindValue: null,
  item: null,
  quantity: null,
  itemUnit: null,
  giver: null,
  partner: null,
  note: null,
};

function defined(draft: EntryDraft): Partial<EntryValues> {
  return Object.fromEntries(
    Object.keys(noValues).flatMap((name) => {
      const value = draft[name as keyof EntryValues];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

function completeParticipants(drafts: readonly ParticipantDraft[]): Required<ParticipantDraft>[] {
  const seen = new Set<string>();
  return drafts.map((one) => {
    refuseUnless(!seen.has(one.personId), 'ledger.twice', 'Một người được chọn hai lần trong cùng bản ghi.', {
      persons: 'Có người được chọn hai lần.',
    });
    seen.add(one.personId);
    const { personId, beneficiaryKind = 'member', relation = null, turns = 1, amount = null, gradeCode = null } = one;
    return { personId, beneficiaryKind, relation, turns, amount, gradeCode };
  });
}

function checkDate(onDate: string, { today, unitFoundedOn, unitEndedOn }: Setting): void {
  refuseUnless(onDate <= today, 'ledger.future', 'Ngày của hoạt động còn ở tương lai. Sổ chỉ ghi việc đã làm.', {
    onDate: 'Ngày chưa đến.',
  });
  refuseUnless(
    onDate >= unitFoundedOn,
    'ledger.beforeUnit',
    `Đơn vị thành lập ngày ${formatDate(unitFoundedOn)}; việc trước đó thuộc đơn vị cũ.`,
    { onDate: 'Trước ngày thành lập đơn vị.' },
  );
  refuseUnless(
    !unitEndedOn || onDate <= unitEndedOn,
    'ledger.afterUnit',
    `Đơn vị kết thúc hoạt động ngày ${formatDate(unitEndedOn ?? onDate)}.`,
    { onDate: 'Sau ngày đơn vị kết thúc hoạt động.' },
  );
}

function checkShares(participants: readonly Required<ParticipantDraft>[], amount: number): void {
  const shares = participants.reduce((sum, one) => sum + (one.amount ?? 0), 0);
  refuseUnless(
    shares <= amount,
    'ledger.shares',
    `Tiền của từng người cộng lại (${formatMoney(shares)}) nhiều hơn số tiền của bản ghi (${formatMoney(amount)}).`,
    { amount: 'Ít hơn tổng của từng người.' },
  );
}

function checkRequired(
  field: string,
  draft: EntryDraft & { participants: readonly unknown[] },
  label: string | undefined,
): void {
  const missing =
    field === 'persons'
      ? draft.participants.length === 0
      : field !== 'tags' && (draft[field as keyof EntryDraft] ?? null) === null;
  if (missing) throw new Refusal('ledger.missing', `Chưa có: ${label ?? field}.`, { [field]: 'Cần có.' });
}

/** The line of the ledger when the officer wrote none: the kind's sentence with its parts filled in. Never names a person. */
export function sentenceOf(kind: Kind, entry: EntryValues, fundNames: ReadonlyMap<string, string>): string {
  const parts: Record<string, string | undefined> = {
    cause: kind.causes.find((cause) => cause.causeCode === entry.causeCode)?.name,
    fund: entry.fundCode ? fundNames.get(entry.fundCode) : undefined,
    grade: entry.gradeCode ? gradeLabel(entry.gradeCode) : undefined,
    stage: stages.find((stage) => stage.value === entry.stageCode)?.label,
    year: entry.forYear ? String(entry.forYear) : undefined,
  };
  return kind.sentence.replace(/\{(\w+)\}/g, (_, name: string) => parts[name] ?? '').replace(/:?\s*$/, '') || kind.name;
}

/** What upper unions read beside the figures names nobody (figures and names are two rights): persons stand in their own field. */
export function refuseNames(entry: Pick<Entry, 'summary' | 'partner' | 'item'>, fullNames: readonly string[]): void {
  for (const field of ['summary', 'partner', 'item'] as const) {
    const said = ` ${fold(entry[field] ?? '')} `;
    const named = fullNames.find((name) => name.includes(' ') && said.includes(` ${fold(name)} `));
    refuseUnless(
      !named,
      'ledger.nameInLine',
      `Dòng này công đoàn cấp trên cũng đọc được nên không ghi tên người. “${named}” đã có trong ô chọn người.`,
      { [field]: 'Hãy bỏ tên người ra.' },
    );
  }
}
