import { inUnitForShow } from '../src/cli/opened.ts';
import { cardsToPdf, type Card } from '../src/modules/documents/index.ts';
import { renderReport } from '../src/modules/reports/index.ts';
import { PLAYED_UNIT } from '../src/sample/units.ts';
import type { Bench, Ground } from './measure.ts';

const report = ({ services }: Ground, form: 'docx' | 'pdf' | 'json') =>
  inUnitForShow(services, PLAYED_UNIT, (scope, unit) => renderReport(scope, { unit, form, today: '2023-01-05' }));

const cards = (count: number): readonly Card[] =>
  Array.from({ length: count }, (_, nth) => ({
    name: `Nguyễn Thị Phượng ${nth}`,
    part: `Tổ công đoàn số ${nth % 20}`,
    number: `DV ${nth}`,
    code: `01A201CF835B780B95B6982C${String(nth).padStart(8, '0')}`,
  }));

export const papers: readonly Bench[] = [
  {
    name: 'a term report composed and written as Word file',
    floorName: 'the same report composed, as data',
    goal: 300,
    figure: (ground) => report(ground, 'docx'),
    floor: (ground) => report(ground, 'json'),
  },
  {
    name: 'the same as PDF',
    floorName: 'the same report composed, as data',
    goal: 100,
    figure: (ground) => report(ground, 'pdf'),
    floor: (ground) => report(ground, 'json'),
  },
  {
    name: '500 cards of members with squares for cameras',
    floorName: 'one sheet of ten',
    goal: 3000,
    figure: () => cardsToPdf({ issuer: 'CĐCS Trung tâm Văn hóa', cards: cards(500) }),
    floor: () => cardsToPdf({ issuer: 'CĐCS Trung tâm Văn hóa', cards: cards(10) }),
  },
];
