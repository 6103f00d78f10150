import { createAdmin, resetPassword } from './admin.ts';
import { backup } from './backup.ts';
import { castBallotCommand } from './ballot/cast.ts';
import { makeArchiveCommand } from './ballot/make-archive.ts';
import type { Command } from './command.ts';
import { indicator } from './indicator.ts';
import { mailTest } from './mail.ts';
import { migrate } from './migrate.ts';
import { report } from './report.ts';
import { restore, undoRestore } from './restore.ts';
import { loadSample } from './sample.ts';
import { status } from './status.ts';
import { typesDb } from './types-db.ts';
import { units } from './units.ts';
import { verify } from './verify.ts';

/** In the order in which `--help` shows them. */
export const commands: readonly Command[] = [
  status,
  migrate,
  createAdmin,
  resetPassword,
  loadSample,
  units,
  indicator,
  report,
  verify,
  castBallotCommand,
  makeArchiveCommand,
  backup,
  restore,
  undoRestore,
  mailTest,
  typesDb,
];
