import { parseArgs } from 'node:util';
import { CannotStart } from '../kernel/cannot-start.ts';
import { NotThere, Refusal } from '../kernel/refusal.ts';
import { readSettings } from '../kernel/settings.ts';
import { exitCodes, WrongUse, type Call, type Command } from './command.ts';
import { commands } from './commands.ts';
import { helpOf, helpOfAll } from './help.ts';

type Terminal = Pick<Call, 'say' | 'print'> & { env: Record<string, string | undefined> };

/** From the words that were typed to an exit code. Only a bug is thrown. */
export async function runCommand(words: readonly string[], terminal: Terminal): Promise<number> {
  const { print, say } = terminal;
  const command = findCommand(words);
  if (!command) return answerWithoutCommand(words, terminal);
  try {
    const call = readCall(command, words.slice(command.words.split(' ').length), terminal);
    if (!call) print(helpOf(command));
    else await command.run(call);
    return exitCodes.done;
  } catch (error) {
    if (error instanceof WrongUse) {
      say(`${error.message}\n\n${helpOf(command)}`);
      return exitCodes.wrongUse;
    }
    if (!(error instanceof Refusal || error instanceof NotThere || error instanceof CannotStart)) throw error;
    say(error.message);
    return exitCodes.refused;
  }
}

/** The longest name that the words begin with. */
function findCommand(words: readonly string[]): Command | undefined {
  const typed = `${words.join(' ')} `;
  return commands
    .filter((command) => typed.startsWith(`${command.words} `))
    .sort((one, other) => other.words.length - one.words.length)[0];
}

function answerWithoutCommand(words: readonly string[], { print, say }: Terminal): number {
  if (words.length === 0 || words[0] === '--help' || words[0] === '-h' || words[0] === 'help') {
    print(helpOfAll(commands));
    return words.length ? exitCodes.done : exitCodes.wrongUse;
  }
  say(
    `Không có lệnh "${words
      .filter((word) => !word.startsWith('-'))
      .slice(0, 2)
      .join(' ')}". Xem các lệnh: bin/nhiemky --help`,
  );
  return exitCodes.wrongUse;
}

/** @returns undefined when help is asked for. @throws WrongUse */
function readCall(command: Command, words: readonly string[], { say, print, env }: Terminal): Call | undefined {
  const { values, positionals } = parse(command, words);
  if (values['help']) return undefined;
  const wanted = command.operands ?? [];
  if (positionals.length !== wanted.length)
    throw new WrongUse(
      positionals.length < wanted.length
        ? `Còn thiếu: ${wanted.slice(positionals.length).join(' ')}.`
        : `Thừa: ${positionals.slice(wanted.length).join(' ')}.`,
    );
  const text = (name: string): string | undefined => {
    const given = values[name];
    return typeof given === 'string' ? given.normalize('NFC') : undefined;
  };
  const need = (name: string): string => {
    const given = text(name);
    if (given === undefined) throw new WrongUse(`Còn thiếu --${name}.`);
    return given;
  };
  return {
    settings: readSettings(env),
    operands: positionals,
    text,
    need,
    given: (name) => values[name] === true,
    say,
    print,
  };
}

function parse(command: Command, words: readonly string[]): { values: Record<string, unknown>; positionals: string[] } {
  try {
    return parseArgs({
      args: [...words],
      options: { ...command.options, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
      strict: true,
    });
  } catch (error) {
    const [, option = ''] = /'(-[^' ]*)/.exec((error as Error).message) ?? [];
    throw new WrongUse(
      (error as NodeJS.ErrnoException).code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION'
        ? `Lệnh này không có lựa chọn ${option}.`
        : `Lựa chọn ${option} gõ chưa đúng.`,
      { cause: error },
    );
  }
}
