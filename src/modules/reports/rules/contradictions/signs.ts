/** What speaks for and against a reading, each met or not, or how strongly. */
export type Signs = Readonly<Record<string, boolean | number>>;
