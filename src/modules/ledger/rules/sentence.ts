import { Refusal } from '../../../kernel/refusal.ts';
import { fold } from '../../../kernel/vi/text.ts';

/** The parts of a record that its line may name, with the word that stands for each in a form. */
const parts = {
  cause: 'nội dung',
  fund: 'quỹ',
  occasion: 'dịp',
  year: 'năm',
  grade: 'xếp loại',
  level: 'cấp',
  stage: 'bước',
  item: 'hiện vật',
} as const;

export const partWords = Object.values(parts)
  .map((word) => `{${word}}`)
  .join(', ');

/** "Thăm hỏi: {cause}" as an officer reads it: "Thăm hỏi: {nội dung}". */
export const sentenceInWords = (sentence: string): string =>
  sentence.replace(/\{(\w+)\}/g, (whole, name: string) =>
    name in parts ? `{${parts[name as keyof typeof parts]}}` : whole,
  );

/** What an officer wrote, as it is kept. @throws Refusal for a word in braces that names no part. */
export function sentenceFromWords(said: string): string {
  return said.replace(/\{([^{}]*)\}/g, (whole, word: string) => {
    const [name] = Object.entries(parts).find(([, known]) => fold(known) === fold(word)) ?? [];
    if (name) return `{${name}}`;
    throw new Refusal('ledger.sentence', `Không có phần nào tên là ${whole}.`, {
      sentence: `Dùng được: ${partWords}.`,
    });
  });
}
