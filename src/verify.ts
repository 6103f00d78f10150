import { isFile, tellVerdict, verifyFile } from './modules/election/actions/verify-file.ts';

/**
 * The verifier by itself, for an observer: a Node and this one file, no server and no database. `bin/nhiemky verify` asks the
 * same code. node dist/app/verify.js FILE.bel [--earlier FILE.bel]
 */
const [path, option, earlier, ...more] = process.argv.slice(2);
const files = [path, earlier].filter((file) => file !== undefined);

if (path === undefined || (option !== undefined && (option !== '--earlier' || earlier === undefined)) || more.length) {
  process.stderr.write('node verify.js FILE.bel [--earlier FILE.bel]\n');
  process.exitCode = 2;
} else if (!files.every(isFile)) {
  process.stderr.write('Không có tệp này. / There is no such file.\n');
  process.exitCode = 1;
} else {
  const verdict = await verifyFile(path, earlier);
  (verdict.accepted ? process.stdout : process.stderr).write(`${tellVerdict(verdict)}\n`);
  process.exitCode = verdict.accepted ? 0 : 1;
}
