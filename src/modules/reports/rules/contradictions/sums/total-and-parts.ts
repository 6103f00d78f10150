import { addedUp } from './added-up.ts';
import { amongThem, moreThanAll, outcomes } from './among.ts';
import { announced } from './announced.ts';
import { averages } from './averages.ts';
import { balances } from './balances.ts';
import { ballots } from './ballots.ts';
import { blocks } from './blocks.ts';
import { absent, subsets } from './complements.ts';
import { distantSums } from './distant-sums.ts';
import { exhaustivePairs } from './exhaustive.ts';
import type { Finding } from '../finding.ts';
import { differences, netChanges } from './flows.ts';
import { movements } from './movements.ts';
import { nearSums } from './near-sums.ts';
import { perUnit } from './per-unit.ts';
import { products } from './products.ts';
import { remainders } from './remainders.ts';
import { spanOf, type Reading } from '../reading/statements.ts';
import { columns, rows, ruledColumns } from './tables.ts';
import { weighedSums } from './weighed-sums.ts';

/** A total against the parts that claim to make it up, and a part against its whole. */
export function totalAndParts(reading: Reading): Finding[] {
  const { found: weighed, settles } = weighedSums(reading);
  const byRule = [announced, addedUp, columns, blocks, outcomes, nearSums, distantSums, subsets, perUnit, products];
  const found = [
    ...weighed,
    // A rule that knows no other reading gives way to a sum that comes out.
    ...byRule.flatMap((rule) => rule(reading)).filter(({ at }) => !settles(at)),
    ...rows(reading),
    ...ruledColumns(reading),
    ...amongThem(reading),
    ...averages(reading),
    ...differences(reading),
    ...netChanges(reading),
    ...balances(reading),
    ...movements(reading),
    ...exhaustivePairs(reading),
    ...remainders(reading),
    ...absent(reading),
    ...ballots(reading),
    ...moreThanAll(reading),
  ];
  return found.filter(
    ({ at }) => !countedTwice.test(reading.text.slice(at.from, Math.min(spanOf(reading.lines, at).to, at.to + 90))),
  );
}

/** "có người học cả hai lớp" */
const countedTwice =
  /có (?:\p{L}+ )?(?:người|đồng chí|đơn vị|cháu|chị|đoàn viên|hộ|em)[^.;,]{0,30}(?:hai|cả (?:hai|ba)|nhiều|vừa|ba)(?!\p{L})|trùng|(?:một|vài|\d+) (?:\p{L}+ ){1,4}(?:hai|nhiều|ba) (?:việc|lần|nội dung|lớp|đợt|nhóm|lĩnh vực|loại|mặt)|(?:tham gia|học|hưởng|mắc|nhận|dự) cả hai|đồng thời|tính chung|một số (?:người|đồng chí)/iu;
