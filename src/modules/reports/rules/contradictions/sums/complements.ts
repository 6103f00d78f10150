import { axisOf } from './axes.ts';
import { quote, spanning, type Finding } from '../finding.ts';
import { quantitiesIn, spanOf, type Reading } from '../reading/statements.ts';
import { partTooLarge, say } from './sums.ts';
import { sameMeasure, unitClass } from '../reading/units.ts';

/** "có mặt 13/15 ủy viên (86,7%), vắng 02": who was there and who was not are all. */
export function absent(reading: Reading): Finding[] {
  const { text, quantities } = reading;
  return quantities.flatMap((part, nth): Finding[] => {
    const whole = part.of;
    if (!whole || part.value > whole.value) return [];
    const rest = quantities.slice(nth + 2).find(({ measure }) => measure !== 'percent');
    if (
      !rest ||
      rest.of ||
      rest.about ||
      rest.measure !== part.measure ||
      spanOf(reading.sentences, rest) !== spanOf(reading.sentences, part)
    )
      return [];
    if (
      !sameMeasure(rest, whole) ||
      !/^[^;.\d]{0,40}(?:\([\d,]+%\))?,?\s*(?:hiện )?(?:vắng|còn lại|số còn lại)(?:\s\p{L}+){0,2}\s$/u.test(
        text.slice(whole.to, rest.from),
      )
    )
      return [];
    const left = whole.value - part.value;
    if (left === rest.value) return [];
    const words = `Ghi ${quote(rest)}, nhưng ${quote(whole)} trừ ${quote(part)} còn ${say(left, part)}.`;
    return [{ kind: 'totalAndParts', at: spanning(part, rest), words }];
  });
}

/** "CĐCS có 164 đoàn viên ở 9 tổ, nữ 418 người": women, party members, minorities are some of all. */
export function subsets(reading: Reading): Finding[] {
  const { text } = reading;
  return reading.sentences.flatMap((sentence): Finding[] => {
    const own = quantitiesIn(reading, sentence).filter(({ measure, rate }) => measure === 'count' && !rate);
    return own.flatMap((part, nth): Finding[] => {
      const before = text.slice(Math.max(sentence.from, part.from - 24), part.from);
      const label =
        /[,(;]\s*(?:trong đó\s)?(?:có\s)?(?:số\s)?(nữ|đảng viên|dân tộc(?: thiểu số)?)\s(?:là\s|có\s)?$/iu.exec(
          before,
        )?.[1];
      if (label === undefined || axisOf(label) === '' || part.of || part.whole || part.about) return [];
      const people = own
        .slice(0, nth)
        .filter(
          ({ unit, aside, from }) =>
            !aside &&
            !/(?:nữ|đảng viên|nam|tuổi|kết nạp|giảm|tăng|nghỉ)[^,;.]{0,24}$/iu.test(text.slice(sentence.from, from)) &&
            unitClass(unit) === 'person' &&
            !/^(?:nữ|nam|đảng viên|chị|người)/u.test(unit),
        );
      const most = people.toSorted((a, b) => Number(b.value - a.value))[0];
      return most && !most.about && part.value > most.value && (part.unit === '' || unitClass(part.unit) === 'person')
        ? [partTooLarge(most, part)]
        : [];
    });
  });
}
