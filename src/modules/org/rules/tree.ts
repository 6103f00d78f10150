import { Refusal } from '../../../kernel/refusal.ts';
import { formatDate } from '../../../kernel/vi/dates.ts';
import { fold } from '../../../kernel/vi/text.ts';

/** The path of a unit below its parent: the marks from the root down, each followed by a dot. */
export const pathBelow = (parentPath: string, mark: string): string => `${parentPath}${mark}.`;

/** The path after a branch was moved: what stood before the branch is replaced. */
export function pathAfterMove(path: string, branchBefore: string, branchAfter: string): string {
  if (!path.startsWith(branchBefore)) throw new Error(`${path} is not below ${branchBefore}`);
  return branchAfter + path.slice(branchBefore.length);
}

/** @throws Refusal `org.circle` when a unit would come to stand below itself. */
export function refuseCircle(unitPath: string, parentPath: string): void {
  if (parentPath.startsWith(unitPath))
    throw new Refusal(
      'org.circle',
      'Không thể đặt một đơn vị vào bên trong chính nó hoặc bên trong đơn vị trực thuộc nó.',
      {
        parentId: 'Nằm bên trong đơn vị đang chuyển.',
      },
    );
}

/** A unit's code in addresses: "Công đoàn cơ sở Sở Văn hóa" → "cdcs-so-van-hoa". */
export function codeOf(name: string): string {
  return fold(name)
    .replace(/^cong doan co so /, 'cdcs ')
    .replace(/^cong doan /, 'cd ')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
}

/** What kind of union a name above a grassroots union speaks of; any other is the level right above (dissolved in 2025, N-3). */
export function kindOfUpper(name: string): string {
  const folded = fold(name);
  if (/^(lien doan lao dong|ldld)\b/.test(folded)) return 'provincial_federation';
  if (/^cong doan vien chuc\b/.test(folded)) return 'provincial_civil_servants_union';
  if (/^cong doan (xa|phuong|dac khu)\b/.test(folded)) return 'commune_union';
  return 'direct_upper_union';
}

/** A kind of unit with the days on which the law knows it. */
export interface DatedKind {
  kindCode: string;
  label: string;
  validFrom: string;
  validTo: string | null;
}

/** @throws Refusal `org.kind` when a unit of this kind may not stand there, or not on that day (N-3, N-5, U-1). `below` = the kinds that may stand there at any time. */
export function refuseKind(
  o: { kindCode: string; kindLabel: string; parentLabel: string; on: string },
  below: readonly DatedKind[],
): void {
  const kind = below.find((one) => one.kindCode === o.kindCode);
  if (!kind)
    throw new Refusal('org.kind', `${o.kindLabel} không nằm trực tiếp dưới ${o.parentLabel}.`, {
      kindCode: 'Không phù hợp với cấp trên.',
    });
  const ended = kind.validTo !== null && kind.validTo < o.on;
  if (!ended && kind.validFrom <= o.on) return;
  const days = ended ? `chỉ đến ngày ${formatDate(kind.validTo ?? '')}` : `chỉ từ ngày ${formatDate(kind.validFrom)}`;
  throw new Refusal('org.kind', `${kind.label} ${days} (cần đối chiếu văn bản).`, {
    kindCode: 'Không có vào ngày này.',
  });
}

/** What of a unit may be another from a day on. */
export interface DatedFacts {
  name: string;
  shortName: string;
  abbreviation: string;
  employerName: string | null;
  fundingKind: string | null;
  partyBody: string | null;
  /** As it stands before the date of a paper. */
  locality: string | null;
}

/** The unit as it was on a day: a past that holds the day, else the present. */
export function factsOn<U extends DatedFacts>(
  unit: U,
  pasts: readonly (DatedFacts & { validFrom: string; validTo: string })[],
  on: string,
): U {
  const past = pasts.find((one) => one.validFrom <= on && on < one.validTo);
  if (!past) return unit;
  const { name, shortName, abbreviation, employerName, fundingKind, partyBody, locality } = past;
  return { ...unit, name, shortName, abbreviation, employerName, fundingKind, partyBody, locality };
}

const words: [keyof DatedFacts, string][] = [
  ['name', 'tên'],
  ['shortName', 'tên gọi ngắn'],
  ['abbreviation', 'chữ viết tắt'],
  ['employerName', 'cơ quan'],
  ['fundingKind', 'mức tự chủ tài chính'],
  ['partyBody', 'cấp ủy lãnh đạo'],
  ['locality', 'địa danh ghi trên văn bản'],
];

/** What is another now, in words: "tên, cấp ủy lãnh đạo". */
export const changedWords = (before: DatedFacts, after: DatedFacts): string[] =>
  words.filter(([field]) => before[field] !== after[field]).map(([, word]) => word);
