import { describe, expect, it } from 'vitest';
import { agendaAsMinutes, mattersOf, minutesIn, tellByMatter } from './agenda.ts';

const agenda = '1. Sơ kết sáu tháng;\n\n2) Tặng quà 27/7.';

describe('Minutes by the matters of the agenda', () => {
  it('are the lines of the agenda, whatever number and stop they were typed with', () =>
    expect(mattersOf(agenda)).toEqual(['Sơ kết sáu tháng', 'Tặng quà 27/7']));

  it('begin with a line for each matter, and are none while nothing stands under any', () => {
    const begun = agendaAsMinutes(agenda);
    expect(begun).toBe('1. Sơ kết sáu tháng\n\n2. Tặng quà 27/7\n');
    expect(minutesIn(agenda, begun)).toBeNull();
    expect(minutesIn(agenda, null)).toBeNull();
    const written = `${begun}Nhất trí tặng 12 suất.`;
    expect(minutesIn(agenda, written)).toBe(written);
  });

  it('stand under the matter that a line repeats, also without its number and marks', () =>
    expect(
      tellByMatter(agenda, 'Chủ tịch khai mạc.\nSo ket sau thang:\nBáo cáo.\nThảo luận.\n2. Tặng quà 27/7\nNhất trí.'),
    ).toEqual({
      before: 'Chủ tịch khai mạc.',
      matters: [
        { title: 'Sơ kết sáu tháng', said: 'Báo cáo.\nThảo luận.' },
        { title: 'Tặng quà 27/7', said: 'Nhất trí.' },
      ],
    }));

  it('keep every word where no line repeats a matter', () => {
    const told = tellByMatter(agenda, 'Các ý kiến đều nhất trí.');
    expect(told.before).toBe('Các ý kiến đều nhất trí.');
    expect(told.matters.map(({ said }) => said)).toEqual(['', '']);
    expect(minutesIn(agenda, 'Các ý kiến đều nhất trí.')).toBe('Các ý kiến đều nhất trí.');
  });

  it('of a meeting without agenda are its words', () =>
    expect(tellByMatter(null, 'Nhất trí.')).toEqual({ before: 'Nhất trí.', matters: [] }));
});
