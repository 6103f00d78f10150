import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { decision, minutes } from '../../../../test/papers/kinds.ts';
import { termReport } from '../../../../test/papers/term-report.ts';
import type { Paper, Run } from '../contract.ts';
import { PaperView } from './paper-view.tsx';

const drawn = (paper: Paper): string => renderToString(<PaperView paper={paper} />);
const saying = (...runs: Run[]): Paper => ({
  kind: 'report',
  head: { form: 'official', issuingBody: 'Công đoàn cơ sở' },
  blocks: [{ kind: 'paragraph', runs }],
});

test('a figure is a link to its records that says what it is', () => {
  const html = drawn(
    saying({
      figure: 'visits.turns',
      text: '147 lượt',
      href: '/chi-tieu/visits',
      title: 'Lượt thăm hỏi, từ sổ hoạt động',
    }),
  );
  expect(html).toContain(
    '<a class="figure" data-figure="visits.turns" href="/chi-tieu/visits" title="Lượt thăm hỏi, từ sổ hoạt động">147 lượt</a>',
  );
});

test('a figure whose records the reader may not open is plain, with its code', () => {
  expect(drawn(saying({ figure: 'visits.turns', text: '147 lượt' }))).toContain(
    '<span class="figure" data-figure="visits.turns">147 lượt</span>',
  );
});

test('headings, lists, tables and captions are what they are for a screen reader', () => {
  const html = drawn(termReport);
  expect(html).toContain('<h1>BÁO CÁO');
  expect(html).toMatch(/<h2 [^>]*>II\. KẾT QUẢ|<h2 [^>]*>II\. <\/?/u);
  expect(html.match(/<h3 /gu)).toHaveLength(2);
  expect(html.match(/<h4 /gu)).toHaveLength(2);
  expect(html).toContain('<caption><b>Bảng 2. Kết quả thực hiện chỉ tiêu nghị quyết đại hội</b></caption>');
  expect(html).toMatch(/<th class="paper-center" colspan="3" scope="colgroup">Năm<\/th>/u);
  expect(html).toMatch(/<th class="paper-center" rowspan="2" scope="col">TT<\/th>/u);
});

test('cells below a head that reaches down keep the alignment of their column', () => {
  const html = drawn(minutes);
  expect(html).toContain('<td class="paper-right">98,57%</td>');
  expect(html).toContain('<td class="paper-center" colspan="2"><b>Số phiếu hợp lệ</b></td>');
});

test('typed markup is text', () => {
  expect(drawn(saying('<script>alert(1)</script>'))).toContain('&lt;script>alert(1)&lt;/script>');
});

test('who signs and who receives stand as on paper', () => {
  const html = drawn(decision);
  expect(html).toContain('<p><b>TM. BAN THƯỜNG VỤ</b></p><p><b>KT. CHỦ TỊCH</b></p><p><b>PHÓ CHỦ TỊCH</b></p>');
  expect(html).toContain('<p>- Lưu: VT.</p>');
});
