import { tidyDraft } from '../../../src/modules/reports/rules/contradictions/reading/plain.ts';
import type { Span } from '../../../src/modules/reports/rules/contradictions/finding.ts';
import type { Quantity } from '../../../src/modules/reports/rules/contradictions/reading/quantities.ts';
import type { Opening } from '../../../src/modules/reports/rules/contradictions/lists/openings.ts';
import type { Splitting } from '../../../src/modules/reports/rules/contradictions/lists/splittings.ts';
import type { Annotated } from './annotated.ts';

/** A count and the list that its writer says it heads, where the reader finds them. */
export interface Listed {
  count: Quantity;
  list: Span;
  /** How many the list holds. */
  items: number;
  broken: boolean;
}

export function listsOf(draft: Annotated): Listed[] {
  const { back } = tidyDraft(`${draft.title}\n${draft.text}`);
  const above = draft.title.length + 1;
  /** The first place of the tidy draft that stands at or behind one of the draft as written. */
  const placeOf = (place: number): number => {
    let [low, high] = [0, draft.reading.text.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (back({ from: middle, to: middle }).from < place) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return draft.relations.flatMap(({ kind, left, right: [id = ''], items, broken }) => {
    const [count, tag] = [draft.figures.get(left), draft.tags.get(id)];
    if (kind !== 'count' || !count || !tag || items === undefined) return [];
    return [{ count, list: { from: placeOf(tag.from + above), to: placeOf(tag.to + above) }, items, broken }];
  });
}

/** Whether a list begins at an opening: "not" where it begins elsewhere, undefined where that can be argued. */
export function beginsAt(draft: Annotated, opening: Opening, listed: Listed | undefined, all: readonly Opening[]): boolean | undefined {
  if (!listed) return undefined;
  const away = (one: Opening): number => Math.abs(one.from - listed.list.from);
  if (away(opening) > 24) return false;
  if (away(opening) > 2 && away(opening) > Math.min(...all.map(away))) return undefined;
  const [from, to] = [opening.from, listed.list.from].toSorted((a, b) => a - b);
  return away(opening) > 14 || /[,;]/u.test(draft.reading.text.slice(from, to)) ? undefined : true;
}

/** A list that its writer seems to have forgotten to tag: it comes out. */
export const comesOut = (opening: Opening, splittings: readonly Splitting[], told: number): boolean =>
  (opening.by.has('colon') || opening.by.has('rows')) && splittings.some(({ items }) => items.length === told);
