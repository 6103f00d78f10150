import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { CannotStart } from '../cannot-start.ts';

/** How PostgreSQL's programs are called: words in front of the command, and the owner their files must have. */
export type RunAs = { prefix: string[]; uid?: number; gid?: number };

// PostgreSQL refuses to run as root. In a user namespace root looks like user 65534 while its files stay root's own.
const NAMESPACE = ['unshare', '--user', '--map-user=65534', '--map-group=65534', '--'];
// The database gets a fast shutdown when this program dies, even by kill -9.
const DIES_WITH_US = ['setpriv', '--pdeathsig', 'INT', '--'];

/**
 * The first way that works on this system, tried on the real program and folder (about 10 ms).
 * Containers often forbid namespaces: there root gives the database's files to another user.
 */
export function chooseRunAs(postgres: string, dataDir: string): RunAs {
  if (process.platform === 'win32') return { prefix: [] };
  const ways = process.getuid?.() === 0 ? waysOfRoot() : [{ prefix: DIES_WITH_US }, { prefix: [] }];
  let reason = '';
  for (const way of ways) {
    const [command, ...args] = [...way.prefix, '/bin/sh', '-c', 'cd "$0" && exec "$1" --version', dataDir, postgres];
    const tried = spawnSync(command, args, { encoding: 'utf8' });
    if (tried.status === 0) return way;
    reason = tried.stderr?.trim() || tried.error?.message || reason;
  }
  throw new CannotStart(
    `Cơ sở dữ liệu nhúng không chạy được trên máy này (${reason}). ` +
      'Hãy chạy bằng một tài khoản thường (không phải root) trên hệ điều hành có glibc 2.28 trở lên, ' +
      'hoặc cài PostgreSQL 15 trở lên và đặt biến DATABASE_URL.',
  );
}

function waysOfRoot(): RunAs[] {
  const other = findOrdinaryUser();
  if (!other) return [{ prefix: [...DIES_WITH_US, ...NAMESPACE] }, { prefix: NAMESPACE }];
  const become = ['setpriv', `--reuid=${other.uid}`, `--regid=${other.gid}`, '--clear-groups', '--pdeathsig', 'INT'];
  return [
    { prefix: [...DIES_WITH_US, ...NAMESPACE] },
    { prefix: NAMESPACE },
    // May pass through folders that only others may enter (/root, a home), nothing else. The secure bit makes access() agree.
    {
      prefix: [
        ...become,
        '--inh-caps=+dac_override',
        '--ambient-caps=+dac_override',
        '--securebits=+no_setuid_fixup',
        '--',
      ],
      ...other,
    },
    { prefix: [...become, '--'], ...other },
  ];
}

/** initdb wants a user with an entry in the list of users. */
function findOrdinaryUser(): { uid: number; gid: number } | undefined {
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const found = ['postgres', 'nobody'].map((name) => users.find((user) => user[0] === name)).find(Boolean);
  return found && { uid: Number(found[2]), gid: Number(found[3]) };
}
