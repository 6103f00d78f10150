import { describe, expect, it } from 'vitest';
import type { Progress, Verdict } from '../../targets/index.ts';
import { usualManner } from './manner.ts';
import { targetsInWords } from './targets-in-words.ts';

interface Told {
  id: string;
  wording: string;
  verdict: Verdict;
  parentId?: string;
  goal?: number;
  result?: number;
}

const progress = ({ id, wording, verdict, parentId, goal, result }: Told): Progress =>
  ({
    target: { targetId: id, parentId: parentId ?? null, wording, goalPart: goal ?? null, goalWhole: 1 },
    definition: result === undefined ? undefined : { code: id, unitOfMeasure: 'đoàn viên' },
    results: result === undefined ? [] : [{ year: 2022, outcome: { is: 'count', value: result }, verdict }],
    verdict,
  }) as unknown as Progress;

const say = (told: Told[], adopted = true): string => {
  const cite = ({ text }: { text: string }) => text;
  const [block] = targetsInWords(told.map(progress), { cite, manner: usualManner, adopted });
  return block?.kind === 'paragraph' && Array.isArray(block.runs) ? block.runs.join('') : '';
};

describe('What became of the targets, in one sentence', () => {
  it('counts met, exceeded, nearly met and missed, and names what was not simply met', () => {
    const told: Told[] = [
      { id: 'a', wording: 'Công đoàn cơ sở hoàn thành tốt nhiệm vụ', verdict: 'met' },
      { id: 'b', wording: 'Hằng năm thăm hỏi từ 50 lượt', verdict: 'exceeded' },
      { id: 'c', wording: 'Trong nhiệm kỳ thăm hỏi từ 20 lượt.', verdict: 'nearlyMet' },
      { id: 'd', wording: '100% đoàn viên không mắc tệ nạn xã hội', verdict: 'notMet' },
      { id: 'e', wording: 'Giới thiệu từ 5 đoàn viên ưu tú', verdict: 'notMet' },
    ];
    expect(say(told)).toBe(
      'Hoàn thành 02/05 chỉ tiêu nghị quyết đại hội đề ra, trong đó có 01/05 chỉ tiêu vượt (hằng năm thăm hỏi từ 50 lượt); ' +
        '01/05 chỉ tiêu cơ bản đạt (trong nhiệm kỳ thăm hỏi từ 20 lượt); ' +
        'còn 02/05 chỉ tiêu chưa đạt (100% đoàn viên không mắc tệ nạn xã hội; giới thiệu từ 5 đoàn viên ưu tú).',
    );
  });

  it('names each part of a target that was exceeded, with its own result, and the target once: two are two', () => {
    const told: Told[] = [
      { id: 'p', wording: 'Giới thiệu đoàn viên ưu tú cho Đảng', verdict: 'exceeded' },
      { id: 'x', parentId: 'p', wording: 'Học lớp bồi dưỡng', verdict: 'exceeded', goal: 58, result: 113 },
      { id: 'y', parentId: 'p', wording: 'Được kết nạp Đảng', verdict: 'exceeded', goal: 58, result: 108 },
    ];
    expect(say(told, false)).toBe(
      'Hoàn thành 01/01 chỉ tiêu đề ra, trong đó có 01/01 chỉ tiêu vượt (giới thiệu đoàn viên ưu tú cho Đảng: học lớp bồi dưỡng đạt 113/58, được kết nạp Đảng đạt 108/58).',
    );
  });

  it('is silent while nothing is judged', () =>
    expect(say([{ id: 'a', wording: 'Thăm hỏi', verdict: 'notDue' }])).toBe(''));
});
