import type { Quantity } from './quantities.ts';

/** What the words for the size of a number are worth. */
export const scales: Record<string, bigint> = {
  k: 1000n,
  'trăm nghìn': 100_000n,
  'trăm triệu': 100_000_000n,
  nghìn: 1000n,
  ngàn: 1000n,
  triệu: 1_000_000n,
  tr: 1_000_000n,
  tỷ: 1_000_000_000n,
  tỉ: 1_000_000_000n,
};
const scaleWord = 'trăm nghìn|trăm triệu|nghìn|ngàn|triệu|tr|tỷ|tỉ';

/** "412 triệu", "2 tỷ 150 triệu", "3 triệu rưỡi", "200k"; "10k" is a way to run. */
export const scaleAfter = new RegExp(
  String.raw`^(?:[^\S\n]?(${scaleWord})|(k))(?!\p{L}|\s(?:lệ|tập))(?:\s?(\d{1,3})\s(nghìn|ngàn|triệu)(?!\p{L})|\s(rưỡi))?`,
  'iu',
);
/** "300.000đ/cháu" is money, "05 đ/c" are comrades. */
export const moneyAfter =
  /^(?:\.đ(?!\p{L})|\s?(?:đồng(?! chí| hồ| đội| bào| ý| thuận| tình)(?!\p{L})|đ(?!\p{L}|\/c(?!\p{L}))|vnđ|vnd))/iu;

/** "412 triệu kWh", "38,5 tr.lít", "286 nghìn khối": a scale that is not of money. */
export const countedInScale =
  /^[\s.](kwh|lượt|người|đoàn viên|công nhân|lao động|cây|tấn|sản phẩm|m3|m2|suất|hộ|cuốn|tờ|khẩu trang|mũi|liều|bài|khối|lít|mét|viên|tấm|bộ|chiếc|hành khách|khách|bản|trang|chuyến|teu|container|bao|con|cổ phiếu|km|ha|kg|kw|áo|đôi|quả)(?!\p{L})/iu;

const scaleWithin = new RegExp(String.raw`(?:(?<!\p{L})(?:${scaleWord})|(?<=\d)k)(?!\p{L})`, 'iu');
const figuresAlone = /^[\d.,]+$/u;

/** 1,2 tỷ → 1.000.000.000 */
export const scaleOf = ({ written }: Pick<Quantity, 'written'>): bigint =>
  figuresAlone.test(written) ? 1n : (scales[scaleWithin.exec(written)?.[0].toLowerCase() ?? ''] ?? 1n);
