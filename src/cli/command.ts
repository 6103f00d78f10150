import type { ParseArgsOptionDescriptor } from 'node:util';
import type { Settings } from '../kernel/settings.ts';

/** One command of the command line: what it is called, what `--help` says of it, what it does. */
export interface Command {
  /** 'admin create' */
  words: string;
  /** What follows them, as it is typed: '--unit MÃ --out TỆP'. */
  form: string;
  about: string;
  options: Record<string, ParseArgsOptionDescriptor & { help: string }>;
  /** What each word that is no option stands for; all are needed. */
  operands?: readonly string[];
  /** Loads what it needs by itself, so that `--help` answers at once. */
  run: (call: Call) => Promise<void>;
}

export interface Call {
  settings: Settings;
  operands: readonly string[];
  text: (name: string) => string | undefined;
  /** @throws WrongUse when the option was not given. */
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
