import { parseRoman, toRoman } from '../../../src/kernel/vi/roman.ts';
import { annotate, type Annotated } from './annotated.ts';
import { mulberry32 } from '../lots.ts';
import { holds, type Relation } from '../tagged.ts';

/**
 * Drafts that were spoilt on purpose: one figure that stands in a single relation, a right one of the kinds asked for, is told wrongly as
 * officers do, by a figure, by two in each other's place, by one or a few more or less. What contradicts itself is rare in what people write; what agrees
 * is not, and teaches as much when it is spoilt.
 */
export function spoilt(draft: Annotated, kinds: readonly Relation['kind'][], many: number): Annotated[] {
  const draw = mulberry32([...draft.name].reduce((sum, sign) => sum * 31 + (sign.codePointAt(0) ?? 0), 7));
  const right = draft.relations.filter(({ broken, kind }) => !broken && kinds.includes(kind));
  const ways = right.flatMap((relation) =>
    [relation.left, ...relation.right]
      .filter((id) => draft.relations.filter((one) => [one.left, ...one.right].includes(id)).length === 1)
      .map((id) => ({ relation, id })),
  );
  const found: Annotated[] = [];
  for (let nth = 0; nth < many && ways.length > 0; nth += 1) {
    const [way] = ways.splice(Math.floor(draw() * ways.length), 1);
    const source = way && spoil(draft, way.id, way.relation, draw);
    const wrong = source === undefined ? undefined : annotate(draft.name, source);
    // What rounds to the same is not spoilt.
    if (wrong?.relations.every((one) => one.broken !== holds(one, wrong))) found.push(wrong);
  }
  return found;
}

function spoil({ source, tags }: Annotated, id: string, relation: Relation, draw: () => number): string | undefined {
  const tag = new RegExp(String.raw`\{${id}(?:=-?[\d.]+)?\|([^{}|]*)\}`, 'u').exec(source);
  const said = tag?.[1] ?? '';
  const later = (draw() < 0.5 ? onLater(relation, id, tags) : undefined) ?? onOther(relation, id, tags, draw);
  const changed = relation.kind === 'term' ? otherTerm(said, draw) : otherFigures(said, later, draw);
  if (!tag || changed === undefined || changed === said) return undefined;
  return source.replace(tag[0], `{${id}|${changed}}`).replace(`\n${relation.line}`, `\n! ${relation.line}`);
}

function otherFigures(said: string, other: string | undefined, draw: () => number): string | undefined {
  const [figures] = /\d[\d.]*(?:,\d+)?/u.exec(said) ?? [];
  const wrong = figures === undefined ? undefined : (other ?? mistold(figures, draw));
  return wrong === undefined ? undefined : said.replace(figures ?? '', wrong);
}

/** "khóa XI" as "khóa X", "2018 - 2023" as "2017 - 2022" or "2018 - 2022". */
function otherTerm(said: string, draw: () => number): string | undefined {
  const step = draw() < 0.5 ? -1 : 1;
  const years = /((?:19|20)\d\d)(\s*[-–—]\s*)((?:19|20)\d\d)/u.exec(said);
  if (years) {
    const [all, first, dash = '', last] = years;
    const begins = Number(first) + (draw() < 0.6 ? step : 0);
    const ends = Number(last) + (begins === Number(first) || draw() < 0.8 ? step : 0);
    return said.replace(all, `${begins}${dash}${ends}`);
  }
  const [ordinal] = /(?<!\p{L})[IVXLC]+(?!\p{L})/u.exec(said) ?? [];
  const value = parseRoman(ordinal ?? '');
  return ordinal === undefined || value === undefined
    ? undefined
    : said.replace(ordinal, toRoman(value + (value > 1 ? step : 1)));
}

/** Growth that was worked out on the later number. */
function onLater({ kind, left, right }: Relation, id: string, tags: Annotated['tags']): string | undefined {
  const [now, before] = right.map((one) => tags.get(one)?.value);
  if (kind !== 'growth' || id !== left || now === undefined || before === undefined) return undefined;
  const [, decimals = ''] = /,(\d+)/u.exec(tags.get(left)?.words ?? '') ?? [];
  return Math.abs((100 * (now - before)) / now)
    .toFixed(decimals.length)
    .replace('.', ',');
}

/** A share of another number told near by, of another part, or what is left to a hundred. */
function onOther(
  { kind, left, right }: Relation,
  id: string,
  tags: Annotated['tags'],
  draw: () => number,
): string | undefined {
  const [own, part, whole] = [left, ...right].map((one) => tags.get(one));
  if (kind !== 'share' || id !== left || !own || !part?.value || !whole?.value || draw() >= 0.15) return undefined;
  const near = [...tags.values()].filter(
    ({ value, words, from, inLast }) =>
      !inLast &&
      Math.abs(from - own.from) < 800 &&
      !/%|phần/u.test(words) &&
      value !== whole.value &&
      value !== part.value,
  );
  const shares = near
    .flatMap(({ value = 0 }) => [(100 * (part.value ?? 0)) / value, (100 * value) / (whole.value ?? 0)])
    .filter((share) => share > 4 && share <= 100 && Math.abs(share - (own.value ?? 0)) < 30);
  const rest = draw() < 0.15 ? 100 - (own.value ?? 0) : undefined;
  const other = rest ?? shares[Math.floor(draw() * shares.length)];
  const [, decimals = ''] = /,(\d+)/u.exec(own.words) ?? [];
  return other === undefined || other <= 0 ? undefined : other.toFixed(decimals.length).replace('.', ',');
}

/** "1.248" as 1.284, 1.238, 1.249, 1.252, now and then as something else by a tenth. */
function mistold(figures: string, draw: () => number): string | undefined {
  const plain = figures.replace(/[.,]/gu, '');
  const way = draw();
  const turn = 1 + Math.floor(draw() * (plain.length - 1));
  const changed =
    way < 0.3 && plain.length > 1
      ? plain.slice(0, turn - 1) + (plain[turn] ?? '') + (plain[turn - 1] ?? '') + plain.slice(turn + 1)
      : way < 0.6
        ? replaced(plain, Math.floor(draw() * plain.length), String(Math.floor(draw() * 10)))
        : way < 0.9
          ? String(Number(plain) + (draw() < 0.5 ? -1 : 1) * Math.ceil(draw() * Math.min(5, Number(plain) / 2)))
          : String(Math.round(Number(plain) * (0.85 + 0.3 * draw())));
  if (changed.length !== plain.length || changed.startsWith('0') !== plain.startsWith('0')) return undefined;
  let at = -1;
  return figures.replace(/\d/gu, () => changed[(at += 1)] ?? '0');
}

const replaced = (said: string, at: number, figure: string): string => said.slice(0, at) + figure + said.slice(at + 1);
