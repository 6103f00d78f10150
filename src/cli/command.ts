import type { ParseArgsConfig } from 'node:util';
import type { Settings } from '../kernel/settings.ts';

/** One command of the command line: what it is called, what `--help` says of it, what it does. */
export interface Command {
  /** 'admin create' */
  words: string;
  /** Its arguments as they are typed: '--unit MÃ --out TỆP'. */
  form: string;
  about: string;
  /** Each option with its line of help. */
  options: Record<string, NonNullable<ParseArgsConfig['options']>[string] & { help: string }>;
  /** How many words may follow that are no options. */
  operands?: number;
  run: (call: Call) => Promise<void>;
}

export interface Call {
  settings: Settings;
  operands: string[];
  /** An option's text; undefined when it was not given. */
  text: (name: string) => string | undefined;
  /** Refuses (WrongUse) when the option was not given. */
  need: (name: string) => string;
  given: (name: string) => boolean;
  /** How far it is: to stderr. */
  say: (text: string) => void;
  /** What was asked for: to stdout. */
  print: (text: string) => void;
}

/** Called wrongly: exit code 2, with the command's own help. */
export class WrongUse extends Error {}

export const exitCodes = { done: 0, refused: 1, wrongUse: 2 } as const;
