import { list, uncapitalize } from '../../../kernel/vi/wording.ts';
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
