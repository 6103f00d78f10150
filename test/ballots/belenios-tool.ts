import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tool } from '../tools.ts';

export const beleniosTool = tool('beleniosTool');

/** Runs the independent program to its end. @throws Error with what it says when it refuses */
export function runTool(words: readonly string[], input: string | Uint8Array = ''): string {
  const { status, stdout, stderr } = spawnSync(beleniosTool ?? '', words, {
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`belenios-tool ${words.join(' ')}: ${stderr}`);
  return stdout.trimEnd();
}

/** It wants each archive in a folder of its own. */
export function layArchive(folder: string, name: string, bytes: Uint8Array): { dir: string; path: string } {
  const dir = join(folder, name);
  mkdirSync(dir, { recursive: true });
  const path = join(dir, 'election.bel');
  writeFileSync(path, bytes);
  return { dir, path };
}

/** A ballot that it makes for an open election. */
export function ballotByTool(dir: string, credential: string, choices: readonly (readonly number[])[]): string {
  const [credentialFile, choicesFile] = [join(dir, '..', 'credential.txt'), join(dir, '..', 'choices.json')];
  writeFileSync(credentialFile, credential);
  writeFileSync(choicesFile, JSON.stringify(choices));
  return runTool(['election', 'generate-ballot', '--dir', dir, '--privcred', credentialFile, '--ballot', choicesFile]);
}

/** Lets it end the voting, add up, decrypt with our trustees' keys and publish the result. */
export function countByTool(dir: string, privateKeys: readonly string[]): void {
  const add = (type: string, input: string): string =>
    runTool(['archive', 'add-event', '--dir', dir, '--type', type], input);
  add('EndBallots', '');
  add('EncryptedTally', runTool(['election', 'compute-encrypted-tally', '--dir', dir]));
  for (const [nth, key] of privateKeys.entries()) {
    const file = join(dir, '..', 'trustee.privkey');
    writeFileSync(file, JSON.stringify(key));
    const words = ['election', 'decrypt', '--dir', dir, '--privkey', file, '--trustee-id', String(nth + 1)];
    add('PartialDecryption', runTool(words));
  }
  add('Result', runTool(['election', 'compute-result', '--dir', dir]));
}
