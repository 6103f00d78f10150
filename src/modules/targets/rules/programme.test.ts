import { describe, expect, it } from 'vitest';
import type { Task } from '../contract.ts';
import { checkYear, countTasks, inOrder, inSentence, readLines, yearsOfTerm } from './programme.ts';

const task = (share: 'own' | 'coordinated', state: Task['state'], dueOn: string | null = null): Task =>
  ({ share, state, dueOn }) as Task;
const times = (count: number, one: Task): Task[] => Array.from({ length: count }, () => one);

describe('a programme in numbers (T-1, T-3)', () => {
  const said = (...tasks: Task[]) => inSentence(countTasks(tasks, '2026-11-22'));
  it('counts own and coordinated work apart, with two digits', () =>
    expect(said(...times(26, task('own', 'done')), ...times(4, task('coordinated', 'done')))).toBe(
      'Đã hoàn thành 26/26 việc, 04/04 việc phối hợp.',
    ));
  it('does not count what was dropped', () =>
    expect(said(task('own', 'done'), task('own', 'open'), task('own', 'dropped'))).toBe('Đã hoàn thành 01/02 việc.'));
  it('is overdue the day after its day, and never once done', () => {
    const due = (state: Task['state'], dueOn: string) => countTasks([task('own', state, dueOn)], '2026-11-22').overdue;
    expect([due('open', '2026-11-22'), due('open', '2026-11-21'), due('done', '2026-11-21')]).toEqual([0, 1, 0]);
    expect(said(task('own', 'open', '2026-11-21'))).toBe('Đã hoàn thành 0/01 việc; 1 việc quá hạn.');
  });
  it('says when there is nothing', () => expect(said()).toBe('Chưa có việc nào.'));
});

describe('a programme as it is read', () => {
  const one = (taskId: string, year: number | null, positionOrder: number, handedFrom: string | null = null): Task =>
    ({ taskId, year, positionOrder, handedFrom }) as Task;
  it('keeps the numbers of its own tasks, and numbers what was handed down on from them, each year for itself', () =>
    expect(
      inOrder([
        one('whole term', null, 1),
        one('from above', 2026, 1, 'x'),
        one('first', 2026, 1),
        one('also from above', 2026, 2, 'y'),
        one('fourth', 2026, 4),
        one('next year', 2027, 1, 'z'),
      ]).map(({ taskId, positionOrder }) => [taskId, positionOrder]),
    ).toEqual([
      ['whole term', 1],
      ['first', 1],
      ['fourth', 4],
      ['from above', 5],
      ['also from above', 6],
      ['next year', 1],
    ]));
});

describe('the years of a programme', () => {
  const ended = { startsOn: '2023-01-06', endsOn: '2025-06-30', label: '2023 - 2028' };
  it('are those of the real term, not of its label', () =>
    expect(yearsOfTerm(ended, '2026-11-22')).toEqual([2023, 2024, 2025]));
  it('reach into next year while the term runs', () =>
    expect(yearsOfTerm({ startsOn: '2025-11-20', endsOn: null }, '2026-11-22')).toEqual([2025, 2026, 2027]));
  it('refuse another', () => {
    expect(() => checkYear(2026, ended, '2026-11-22')).toThrow('không thuộc nhiệm kỳ 2023 - 2028');
    expect(() => checkYear(null, ended, '2026-11-22')).not.toThrow();
  });
});

describe('a programme copied line by line', () => {
  it('loses its numbers and dashes, and keeps what begins with a figure', () =>
    expect(
      readLines(
        '1. Hội nghị người lao động\n\n  2) Tháng Công nhân\n- Tết Sum vầy\n3.1. Thăm hỏi\n30/4: giao lưu\na) Kiểm tra',
      ),
    ).toEqual(['Hội nghị người lao động', 'Tháng Công nhân', 'Tết Sum vầy', 'Thăm hỏi', '30/4: giao lưu', 'Kiểm tra']));
});
