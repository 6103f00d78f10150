/**
 * An indicator: a named, dated definition of a number over the ledger and the people, kept as data. `turns` and `persons`
 * are different measures; "of which" is a definition of its own with a narrower `where`, never added to its whole.
 */
export interface Where {
  kinds?: readonly string[];
  causes?: readonly string[];
  funds?: readonly string[];
  grades?: readonly string[];
  stages?: readonly string[];
  levels?: readonly string[];
  sources?: readonly string[];
  givers?: readonly string[];
  issuers?: readonly string[];
  holders?: readonly string[];
  occasions?: readonly string[];
  /** Ids: a campaign is no code of the catalogue. */
  campaigns?: readonly string[];
  schemes?: readonly string[];
  /** For whom the record is as a whole, also where nobody is named; `beneficiaries` asks it of each named person. */
  takers?: readonly string[];
  tags?: readonly string[];
  withoutTags?: readonly string[];
  sex?: 'male' | 'female';
  beneficiaries?: readonly string[];
}

/** `basis`: by the record's own day, or by the year that it speaks of (a rating of 2021 may be dated January 2022). */
export type Basis = 'day' | 'year';

export type CountRule = {
  measure: 'entries' | 'turns' | 'amount' | 'inKindValue' | 'quantity' | 'persons';
  where: Where;
  basis?: Basis;
};
export type PeopleRule =
  | {
      measure: 'members';
      sex?: 'male' | 'female';
      category?: string;
      covered?: readonly string[];
      withWorkers?: boolean;
    }
  | { measure: 'workers'; sex?: 'male' | 'female' }
  | { measure: 'movements'; direction: 'in' | 'out'; reasons?: readonly string[] }
  | PostsRule;
/** Posts held on the period's last day: as seats, or as persons, each once. Kinds are those of `post-kinds.ts`, bodies those of the union. */
export type PostsRule = {
  measure: 'posts' | 'holders';
  posts?: readonly string[];
  bodies?: readonly string[];
  sex?: 'male' | 'female';
};
/** The newest grade, and the years that reached one. */
export type GradeRule = { measure: 'grade' | 'years'; where: Where; basis?: Basis };
/** The least and the most that one turn got ("từ 200.000 đến 500.000 đồng"). */
export type RangeRule = { measure: 'range'; where: Where; basis?: Basis };
export type ShareRule = { measure: 'share'; part: CountRule | PeopleRule; whole: CountRule | PeopleRule };
/** A count told apart by what its records name: prizes by contest and holder, rewards by who gave them, money by fund. */
export type EachRule = {
  measure: 'each';
  count: Exclude<CountRule['measure'], 'persons'>;
  by: readonly Dimension[];
  where: Where;
  basis?: Basis;
};
/** What a record names that a figure can be told apart by. */
export type Dimension = 'campaign' | 'cause' | 'fund' | 'giver' | 'holder' | 'issuer' | 'level' | 'occasion';
export type Rule = CountRule | PeopleRule | GradeRule | RangeRule | ShareRule | EachRule;

export interface CatalogueIndicator {
  code: string;
  name: string;
  unitOfMeasure: string;
  rule: Rule;
}
