/** A kept record of ratings: one grade, those who got it. A participant's own grade, when given, goes before the record's. */
export interface RatingRecord {
  entryId: string;
  version: number;
  gradeCode: string;
  participants: readonly { personId: string; gradeCode: string | null }[];
}

export interface RatingPlan {
  /** Who stays keeps their own grade, who joins takes the record's. */
  correct: { entryId: string; version: number; staying: string[]; joining: string[] }[];
  withdraw: { entryId: string; version: number }[];
  record: { gradeCode: string; personIds: string[] }[];
}

/** Each person's grade as kept. */
export function gradesKept(records: readonly RatingRecord[]): Map<string, string> {
  return new Map(
    records.flatMap((record) =>
      record.participants.map((one): [string, string] => [one.personId, one.gradeCode ?? record.gradeCode]),
    ),
  );
}

/**
 * What a rating sheet changes: a person whose grade stays is left alone, so that saving a sheet again writes nothing.
 * `chosen`: person → grade, '' for none; persons that are not on the sheet stay as they are.
 */
export function planRatings(records: readonly RatingRecord[], chosen: ReadonlyMap<string, string>): RatingPlan {
  const staying = records.map((record) => ({
    record,
    personIds: record.participants
      .filter(
        (one) =>
          (chosen.get(one.personId) ?? one.gradeCode ?? record.gradeCode) === (one.gradeCode ?? record.gradeCode),
      )
      .map((one) => one.personId),
  }));
  const settled = new Set(staying.flatMap(({ personIds }) => personIds));
  const plan: RatingPlan = { correct: [], withdraw: [], record: [] };
  const coming = Map.groupBy(
    [...chosen].filter(([personId, grade]) => grade !== '' && !settled.has(personId)),
    ([, grade]) => grade,
  );
  for (const { record, personIds } of staying) {
    const joining = coming.get(record.gradeCode)?.map(([personId]) => personId) ?? [];
    coming.delete(record.gradeCode);
    const { entryId, version } = record;
    if (personIds.length + joining.length === 0) plan.withdraw.push({ entryId, version });
    else if (joining.length > 0 || personIds.length < record.participants.length)
      plan.correct.push({ entryId, version, staying: personIds, joining });
  }
  for (const [gradeCode, persons] of coming)
    plan.record.push({ gradeCode, personIds: persons.map(([personId]) => personId) });
  return plan;
}
