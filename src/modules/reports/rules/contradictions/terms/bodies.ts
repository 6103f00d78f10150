import type { Span } from '../finding.ts';
import { spanOf, type Reading } from '../reading/statements.ts';

/** Whose term or congress a label speaks of. */
export interface Body {
  /** '' for the draft's own union. */
  body: string;
  /** Nothing in its sentence tells otherwise. */
  sure: boolean;
}

/** Of a union above or beside: the first words of its name say on which level it stands; whatever bears another name stands at the base. */
const levels: readonly [level: string, RegExp][] = [
  ['công đoàn việt nam', /^(?:tổng liên đoàn|tổng lđlđ|tổng lđ(?!lđ)|.*việt nam$|việt nam|trung ương)/u],
  ['công đoàn viên chức', /^(?:viên chức|vc)(?!\p{L})/u],
  ['công đoàn ngành', /^(?:ngành|giáo dục|y tế|nông nghiệp|xây dựng|công thương|giao thông|ngân hàng)(?!\p{L})/u],
  ['công đoàn khu công nghiệp', /^(?:các )?(?:khu (?:công nghiệp|kinh tế|chế xuất)|kcn|kkt)(?!\p{L})/u],
  ['công đoàn tổng công ty', /^(?:tổng (?:công ty|cty)|tct|tập đoàn)(?!\p{L})/u],
  ['công đoàn cấp trên', /^cấp trên(?! trực tiếp cơ sở)/u],
  ['công đoàn tỉnh', /^(?:tỉnh|thành phố|tp)(?!\p{L})/u],
  ['công đoàn huyện', /^(?:huyện|quận|thị xã)(?!\p{L})/u],
  ['công đoàn xã', /^(?:xã|phường|thị trấn|đặc khu)(?!\p{L})/u],
  ['công đoàn bộ phận', /^(?:bộ phận|thành viên|trực thuộc)(?!\p{L})/u],
];

const union = String.raw`công đoàn|liên đoàn lao động|lđlđ|liên hiệp công đoàn|cđ(?:cs|vc|bp|n)?|tổng liên đoàn|nghiệp đoàn`;
/** Bodies that are no unions. */
const foreign =
  /(?<!\p{L})(?:đảng bộ|đảng ủy|cấp ủy|chi bộ|chi ủy|của đảng|đại hội đảng|tỉnh ủy|huyện ủy|thành ủy|bộ chính trị|trung ương đảng|hội đồng nhân dân|hđnd|quốc hội|đoàn thanh niên|hội cựu chiến binh|hội người|hội liên hiệp|hội phụ nữ|hội đồng quản trị|cấp trên)(?!\p{L})/gu;
const name = new RegExp(
  String.raw`(?<!\p{L})(${union})(?!\p{L})((?:\s+(?!(?:${union})(?!\p{L}))[\p{L}\d]+){0,8})`,
  'giu',
);
/** "hoạt động công đoàn": no union's name. */
const proper =
  /^\s+(?!(?:NĂM|NHIỆM|KHÓA|QUÝ|THÁNG|VÀ|CÁC CẤP|Ở|TRONG|LẦN)(?!\p{L}))(?:\p{Lu}|(?:cơ sở|bộ phận|thành viên|tỉnh|thành phố|huyện|quận|thị xã|xã|phường|ngành|viên chức|các khu|khu|tổng|cấp trên|trường|công ty|bệnh viện|cơ quan|nhà máy|mỏ|khối|sở|xí nghiệp|trung tâm|viện|chi nhánh)(?!\p{L}))/u;
const short: Record<string, string> = { cđcs: 'cơ sở', cđvc: 'viên chức', cđbp: 'bộ phận', cđn: 'ngành' };

/** What a name says of a union: its level, '' at the base. */
function levelOf(noun: string, rest: string): string {
  if (noun === 'tổng liên đoàn') return 'công đoàn việt nam';
  const words = `${short[noun] ?? ''} ${rest.trim()}`.trim();
  const clean = words.replace(
    /\s+(?:khóa|lần thứ|nhiệm kỳ|đại hội|tổ chức|đã|sẽ|có|năm|trình|tại|báo cáo|tặng).*$/u,
    '',
  );
  return levels.find(([, said]) => said.test(clean))?.[0] ?? '';
}

function namesIn(text: string): { index: number; end: number; level: string }[] {
  return [...text.matchAll(name)]
    .filter(([, noun = '', rest = '']) => !/^công đoàn$/iu.test(noun) || proper.test(rest))
    .map(({ index, 1: noun = '', 2: rest = '' }) => ({
      index,
      end: index + noun.length,
      level: levelOf(noun.toLowerCase(), rest.toLowerCase()),
    }));
}

/** The level of the union whose draft it is: by the first union that its title names, or its first sentence; not the one to which it is sent. */
function ownLevel({ text, lines, sentences }: Reading): string {
  const title = text.slice(0, lines[0]?.to ?? 0);
  const sent = /(?<!\p{L})(?:kính )?gửi(?!\p{L})[^-–.]*/giu;
  // Who speaks at a congress speaks of those whose congress it is.
  const [, host] = /^(?:phát biểu|lời chào|diễn văn|thư chúc mừng)[^\n]*?(?:tại|mừng) đại hội(.*)$/iu.exec(title) ?? [];
  const [whose] = host === undefined ? [] : namesIn(host);
  if (whose) return whose.level;
  const opening = sentences.find(({ from }) => from > title.length);
  const said = opening ? text.slice(opening.from, opening.to) : '';
  const [first] = [...namesIn(title.replace(sent, '')), ...namesIn(said.replace(sent, ''))];
  return first?.level ?? '';
}

/** What may stand between the name of a body and the label that is its: "Công đoàn tỉnh (Đại hội XV)", "Công đoàn ngành, với Đại hội …". */
const between =
  /(?<!\p{L})(?:tổ chức|đã|sẽ|được|họp|tiến hành|về|cho|ghi nhận|biểu dương|gồm|có|xin|trình|bầu|tại|dự|chuẩn bị|từ|theo|báo cáo|phấn đấu|thực hiện|tiến tới|xây dựng|chào mừng|hưởng ứng|chuẩn y|công nhận|đề nghị|chỉ định|quyết định|điều chỉnh|xem xét|bổ sung|hỗ trợ)(?!\p{L})|[;:.]|(?<!(?:thứ|khóa) )(?<!\d)\d{1,3}(?!\d)|,(?!\s(?:với|khóa|nhiệm kỳ|lần thứ)|\s*$)/iu;

/** The body named nearest before a label or right behind it, within its sentence. */
export function bodyOf(reading: Reading, at: Span): Body {
  const { text, sentences } = reading;
  const own = ownLevel(reading);
  const placed = (level: string): string => (level === own ? '' : level === '' ? 'công đoàn cơ sở' : level);
  const sentence = spanOf(sentences, at);
  if (/^\s(?:của )(?:chúng (?:tôi|ta)|đơn vị|ta|mình)(?!\p{L})/u.test(text.slice(at.to, at.to + 20)))
    return { body: '', sure: true };
  const [behind] = namesIn(text.slice(at.to, Math.min(sentence.to, at.to + 70)));
  const lead = text.slice(at.to, at.to + (behind?.index ?? 0));
  if (behind && /^\s(?:của )?$/u.test(lead)) return { body: placed(behind.level), sure: true };
  if (/^\s(?:của )?đảng(?!\p{L})/iu.test(text.slice(at.to, at.to + 12))) return { body: 'đảng bộ', sure: true };
  const clause = text.slice(sentence.from, at.to);
  const unions = namesIn(clause).map(({ index, end, level }) => ({ index, end, body: placed(level) }));
  const others = [...clause.toLowerCase().matchAll(foreign)].map(({ index, 0: said }) => ({
    index,
    end: index + said.length,
    body: said,
  }));
  const nearest = [...unions, ...others].toSorted((a, b) => a.index - b.index).at(-1);
  if (!nearest || nearest.body === '') return { body: '', sure: true };
  const rest = clause.slice(nearest.end, at.from - sentence.from);
  const attached = !between.test(rest);
  // "theo Nghị quyết Đại hội Công đoàn ngành lần thứ X, Ban Chấp hành khóa VIII …": the name has its label already.
  const [, upTo] = /^([^,;]*?)(?:lần thứ|khóa)\s+[IVXLC\d]+,/u.exec(rest) ?? [];
  const labelled = upTo !== undefined && !between.test(upTo);
  return { body: attached ? nearest.body : '', sure: attached || labelled || rest.includes(';') };
}
