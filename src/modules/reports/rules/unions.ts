import { formatDate } from '../../../kernel/vi/dates.ts';
import type { Period } from '../../../kernel/vi/periods.ts';
import { list, uncapitalize } from '../../../kernel/vi/wording.ts';
import { unitEventKinds } from '../../org/index.ts';
import { writeCount, type Manner } from './manner.ts';

/** Kinds of union that lead no other: what their records call "công đoàn cấp trên trực tiếp" is the union right above them. */
const leadsNone = ['grassroots_union', 'occupational_union'];

/**
 * Who "công đoàn cấp trên trực tiếp" is in a report. Records of grassroots unions say it of the union right above: in the report of that
 * union it is itself, never the one above it. Undefined where the branch has several of them.
 */
export function nameOfUpper(o: {
  unit: string;
  above: string | undefined;
  below: readonly { kindCode: string }[];
}): string | undefined {
  if (o.below.length === 0) return o.above;
  return o.below.every(({ kindCode }) => leadsNone.includes(kindCode)) ? o.unit : undefined;
}

/** "04 công đoàn bộ phận và 12 tổ công đoàn": the parts of a union by their own kinds, in the order in which they come. */
export function partsInWords(parts: readonly { kindLabel: string }[], manner: Manner): string {
  const kinds = Map.groupBy(parts, ({ kindLabel }) => kindLabel);
  return list([...kinds].map(([label, of]) => `${writeCount(of.length, manner)} ${uncapitalize(label)}`));
}

/** What changes a union's place or its parts; a new name or a corrected fact is no change of organisation. */
const changing: readonly string[] = ['transferred', 'merged', 'consolidated', 'split', 'upgraded', 'downgraded'];

interface EventOfUnit {
  kindCode: string;
  onDate: string;
  note: string | null;
  otherName: string | null;
}

/** "Trường A sáp nhập vào Trường B (ngày 01/09/2020)": as it was noted, otherwise by its kind; the oldest first. */
export function changesInWords(events: readonly EventOfUnit[], { from, to }: Period): string {
  return events
    .filter(({ kindCode, onDate }) => changing.includes(kindCode) && from <= onDate && onDate <= to)
    .toSorted((one, other) => (one.onDate < other.onDate ? -1 : 1))
    .map(({ kindCode, onDate, note, otherName }) => {
      const kind = uncapitalize(unitEventKinds.find(({ value }) => value === kindCode)?.label ?? '');
      const other = otherName && (kindCode === 'transferred' ? ` ${otherName}` : ` với ${otherName}`);
      return `${note?.replace(/[.;]+$/u, '') || `${kind}${other ?? ''}`} (ngày ${formatDate(onDate)})`;
    })
    .join('; ');
}
