/** A person's own data as they are handed over (P-3): sections of lines, each line a row of words. */
export interface PersonCopy {
  fullName: string;
  /** Drawn into the file; undefined when none is kept. */
  picture: string | undefined;
  madeOn: string;
  /** All that is kept, or what one union keeps. */
  extent: string;
  purpose: string;
  retention: string;
  sections: { title: string; rows: Record<string, string>[] }[];
}
