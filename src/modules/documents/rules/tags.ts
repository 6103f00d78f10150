import { fold } from '../../../kernel/vi/text.ts';

/** What a template may say, with what stands there; `needed` ones may not be missing (DOC-4, DOC-5, DOC-7). */
export const tags = [
  { name: 'Cơ quan cấp trên', says: 'Tên công đoàn cấp trên trực tiếp', needed: false },
  { name: 'Cơ quan ban hành', says: 'Tên công đoàn ban hành văn bản', needed: true },
  { name: 'Số và ký hiệu', says: 'Ví dụ 05/BC-CĐCS', needed: true },
  { name: 'Dự thảo', says: 'Chữ DỰ THẢO khi chưa ký; bỏ trống khi đã chốt', needed: false },
  { name: 'Nơi và ngày', says: 'Địa danh, ngày tháng năm', needed: true },
  { name: 'Tên loại', says: 'Ví dụ BÁO CÁO', needed: true },
  { name: 'Trích yếu', says: 'Về việc gì', needed: true },
  { name: 'Dòng phụ', says: 'Ví dụ (Trình Đại hội …)', needed: false },
  { name: 'Nội dung', says: 'Cả phần thân: đề mục, đoạn văn, bảng', needed: true },
  { name: 'Thẩm quyền ký', says: 'Ví dụ TM. BAN CHẤP HÀNH, CHỦ TỊCH', needed: true },
  { name: 'Họ tên người ký', says: 'Họ và tên người ký', needed: true },
  { name: 'Người ký bên trái', says: 'Khi có hai người ký: ví dụ THƯ KÝ của biên bản', needed: false },
  { name: 'Họ tên bên trái', says: 'Họ và tên người ký bên trái', needed: false },
] as const;

export type TagName = (typeof tags)[number]['name'];

/** A part that is written once for each line: `{#Nơi nhận}`, `{Dòng}`, `{/Nơi nhận}`. */
export const loop = { name: 'Nơi nhận', each: 'Dòng', says: 'Danh sách nơi nhận, mỗi nơi một dòng' } as const;

/** The text of a template, paragraph by paragraph, by the part of the paper in which it stands. */
export interface TemplateText {
  /** "phần thân", "đầu trang", "chân trang" */
  part: string;
  paragraphs: readonly string[];
}

interface Found {
  name: string;
  where: string;
}

/** Every mistake of a template, with the tag's name and its place; empty for one that can be used. */
export function findMistakes(texts: readonly TemplateText[]): string[] {
  const mistakes: string[] = [];
  const found = texts.flatMap((text) =>
    text.paragraphs.flatMap((paragraph, nth) => readTags(paragraph, placeOf(text, paragraph, nth), mistakes)),
  );
  return [...mistakes, ...unknownTags(found), ...brokenLoops(found), ...wrongPlaces(texts), ...missingTags(found)];
}

const placeOf = ({ part }: TemplateText, paragraph: string, nth: number): string => {
  const words = paragraph.length > 60 ? `${paragraph.slice(0, 60)}…` : paragraph;
  return `${part}, đoạn ${nth + 1} (“${words.trim()}”)`;
};

/** The tags of a paragraph; a brace that is opened and not closed, or the other way, is told at once. */
function readTags(paragraph: string, where: string, mistakes: string[]): Found[] {
  const rest = paragraph.replaceAll(/\{[^{}]*\}/gu, '');
  if (rest.includes('{')) mistakes.push(`Có dấu “{” mà không có “}” ở ${where}. Mỗi thẻ phải nằm gọn trong một đoạn.`);
  if (rest.includes('}')) mistakes.push(`Có dấu “}” mà không có “{” ở ${where}. Mỗi thẻ phải nằm gọn trong một đoạn.`);
  return [...paragraph.matchAll(/\{([^{}]*)\}/gu)].map(([, name = '']) => ({
    name: name.trim().normalize('NFC'),
    where,
  }));
}

function unknownTags(found: readonly Found[]): string[] {
  const names: string[] = [...tags.map((tag) => tag.name), loop.each];
  const known = new Set([...names, `#${loop.name}`, `/${loop.name}`, '/']);
  return found
    .filter(({ name }) => !known.has(name))
    .map(({ name, where }) => {
      const meant = [...known].find((one) => fold(one) === fold(name));
      return `Không có thẻ {${name}}, ở ${where}.${meant ? ` Có phải là {${meant}}?` : ''}`;
    });
}

/** A loop is opened once and closed after it, and its line stands between. */
function brokenLoops(found: readonly Found[]): string[] {
  const mistakes: string[] = [];
  let open: string | undefined;
  let lines = 0;
  for (const { name, where } of found) {
    if (name === `#${loop.name}`) {
      if (open) mistakes.push(`Thẻ {#${loop.name}} mở hai lần, lần sau ở ${where}.`);
      [open, lines] = [where, 0];
    } else if (name === `/${loop.name}` || name === '/') {
      if (!open) mistakes.push(`Thẻ {${name}} đóng mà chưa mở bằng {#${loop.name}}, ở ${where}.`);
      else if (lines === 0)
        mistakes.push(`Giữa {#${loop.name}} và {/${loop.name}} thiếu thẻ {${loop.each}}, ở ${where}.`);
      open = undefined;
    } else if (name === loop.each) {
      lines += 1;
      if (!open) mistakes.push(`Thẻ {${loop.each}} phải đứng giữa {#${loop.name}} và {/${loop.name}}, ở ${where}.`);
    }
  }
  if (open) mistakes.push(`Thẻ {#${loop.name}} chưa đóng bằng {/${loop.name}}, ở ${open}.`);
  return mistakes;
}

/** The body replaces its whole paragraph, so nothing else may stand there, and it stands in the body alone and once. */
function wrongPlaces(texts: readonly TemplateText[]): string[] {
  const body = /\{\s*Nội dung\s*\}/u;
  const at = texts.flatMap((text) =>
    text.paragraphs.flatMap((paragraph, nth) => (body.test(paragraph) ? [{ text, paragraph, nth }] : [])),
  );
  return at.flatMap(({ text, paragraph, nth }, times) => [
    ...(paragraph.replace(body, '').trim() === ''
      ? []
      : [`Thẻ {Nội dung} phải đứng một mình trong đoạn, ở ${placeOf(text, paragraph, nth)}.`]),
    ...(text.part === 'phần thân' ? [] : [`Thẻ {Nội dung} phải đứng ở phần thân, không ở ${text.part}.`]),
    ...(times > 0 ? [`Thẻ {Nội dung} chỉ được có một lần, lần sau ở ${placeOf(text, paragraph, nth)}.`] : []),
  ]);
}

const missingTags = (found: readonly Found[]): string[] =>
  tags
    .filter((tag) => tag.needed && !found.some(({ name }) => name === tag.name))
    .map((tag) => `Thiếu thẻ {${tag.name}} (${tag.says.charAt(0).toLowerCase()}${tag.says.slice(1)}).`);
