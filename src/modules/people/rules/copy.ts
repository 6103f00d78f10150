/** A person's own data as they are handed over (P-3): sections of lines, each line a row of words. */
export interface PersonCopy {
  fullName: string;
  madeOn: string;
  purpose: string;
  retention: string;
  sections: { title: string; rows: Record<string, string>[] }[];
}
