import { Refusal, refuseUnless } from '../../../kernel/refusal.ts';
import { formatMoney } from '../../../kernel/vi/money.ts';
import { formatDate } from '../../../kernel/vi/dates.ts';
import { fold } from '../../../kernel/vi/text.ts';
import { gradeLabel } from '../../../rulesets/grades.ts';
import { levels, stages } from '../../../rulesets/ledger-choices.ts';
import type { EntryValues } from '../contract/entry.ts';
import { everyCause, everyOccasion, type Kind } from '../contract/kind.ts';

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
  /** Papers of the register that it rests on. */
  documentIds?: readonly string[];
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
  documentIds: string[];
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
  /** Movements, contests and programmes that a record of the unit may point to. */
  campaignIds?: ReadonlySet<string>;
  documentIds?: ReadonlySet<string>;
  /** Funds and campaigns that were switched off: their records stay, new ones are refused. */
  endedFunds?: ReadonlySet<string>;
  endedCampaigns?: ReadonlySet<string>;
}

/**
 * Completes a draft by its kind. Turns default to those of the named persons, at least 1: a turn is a time, not a person
 * (WEL-5). Refuses what would make a figure false: more named turns than turns, persons' money above the record's, a
 * date to come or before the unit, a cause or fund that is not of this kind.
 */
export function completeEntry(draft: EntryDraft, kind: Kind, setting: Setting): Entry {
  const participants = completeParticipants(draft, draft.participants ?? []);
  const cause = causeOf(kind, draft.causeCode);
  checkPointers(draft, kind, setting);
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
  const beneficiaryKind = beneficiaryOf(draft, kind, participants);
  for (const use of kind.uses) if (use.required) checkRequired(use.field, { ...draft, participants }, use.label);
  const complete: Entry = {
    ...noValues,
    ...defined(draft),
    kindCode: kind.kindCode,
    summary: '',
    turns,
    amount,
    inKindValue: draft.inKindValue ?? 0,
    beneficiaryKind,
    ...rangeOf(draft, participants, { turns, amount }),
    documentIds: [...new Set(draft.documentIds ?? [])],
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
  occasionCode: null,
  campaignId: null,
  beneficiaryKind: null,
  summary: null,
  turns: null,
  amount: null,
  amountLeast: null,
  amountMost: null,
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

const pointers = ['causeCode', 'fundCode', 'occasionCode', 'campaignId'] as const;
export type Pointers = Pick<EntryValues, (typeof pointers)[number]>;

/** What was switched off takes no new records; one that is there (`kept`) is corrected and keeps what it bears. */
export function refuseEnded(draft: EntryDraft, kind: Kind, setting: Setting, kept?: Pointers): void {
  refuseUnless(kept || kind.active !== false, 'ledger.ended', `Loại hoạt động “${kind.name}” đã thôi dùng.`);
  const ended: Record<keyof Pointers, [what: string, (code: string) => boolean]> = {
    causeCode: ['Nội dung', (code) => (kind.endedCauses ?? []).some((one) => one.causeCode === code)],
    fundCode: ['Quỹ', (code) => setting.endedFunds?.has(code) ?? false],
    occasionCode: ['Dịp', (code) => (kind.endedOccasions ?? []).some((one) => one.value === code)],
    campaignId: ['Phong trào, chương trình', (code) => setting.endedCampaigns?.has(code) ?? false],
  };
  for (const field of pointers) {
    const [code, [what, isEnded]] = [draft[field], ended[field]];
    refuseUnless(!code || code === kept?.[field] || !isEnded(code), 'ledger.ended', `${what} này đã thôi dùng.`, {
      [field]: 'Hãy chọn mục khác.',
    });
  }
}

const causeOf = (kind: Kind, causeCode: string | null | undefined): Kind['causes'][number] | undefined =>
  everyCause(kind).find((one) => one.causeCode === causeCode);

function checkPointers(draft: EntryDraft, kind: Kind, { campaignIds, documentIds }: Setting): void {
  refuseUnless(
    !draft.occasionCode || everyOccasion(kind).some((one) => one.value === draft.occasionCode),
    'ledger.occasion',
    'Dịp này chưa có trong danh mục.',
    { occasionCode: 'Hãy chọn lại.' },
  );
  refuseUnless(
    !draft.campaignId || campaignIds?.has(draft.campaignId),
    'ledger.campaign',
    'Phong trào, chương trình này không có trong danh sách của đơn vị và công đoàn cấp trên.',
    { campaignId: 'Hãy chọn lại.' },
  );
  refuseUnless(
    (draft.documentIds ?? []).every((id) => documentIds?.has(id)),
    'ledger.document',
    'Có văn bản không có trong sổ văn bản căn cứ của đơn vị và công đoàn cấp trên.',
    { documents: 'Hãy chọn lại.' },
  );
}

const staff = ['member', 'worker'];

/**
 * For whom the record is: what the form says, else what all its persons are. Members and workers may stand together;
 * others stand in a record of their own, or "06 con đoàn viên" could not be told from the rest of its turns.
 */
function beneficiaryOf(
  draft: EntryDraft,
  kind: Kind,
  participants: readonly Required<ParticipantDraft>[],
): string | null {
  const kinds = new Set(participants.map((one) => one.beneficiaryKind));
  const asks = kind.uses.some((use) => use.field === 'beneficiaryKind');
  refuseUnless(
    !asks || kinds.size <= 1 || [...kinds].every((one) => staff.includes(one)),
    'ledger.beneficiaries',
    'Một bản ghi chỉ cho một loại người nhận. Hãy ghi đoàn viên, thân nhân, con đoàn viên thành các bản ghi riêng.',
    { beneficiaryKind: 'Hãy tách bản ghi.' },
  );
  const [only = null] = kinds.size === 1 ? kinds : [];
  // The form's standard says "đoàn viên"; a child picked by name is no member for that.
  const told = only !== null && !staff.includes(only) && staff.includes(draft.beneficiaryKind ?? '');
  return told ? only : (draft.beneficiaryKind ?? only);
}

interface Range {
  amountLeast: number | null;
  amountMost: number | null;
}

/** What one turn got: as said, or as the record's own numbers tell. */
function rangeOf(
  draft: EntryDraft,
  participants: readonly ParticipantDraft[],
  of: { turns: number; amount: number },
): Range {
  const said = [draft.amountLeast, draft.amountMost].filter((one) => typeof one === 'number');
  if (said.length) {
    const [least, most] = [Math.min(...said), Math.max(...said)];
    refuseUnless(
      !draft.amountLeast || !draft.amountMost || draft.amountLeast <= draft.amountMost,
      'ledger.range',
      'Mức thấp nhất lớn hơn mức cao nhất.',
      { amountMost: 'Nhỏ hơn mức thấp nhất.' },
    );
    return { amountLeast: least, amountMost: most };
  }
  return deriveRange(participants, { ...of, fundCode: draft.fundCode });
}

/** As the persons' shares tell, or the amount when there was one turn. Money for others (WEL-7) has none. */
export function deriveRange(
  participants: readonly ParticipantDraft[],
  { turns, amount, fundCode }: { turns: number; amount: number; fundCode?: string | null | undefined },
): Range {
  if (fundCode) return { amountLeast: null, amountMost: null };
  const shares = participants.flatMap((one) => (one.amount ? [one.amount] : []));
  if (shares.length && shares.length === turns)
    return { amountLeast: Math.min(...shares), amountMost: Math.max(...shares) };
  return turns === 1 && amount > 0
    ? { amountLeast: amount, amountMost: amount }
    : { amountLeast: null, amountMost: null };
}

function completeParticipants(draft: EntryDraft, drafts: readonly ParticipantDraft[]): Required<ParticipantDraft>[] {
  const standard = (
    draft.beneficiaryKind && draft.beneficiaryKind !== 'collective' ? draft.beneficiaryKind : 'member'
  ) as NonNullable<ParticipantDraft['beneficiaryKind']>;
  const seen = new Set<string>();
  return drafts.map((one) => {
    refuseUnless(!seen.has(one.personId), 'ledger.twice', 'Một người được chọn hai lần trong cùng bản ghi.', {
      persons: 'Có người được chọn hai lần.',
    });
    seen.add(one.personId);
    const { personId, beneficiaryKind = standard, relation = null, turns = 1, amount = null, gradeCode = null } = one;
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
      : field === 'documents'
        ? !draft.documentIds?.length
        : field !== 'tags' && (draft[field as keyof EntryDraft] ?? null) === null;
  if (missing) throw new Refusal('ledger.missing', `Chưa có: ${label ?? field}.`, { [field]: 'Cần có.' });
}

/** The line of the ledger when the officer wrote none: the kind's sentence with its parts filled in. Never names a person. */
export function sentenceOf(kind: Kind, entry: EntryValues, fundNames: ReadonlyMap<string, string>): string {
  const parts: Record<string, string | undefined> = {
    cause: causeOf(kind, entry.causeCode)?.name,
    occasion: everyOccasion(kind).find((one) => one.value === entry.occasionCode)?.label,
    level: levels.find((level) => level.value === entry.levelCode)?.label.toLowerCase(),
    item: entry.item ?? undefined,
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
