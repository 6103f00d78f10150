import type { Judged } from './percent-judge.ts';
import type { Place } from './percent-place.ts';
import { one } from '../reading/quantities.ts';
import { agrees, person } from './shares.ts';

/** A percent whose own words say that it is of nothing that stands beside it. */
export const isOfNothingTold = (place: Place, pair: Judged): boolean =>
  isOfNeed(place) ||
  isNamedFund(place) ||
  isSupposed(place) ||
  isProposed(place) ||
  isShort(place, pair) ||
  isOneInTen(place, pair) ||
  isOfOtherYear(place, pair);

/** "Rau 9,4 tấn, thịt 3,1 tấn, đủ cho 60% nhu cầu rau": of what is needed, which is told nowhere. */
const isOfNeed = ({ behind }: Place): boolean => /^\snhu cầu(?!\p{L})/u.test(behind);

/** "đoàn phí 64 triệu, kinh phí 2% là 154 triệu": a fund that has its name from what is paid into it. */
const isNamedFund = ({ text, percent }: Place): boolean =>
  percent.value <= 2n * one &&
  /(?<!\p{L})(?:kinh phí|đoàn phí)(?: công đoàn)? $/iu.test(text.slice(Math.max(0, percent.from - 24), percent.from));

/** "bằng 71,8% số nữ nếu tính danh hiệu cấp trường": of others than those beside it. */
const isSupposed = ({ behind }: Place): boolean => /(?<!\p{L})nếu (?:tính|chỉ|kể|không)(?!\p{L})/u.test(behind);

/** "đồng chí Thơm cho rằng chỉ nên tăng 20%": what someone wishes. */
const isProposed = ({ text, percent }: Place): boolean =>
  /(?<!\p{L})(?:nên|đề nghị|đề xuất|kiến nghị|xin|muốn) (?:chỉ )?(?:tăng|giảm)(?: thêm)? $/iu.test(
    text.slice(Math.max(0, percent.from - 30), percent.from),
  );

/** "14 chị tập đều; doanh số của 8 chị chưa đạt 70% KPI": how far each of them came. */
const isShort = ({ text, percent }: Place, { part }: Judged): boolean =>
  person(part) && /^(?:\s\p{L}+){1,3} (?:chưa|không) đạt $/u.test(text.slice(part.to, percent.from));

/** "cứ mười người thì gần sáu người là nữ: 58,1%": said roughly before it is told. */
const isOneInTen = ({ text }: Place, { part, whole }: Judged): boolean =>
  /(?<!\p{L})cứ $/iu.test(text.slice(Math.max(0, whole.from - 4), whole.from)) && part.from > whole.from;

/** "1.874 người năm 2018, 1.829 người năm 2023 … 417 người, chiếm 22,8%": of those of another year. */
const isOfOtherYear = ({ reading, text, percent }: Place, { part, whole, grown }: Judged): boolean =>
  !grown &&
  ofYear.test(text.slice(whole.to, whole.to + 40)) &&
  reading.quantities.some(
    (some) =>
      some !== whole &&
      some.measure === whole.measure &&
      some.unit === whole.unit &&
      Math.abs(some.from - whole.from) < 60 &&
      ofYear.test(text.slice(some.to, some.to + 40)) &&
      agrees(percent, part.value, some.value),
  );
const ofYear = /^(?:\s\p{L}+){0,3} (?:năm |\(năm )20\d\d/u;
