import type { RemarkList } from '../../../rulesets/outlines.ts';
import type { Block } from '../../documents/index.ts';
import type { Remark } from '../contract.ts';

/** What is directed is to be done, and what was weak is to be mended; causes and lessons are no work. */
export const becomesTask = ({ kind }: Pick<Remark, 'kind'>): boolean => kind === 'direction' || kind === 'weakness';

// As long as a task of the programme may be.
const longest = 600;

/** A weakness becomes what is to be done about it. */
export function wordingOf({ kind, words }: Pick<Remark, 'kind' | 'words'>): string {
  const said = words.replace(/\s+/gu, ' ').trim();
  const wording = kind === 'weakness' ? `Khắc phục hạn chế: ${said}` : said;
  return wording.length <= longest ? wording : `${wording.slice(0, wording.lastIndexOf(' ', longest - 2))} …`;
}

/** "Ý kiến chỉ đạo của Ban Thường vụ LĐLĐ tỉnh, Thông báo số 12/TB-LĐLĐ ngày 05/01/2024" */
export function sourceOf({ kind, giver, source }: Pick<Remark, 'kind' | 'giver' | 'source'>, report: string): string {
  const from = kind === 'direction' ? `Ý kiến chỉ đạo của ${giver ?? 'cấp trên'}` : report;
  return [from, source].filter(Boolean).join(', ').slice(0, 200);
}

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
