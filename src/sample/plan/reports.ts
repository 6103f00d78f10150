import { yearOf } from '../../kernel/vi/dates.ts';
import { LIVING_SIBLING, PLAYED_UNIT } from '../units.ts';

/** What the federation asked of its unions, and what came of it. */
export interface PlannedRequest {
  year: number;
  askedOn: string;
  dueOn: string;
  note: string;
  answers: readonly PlannedAnswer[];
}

interface PlannedAnswer {
  unit: string;
  handedInOn: string;
  /** What the union's officers wrote themselves, by section. */
  words?: Readonly<Record<string, string>>;
  /** What the federation said to it: received, or what is missing. */
  received?: true;
  returned?: string;
}

/**
 * The report of the last whole year: asked for in December, due in the middle of January. Some hand in in time, two late, the others are
 * missing. Each paper costs a third of a second to draw and freeze, so there are few. In January, before the deadline, it is the year before.
 */
export function planRequest(today: string): PlannedRequest {
  const year = yearOf(today) - (today.slice(5) < '02-01' ? 2 : 1);
  const next = year + 1;
  return {
    year,
    askedOn: `${year}-12-01`,
    dueOn: `${next}-01-15`,
    note: 'Gửi bản ký, đóng dấu về Văn phòng; số liệu lấy từ sổ hoạt động.',
    answers: [
      {
        unit: PLAYED_UNIT,
        handedInOn: `${next}-01-08`,
        received: true,
        words: {
          strengths:
            'Các hoạt động chăm lo đoàn viên được thực hiện thường xuyên, đúng đối tượng; sổ hoạt động được ghi ngay trong tháng, số liệu báo cáo có căn cứ.',
        },
      },
      {
        unit: LIVING_SIBLING,
        handedInOn: `${next}-01-12`,
        returned: 'Chưa nêu hạn chế, nguyên nhân; đề nghị bổ sung kết quả kiểm tra, giám sát và gửi lại.',
        words: {
          strengths: 'Thăm hỏi kịp thời đoàn viên ốm đau, có việc hiếu, hỷ; phối hợp tốt với lãnh đạo bệnh viện.',
        },
      },
      { unit: 'cdcs-thu-vien', handedInOn: `${next}-01-14` },
      { unit: 'cdcs-hoi-vhnt', handedInOn: `${next}-01-22`, received: true },
    ],
  };
}

/** What is asked of all unions now, near the end of a half-year or a year: what waits on their first pages. */
export function planOpenRequest(today: string): { spanCode: string; year: number; dueOn: string } | undefined {
  const [year, month] = [yearOf(today), Number(today.slice(5, 7))];
  if (month >= 10) return { spanCode: 'calendarYear', year, dueOn: `${year + 1}-01-15` };
  return month === 5 || month === 6 ? { spanCode: 'calendarHalf', year, dueOn: `${year}-07-10` } : undefined;
}
