// Light, dark or as the device says; remembered in a cookie so that the first paint is already right.

export type Theme = 'light' | 'dark' | 'auto';

/** What the visitor chose, read from the Cookie header; `auto` when nothing was chosen. */
export const readTheme = (cookies: string | null | undefined): Theme => {
  const chosen = /(?:^|;\s*)theme=(light|dark)(?:;|$)/.exec(cookies ?? '')?.[1];
  return chosen === 'light' || chosen === 'dark' ? chosen : 'auto';
};
