import { type List } from './lists.ts';
import type { Quantity } from '../reading/quantities.ts';
import { spanOf, type Reading } from '../reading/statements.ts';

/** "ba năm liền (2020, 2021)", "hai năm 2022 và 2023" */
export function yearsIn(reading: Reading, quantity: Quantity): List | undefined {
  const { text } = reading;
  const sentence = spanOf(reading.sentences, quantity);
  const rest = text.slice(quantity.to, sentence.to);
  const found =
    /^\s+(?:năm|lần|mùa|kỳ|đợt)(?:\s\p{L}+){0,8}?(?:\s*[(:,]\s*(?:gồm |là )?|\s)((?:(?:năm )?(?:19|20)\d\d(?:\s*(?:,|;|và|-|–|—)\s*)?){1,12})/iu.exec(
      rest,
    );
  // "3 năm liền: 2019 - cờ thi đua; 2020 - bằng khen"
  const told = /^\s+năm(?:\s\p{L}+){0,4}\s*:\s*(.*)$/u.exec(rest)?.[1]?.split(/;\s*/u) ?? [];
  if (told.length > 1 && told.every((said) => /^(?:năm )?(?:19|20)\d\d\s*[-–:]\s/u.test(said)))
    return { counts: [told.length], span: { from: quantity.to, to: sentence.to } };
  const years = found?.[1]?.match(/(?:19|20)\d\d/gu)?.map(Number);
  if (!found || !years || years.length < 2 || /nhiệm kỳ/iu.test(found[0])) return undefined;
  const at = quantity.to + found.index;
  const [first = 0, last = 0] = [years[0], years.at(-1)];
  const range = years.length === 2 && /\d\s*[-–—]\s*(?:19|20)/u.test(found[1] ?? '');
  const span = { from: at, to: at + found[0].length };
  return { counts: range ? [last - first + 1, last - first] : [years.length], span };
}

/** "ba đợt vào tháng 3, tháng 6 và tháng 9" */
export function monthsIn(reading: Reading, quantity: Quantity): List | undefined {
  if (!/^(?:tháng|đợt|lần|kỳ|phiên|cuộc|hội nghị|buổi|lớp)(?!\p{L})/u.test(quantity.unit)) return undefined;
  const rest = reading.text.slice(quantity.to, spanOf(reading.sentences, quantity).to);
  const bare =
    /^[^\d;:.,(]{0,50}(?:\(|vào |: )(?:các )?tháng (\d{1,2}(?:(?:,\s*|\s+và\s+)\d{1,2}){1,11})(?=[.;,)]|\s|$)/u.exec(
      rest,
    );
  if (bare?.[1])
    return {
      counts: [bare[1].match(/\d+/gu)?.length ?? 0],
      span: { from: quantity.to, to: quantity.to + bare[0].length },
    };
  const found =
    /^[^\d;:.,(]{0,50}(?:\(|vào |: )(?:các )?((?:(?:tháng|quý|ngày) [\dIVX/]+(?:,\s*|\s+và\s+)?){2,})(?=[.;,)]|\s|$)/u.exec(
      rest,
    );
  const many = found?.[1]?.match(/(?:tháng|quý|ngày) [\dIVX/]+/gu)?.length;
  return found && many !== undefined
    ? { counts: [many], span: { from: quantity.to, to: quantity.to + found[0].length } }
    : undefined;
}
