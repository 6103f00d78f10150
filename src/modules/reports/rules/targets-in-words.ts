import { uncapitalize } from '../../../kernel/vi/wording.ts';
import type { Block, Run } from '../../documents/index.ts';
import type { Progress, Verdict } from '../../targets/index.ts';
import { writeRatio } from './manner.ts';
import { againstGoal, stopless, type Telling } from './telling.ts';

/**
 * T-3, T-4: "Hoàn thành 05/08 chỉ tiêu nghị quyết đại hội đề ra, trong đó có 02/08 chỉ tiêu vượt (…); còn 03/08 chỉ tiêu chưa đạt (…)", counted from the very lines
 * of the table, each one named that was not simply met. Nothing while nothing is judged.
 *
 * @param telling `adopted`: by the congress, whose term is told
 */
export function targetsInWords(all: readonly Progress[], telling: Telling & { adopted: boolean }): Block[] {
  const whole = all.filter((one) => !one.target.parentId);
  const are = (...verdicts: Verdict[]): Progress[] => whole.filter(({ verdict }) => verdicts.includes(verdict));
  if (are('notDue', 'noFigures').length === whole.length) return [];
  const ratio = (of: readonly Progress[]): string => writeRatio(of.length, whole.length, telling.manner);
  const [exceeded, nearly, missed] = [are('exceeded'), are('nearlyMet'), are('notMet')];
  const said = (words: string, of: readonly Progress[], named: Run[][]): Run[] =>
    of.length ? [words.replace('#', ratio(of)), ...inBrackets(named)] : [];
  const names = (of: readonly Progress[]): Run[][] => of.map(({ target }) => [nameOf(target.wording)]);
  const asked = telling.adopted ? 'nghị quyết đại hội đề ra' : 'đề ra';
  return [
    {
      kind: 'paragraph',
      runs: [
        `Hoàn thành ${ratio(are('met', 'exceeded'))} chỉ tiêu ${asked}`,
        ...said(
          ', trong đó có # chỉ tiêu vượt',
          exceeded,
          exceeded.map((one) => resultOf(one, all, telling)),
        ),
        ...said('; # chỉ tiêu cơ bản đạt', nearly, names(nearly)),
        ...said('; còn # chỉ tiêu chưa đạt', missed, names(missed)),
        '.',
      ],
    },
  ];
}

const inBrackets = (named: readonly Run[][]): Run[] =>
  named.length ? [...named.flatMap((runs, nth): Run[] => [nth ? '; ' : ' (', ...runs]), ')'] : [];

const nameOf = (wording: string): string => uncapitalize(stopless(wording));

/** By what it was exceeded; a target that is its parts by each of them, under its own name: two targets are two, whatever they are made of. */
function resultOf(one: Progress, all: readonly Progress[], telling: Telling): Run[] {
  const parts = all.filter(({ target, verdict }) => target.parentId === one.target.targetId && verdict === 'exceeded');
  if (parts.length === 0) return resultInWords(one, telling);
  const told = parts.map((part) => resultInWords(part, telling));
  return [`${nameOf(one.target.wording)}: `, ...told.flatMap((runs, nth): Run[] => (nth ? [', ', ...runs] : runs))];
}

/** "giới thiệu đoàn viên ưu tú cho Đảng đạt 113/58": a target of one result that is a count against a goal; any other by its name. */
function resultInWords(one: Progress, { cite, manner }: Telling): Run[] {
  const { results, definition, target } = one;
  const [result] = results;
  const counted = result?.outcome.is === 'count' && target.goalPart && target.goalWhole === 1;
  if (results.length !== 1 || !result || !definition || result.outcome.is !== 'count' || !counted)
    return [nameOf(target.wording)];
  const text = againstGoal(one, result.outcome.value, manner);
  const reading = { ...result, definition };
  return [`${nameOf(target.wording)} đạt `, cite({ reading, form: 'against', year: result.year, text })];
}
