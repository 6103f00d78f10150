import { formatDate } from '../../../kernel/vi/dates.ts';
import { fold } from '../../../kernel/vi/text.ts';
import type { PersonCopy } from '../rules/copy.ts';

/** The same data for a program to read. Keys are the words of the screens. */
export const copyAsJson = (copy: PersonCopy): string =>
  JSON.stringify(
    {
      'Họ và tên': copy.fullName,
      'Ngày lập': copy.madeOn,
      'Phạm vi': copy.extent,
      'Mục đích': copy.purpose,
      'Thời hạn lưu': copy.retention,
      ...(copy.picture ? { Ảnh: copy.picture } : {}),
      'Dữ liệu': Object.fromEntries(copy.sections.map(({ title, rows }) => [title, rows])),
    },
    null,
    2,
  );

/** The same data to read and print; stands alone, without the program. */
export function copyAsHtml(copy: PersonCopy): string {
  const body = copy.sections.map(({ title, rows }) => `<h2>${escaped(title)}</h2>${tableOf(rows)}`).join('\n');
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>${escaped(copy.fullName)}: dữ liệu cá nhân</title>
<style>body{font:15px/1.5 system-ui,sans-serif;max-width:48rem;margin:2rem auto;padding:0 1rem;color:#111;background:#fff}
h1{font-size:1.5rem}h2{font-size:1.1rem;margin-top:2rem}table{border-collapse:collapse;width:100%}th,td{border:1px solid #bbb;padding:.3rem .5rem;text-align:left;vertical-align:top}th{background:#f2f2f2}</style></head>
<body><h1>Dữ liệu cá nhân của ${escaped(copy.fullName)}</h1>
${copy.picture ? `<img src="${copy.picture}" alt="Ảnh" width="120" height="160">` : ''}
<p>Lập ngày ${formatDate(copy.madeOn)}. ${escaped(copy.extent)} ${escaped(copy.purpose)}</p><p>${escaped(copy.retention)}</p>
${body}</body></html>
`;
}

function tableOf(rows: readonly Record<string, string>[]): string {
  if (rows.length === 0) return '<p>Không có.</p>';
  const heads = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const line = (tag: string, cells: readonly string[]) =>
    `<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`;
  return `<table>${line('th', heads)}${rows
    .map((row) =>
      line(
        'td',
        heads.map((head) => row[head] ?? ''),
      ),
    )
    .join('')}</table>`;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** "du-lieu-nguyen-van-a" */
export const fileNameOf = (copy: PersonCopy): string => `du-lieu-${fold(copy.fullName).replace(/[^a-z0-9]+/g, '-')}`;
