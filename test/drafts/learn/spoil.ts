import { annotate, type Annotated } from './annotated.ts';
import { mulberry32 } from './lots.ts';
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
  const figures = /\d[\d.]*(?:,\d+)?/u.exec(tag?.[1] ?? '')?.[0];
  if (!tag || figures === undefined) return undefined;
  const wrong = (draw() < 0.5 ? onLater(relation, id, tags) : undefined) ?? mistold(figures, draw);
  if (wrong === undefined || wrong === figures) return undefined;
  return source
    .replace(tag[0], `{${id}|${(tag[1] ?? '').replace(figures, wrong)}}`)
    .replace(`\n${relation.line}`, `\n! ${relation.line}`);
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
