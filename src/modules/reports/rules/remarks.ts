import type { RemarkList } from '../../../rulesets/outlines.ts';
import type { Block } from '../../documents/index.ts';
import type { Remark } from '../contract.ts';

/** "(1) …; (2) …" as papers number them, each its own line; causes under what kind they are; directions with giver and paper. */
export function remarkBlocks(list: RemarkList | undefined, all: readonly Remark[]): Block[] {
  const of = (kind: Remark['kind']): Remark[] => all.filter((one) => one.kind === kind);
  switch (list) {
    case 'weaknesses':
      return numbered(of('weakness'));
    case 'causes':
      return [
        ...titled('Nguyên nhân khách quan:', of('objectiveCause')),
        ...titled('Nguyên nhân chủ quan:', of('subjectiveCause')),
      ];
    case 'lessons':
      return numbered(of('lesson'));
    case 'directions':
      return numbered(of('direction'));
    default:
      return [];
  }
}

const titled = (title: string, remarks: readonly Remark[]): Block[] =>
  remarks.length ? [{ kind: 'paragraph', runs: [{ text: title, italic: true }] }, ...numbered(remarks)] : [];

const numbered = (remarks: readonly Remark[]): Block[] =>
  remarks.map((one, nth) => ({ kind: 'paragraph', runs: `(${nth + 1}) ${given(one)}` }));

function given({ words, giver, source }: Remark): string {
  const said = /[.!?…]$/u.test(words) ? words : `${words}.`;
  if (!giver) return source ? `${said} (${source})` : said;
  return `${giver}${source ? ` (${source})` : ''}: ${said}`;
}
