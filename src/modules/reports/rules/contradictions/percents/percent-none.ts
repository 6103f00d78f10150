import type { Place } from './percent-place.ts';
import { weights } from './percent-weights.ts';
import { shared, earlierTime, growing, linking, wordsIn } from './percent-words.ts';
import { one, type Quantity } from '../reading/quantities.ts';
import { isFraction } from './shares.ts';
import { weigh, type Signs } from '../signs.ts';

const aiming =
  /(?<!\p{L})(?:phấn đấu|ít nhất|tối thiểu|từ|yêu cầu|quy định|chỉ tiêu|mục tiêu|nghị quyết|kế hoạch|trên)(?!\p{L})[^,;(]*$/iu;
const goalBefore =
  /(?<!\p{L})(?:phấn đấu|yêu cầu|quy định|nghị quyết|chỉ tiêu|mục tiêu|kế hoạch|tối thiểu|ít nhất|đăng ký|đích|mức)(?:\s(?:là|đạt|giao|đề ra|chung|trên|từ|được|có))*\s*$/iu;
const timeBefore = /(?:năm (?:\d{4}|trước|ngoái)|cùng kỳ(?: (?:năm )?\d{4})?|kỳ trước)(?:\s(?:là|đạt|chỉ|mới))*\s*$/iu;

/** For its being measured on nothing that is told: a goal, a share of what stands elsewhere. */
export function signsOfNone({ text, percent, lead, behind, line, sentence, before, after, others }: Place): Signs {
  const [nearest] = before;
  const fraction = isFraction(percent);
  const [link, grows] = [linking.test(lead), growing.test(lead)];
  const next = text.slice(percent.to, percent.to + 12);
  const own = /(?:tỷ|tỉ) lệ((?:\s(?!(?:là|đạt|chiếm|bằng)(?!\p{L}))\p{L}+){1,5})(?: là| đạt)?\s$/iu.exec(lead)?.[1];
  return {
    none: 1,
    noneClose:
      link &&
      nearest !== undefined &&
      /^(?:\s\p{L}+){0,4}[,\s–(-]*\p{L}*(?:\s\p{L}+)?\s?\(?$/u.test(text.slice(nearest.to, percent.from)),
    noneEarlier: !grows && (nearest === undefined || nearest.from < sentence.from) && earlierTime.test(lead),
    noneGoal: aiming.test(lead),
    noneGoalNear: goalBefore.test(lead),
    noneOwn: own !== undefined,
    noneOwnUnsaid: own !== undefined && before.slice(0, 4).every((some) => shared(wordsIn(own), text, some) === 0),
    noneEach: /^\s?(?:\/|mỗi|một)\s?(?:năm|tháng)/u.test(next),
    nonePeriod: timeBefore.test(lead),
    noneUnlinked: !link && !grows,
    noneHundred: percent.value === 100n * one,
    noneRound: !fraction && percent.step >= one && percent.value % (5n * one) === 0n,
    noneWhole: !fraction && percent.step >= one,
    noneAnother: /\d\s?%/u.test(text.slice(Math.max(nearest?.to ?? 0, sentence.from, line.from), percent.from)),
    noneOthers: Math.min(others.length, 3),
    noneFar: nearest === undefined || percent.from - nearest.to > 60,
    noneSentence: nearest === undefined || nearest.from < sentence.from,
    noneLine: nearest === undefined || nearest.from < line.from,
    noneBracket: /\(\s*$/u.test(lead),
    noneAbout: percent.about !== undefined,
    noneNamed: nearest?.whole !== true && namesUntold(text, behind, [...before, ...after]),
    noneThan: /^\sso (?:với )?/u.test(behind),
  };
}
export const pointsOfNone = (place: Place): number => weigh(signsOfNone(place), weights);

const ofNamed = /^\s(?:của |trên |so với )?(tổng (?:chi|thu|số)|dự toán|kế hoạch|chỉ tiêu)(?!\p{L})/iu;

/** "chiếm 60% tổng chi", where no number near is said to be all that was spent. */
function namesUntold(text: string, behind: string, amounts: readonly Quantity[]): boolean {
  const name = ofNamed.exec(behind)?.[1]?.toLowerCase();
  if (name === undefined) return false;
  return amounts.every(
    ({ from, to }) =>
      !text
        .slice(Math.max(0, from - 40), to + 24)
        .toLowerCase()
        .includes(name),
  );
}
