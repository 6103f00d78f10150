import type { Place } from './percent-place.ts';
import { earlierTime, growing, linking, saidAround, shared, wordsIn } from './percent-words.ts';
import { traitsOf } from './traits.ts';
import { one, readPlain, type Quantity } from '../reading/quantities.ts';
import { isFraction } from './shares.ts';
import type { Signs } from '../signs.ts';

const aiming =
  /(?<!\p{L})(?:phấn đấu|ít nhất|tối thiểu|từ|yêu cầu|quy định|chỉ tiêu|mục tiêu|nghị quyết|kế hoạch|trên)(?!\p{L})[^,;(]*$/iu;
const goalBefore =
  /(?<!\p{L})(?:phấn đấu|yêu cầu|quy định|nghị quyết|chỉ tiêu|mục tiêu|kế hoạch|tối thiểu|ít nhất|đăng ký|đích|mức)(?:\s(?:là|đạt|giao|đề ra|chung|trên|từ|được|có))*\s*$/iu;
const timeBefore = /(?:năm (?:\d{4}|trước|ngoái)|cùng kỳ(?: (?:năm )?\d{4})?|kỳ trước)(?:\s(?:là|đạt|chỉ|mới))*\s*$/iu;

const general = /^\s(?:hoàn thành|thực hiện|chung|đạt|này)(?!\p{L})/iu;
/** "Vườn ươm 1,2 triệu cây giống, xuất 1,05 triệu cây, tỷ lệ sống 91%": how the work goes, where who takes part is told by numbers. */
const ofTheWork =
  /^\s(?:\p{L}+\s)?(?:sống|chết|tổn thất|thất thoát|hao hụt|tai biến|tử vong|nghỉ việc|lỗi|hỏng|phế phẩm|đúng giờ|nợ|sự cố)(?!\p{L})/iu;

/** What is said of a percent itself: that it is a goal, a share of what stands elsewhere, a growth. */
export function signsOfPercent(place: Place): Signs {
  const { reading, text, percent, lead, behind, line, sentence, before, after, others } = place;
  const [nearest] = before;
  const { growsWide, up } = saidAround(place);
  const fraction = isFraction(percent);
  const clause = /(?:[^;:,()]|[,](?=\d))*$/u.exec(lead)?.[0] ?? '';
  const [link, grows] = [linking.test(lead), growing.test(lead)];
  const next = text.slice(percent.to, percent.to + 12);
  const own =
    /(?:tỷ|tỉ) lệ((?:\s(?!(?:là|đạt|chiếm|bằng|lên|xuống|còn)(?!\p{L}))\p{L}+){1,5})(?: là| đạt| lên| xuống| còn| xuống còn)?\s$/iu.exec(
      lead,
    )?.[1];
  const ownWords = wordsIn(own ?? '');
  const ownShared = Math.max(0, ...before.slice(0, 4).map((some) => shared(ownWords, traitsOf(reading, some).words)));
  return {
    saidClose:
      link &&
      nearest !== undefined &&
      /^(?:\s\p{L}+){0,4}[,\s–(-]*\p{L}*(?:\s\p{L}+)?\s?\(?$/u.test(text.slice(nearest.to, percent.from)),
    saidEarlier: !grows && (nearest === undefined || nearest.from < sentence.from) && earlierTime.test(lead),
    saidGoal: aiming.test(lead),
    saidGoalNear: goalBefore.test(lead),
    saidOwn: own !== undefined,
    saidOwnUnsaid: own !== undefined && ownShared === 0,
    // Fewer than half of its words may be shared by chance: "Tòa án hoàn thành 7/7 chỉ tiêu …, tỷ lệ giải quyết án lên 97,4%".
    saidOwnElse:
      (ownWords.length > 2 && 2 * ownShared < ownWords.length && !general.test(own ?? '')) ||
      (ownShared === 0 && ofTheWork.test(own ?? '')),
    saidEach: /^\s?(?:\/|mỗi|một)\s?(?:năm|tháng)/u.test(next),
    saidPeriod: timeBefore.test(lead),
    saidUnlinked: !link && !grows,
    saidHundred: percent.value === 100n * one,
    saidRound: !fraction && percent.step >= one && percent.value % (5n * one) === 0n,
    saidWhole: !fraction && percent.step >= one,
    saidAnother: /\d\s?%/u.test(text.slice(Math.max(nearest?.to ?? 0, sentence.from, line.from), percent.from)),
    saidOthers: Math.min(others.length, 3),
    saidFar: nearest === undefined || percent.from - nearest.to > 60,
    saidSentence: nearest === undefined || nearest.from < sentence.from,
    saidLine: nearest === undefined || nearest.from < line.from,
    saidBracket: /\(\s*$/u.test(lead),
    saidAbout: percent.about !== undefined,
    saidNamed: nearest?.whole !== true && namesUntold(text, behind, [...before, ...after]),
    saidThan: /^\sso (?:với )?/u.test(behind),
    saidTable: /[|\t]/u.test(text.slice(line.from, line.to)),
    saidInPoints: toldInPoints(place),
    saidPointsBehind: /điểm/u.test(text.slice(percent.to, percent.to + 60)),
    saidTime: /(?<!\p{L})(?:năm (?:20\d\d|trước|ngoái)|cùng kỳ|kỳ trước|khóa trước|lần trước)(?!\p{L})/iu.test(clause),
    saidTimeBefore: /(?<!\p{L})(?:năm (?:20\d\d|trước|ngoái)|cùng kỳ|kỳ trước|khóa trước|lần trước)(?!\p{L})/iu.test(
      lead,
    ),
    saidThis: /(?:tỷ lệ|tỉ lệ|con số|mức)? này/iu.test(clause),
    saidRate: /(?<!\p{L})(?:tỷ lệ|tỉ lệ|lãi suất)(?!\p{L})/iu.test(clause),
    saidAmount: before[0] !== undefined && before[0].from > percent.from - clause.length,
    saidAverage: /(?<!\p{L})(?:bình quân|trung bình)(?!\p{L})/iu.test(clause),
    saidFraction: fraction,
    saidLinked: link,
    saidGrows: grows,
    saidGrowsWide: growsWide,
    saidUp: up === true,
    saidDown: up === false,
    saidBeyond: percent.value > 100n * one,
    saidSize: Math.round(Number(percent.value) / 50_000),
    saidDuring: /(?<!\p{L})(?:giờ|phút|ngày|tháng)(?!\p{L})/u.test(lead.slice(-60)),
    saidPoints: /\d\s?điểm/u.test(text.slice(line.from, line.to)),
    saidBefore: before.length,
    saidAfter: after.length,
  };
}

/** The words right before a percent and right behind it. */
export function tokensOf(place: Place): Signs {
  const { tokensBefore, tokensBehind } = saidAround(place);
  const found: Record<string, number> = {};
  for (const [nth, token] of tokensBefore.slice(-2).entries()) found[`p${nth}${token}`] = 1;
  for (const token of tokensBefore) found[`p ${token}`] = 1;
  for (const [nth, token] of tokensBehind.entries()) found[`q${nth}${token}`] = 1;
  return found;
}

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

/** "còn 7,0%; năm trước 9,5%, giảm 2,5 điểm": what other percents give is measured on nothing else. */
function toldInPoints({ text, percent, line, others }: Place): boolean {
  const told = [...text.slice(line.from, line.to).matchAll(/(\d+(?:,\d+)?)\s?(?:%\s)?điểm/gu)].map(([, number = '']) =>
    readPlain(number),
  );
  return others.some(({ value }) =>
    told.some((apart) => value - percent.value === apart || percent.value - value === apart),
  );
}
