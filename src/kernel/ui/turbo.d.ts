// Turbo ships no types; this is what we use of it.
declare module '@hotwired/turbo' {
  export const session: { adapter: { progressBar?: { stylesheetElement: HTMLStyleElement } } };
  export function visit(location: string, options?: { action?: 'advance' | 'replace'; frame?: string }): void;
}
