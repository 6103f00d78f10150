import { statSync } from 'node:fs';
import { Fault } from '../belenios/fault.ts';
import { refuseUnlessContinues, verifyArchive, type Verified } from '../belenios/verify.ts';
import { openArchive } from './open-archive.ts';
import { opensslGroups } from './openssl.ts';

/** What an archive that passed says, for people and for programs. */
export interface Summary {
  uuid: string;
  name: string;
  group: string;
  fingerprint: string;
  stage: Verified['board']['stage'];
  voters: number;
  ballots: number;
  counted: number;
  weight: number;
  result: readonly (readonly number[])[] | null;
  /** Hash and height of the last event, as they stand in the minutes. */
  head: string;
  height: number;
}

export type Verdict = { accepted: true; summary: Summary } | { accepted: false; fault: Fault };

/** Verifies an archive in a file, and that it continues an earlier copy when there is one; the earlier must itself be sound. */
export async function verifyFile(path: string, earlier?: string): Promise<Verdict> {
  try {
    if (earlier !== undefined) {
      await verifyArchive(openArchive(earlier), opensslGroups);
      await refuseUnlessContinues(openArchive(path), openArchive(earlier));
    }
    return { accepted: true, summary: summarise(await verifyArchive(openArchive(path), opensslGroups)) };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return { accepted: false, fault: error };
  }
}

export const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

function summarise({ board, head }: Verified): Summary {
  const { election, voters, cast, counted, weight } = board.box;
  return {
    uuid: election.uuid,
    name: election.name,
    group: election.group.name,
    fingerprint: election.fingerprint,
    stage: board.stage,
    voters,
    ballots: cast,
    counted: counted.length,
    weight,
    result: board.result ?? null,
    head: head.hash,
    height: head.height,
  };
}

const stages: Record<Summary['stage'], string> = {
  voting: 'đang bỏ phiếu',
  ended: 'đã đóng hòm phiếu',
  tallied: 'đã cộng phiếu, chờ giải mã',
  finished: 'đã có kết quả',
};

/** The verdict in words. What was found wrong is told in two languages. */
export function tellVerdict(verdict: Verdict): string {
  if (!verdict.accepted) return `KHÔNG HỢP LỆ\n${verdict.fault.vi}\nNOT VALID\n${verdict.fault.en}`;
  const { summary } = verdict;
  const lines = [
    'HỢP LỆ: mọi kiểm tra đều đạt.',
    'VALID: all checks passed.',
    `Cuộc bầu cử: ${summary.name} (${summary.uuid})`,
    `Dấu của cuộc bầu cử: ${summary.fingerprint}`,
    `Giai đoạn: ${stages[summary.stage]}`,
    `Cử tri: ${summary.voters}; phiếu đã nhận: ${summary.ballots}; phiếu được tính: ${summary.counted}; tổng trọng số: ${summary.weight}`,
    ...(summary.result ?? []).map((line, nth) => `Kết quả câu ${nth + 1}: ${line.join(', ')}`),
    `Sự kiện cuối: số ${summary.height}, ${summary.head}`,
    'Phiếu chưa từng được ghi hoặc chuỗi bị dựng lại thì một hồ sơ không tự cho thấy: hãy so với bản đã lưu (--earlier) và với biên bản.',
  ];
  return lines.join('\n');
}
