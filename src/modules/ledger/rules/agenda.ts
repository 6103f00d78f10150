import { fold } from '../../../kernel/vi/text.ts';

/** A matter of a meeting's agenda with what the minutes say under it. */
interface Matter {
  title: string;
  said: string;
}

const linesOf = (words: string | null): string[] => (words ?? '').split('\n').map((line) => line.trim());
const titleOf = (line: string): string => line.replace(/^\d+[.)]\s*/u, '').replace(/[.;:]+$/u, '');

/** The matters of an agenda: a line each, whatever number and stop it was typed with. */
export const mattersOf = (agenda: string | null): string[] => linesOf(agenda).map(titleOf).filter(Boolean);

/** The agenda as minutes begin: a line for each matter, and room below it. */
export const agendaAsMinutes = (agenda: string | null): string =>
  mattersOf(agenda)
    .map((title, nth) => `${nth + 1}. ${title}\n`)
    .join('\n');

/** Minutes told by matter: what stands under a line that repeats one, and what stands before them all. */
export function tellByMatter(agenda: string | null, minutes: string | null): { before: string; matters: Matter[] } {
  const told = mattersOf(agenda).map((title) => ({ title, lines: [] as string[], met: false }));
  const before: string[] = [];
  let under = before;
  for (const line of linesOf(minutes)) {
    const asked = fold(titleOf(line));
    const matter = told.find(({ title, met }) => !met && asked !== '' && fold(title) === asked);
    if (!matter) under.push(line);
    else {
      matter.met = true;
      under = matter.lines;
    }
  }
  return {
    before: before.join('\n').trim(),
    matters: told.map(({ title, lines }) => ({ title, said: lines.join('\n').trim() })),
  };
}

/** Minutes that only repeat the agenda are none yet. */
export function minutesIn(agenda: string | null, minutes: string | null): string | null {
  const { before, matters } = tellByMatter(agenda, minutes);
  return before || matters.some(({ said }) => said) ? minutes : null;
}
