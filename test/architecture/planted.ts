/** A small house without fault. Everything planted is laid over it. */
export const sound: Readonly<Record<string, string>> = {
  'src/web.ts': `import { modules } from './modules.ts';\nexport const start = () => modules;\n`,
  'src/browser.ts': `const islands = import.meta.glob('./modules/*/islands/*.ts');\nexport const wake = () => islands;\n`,
  'src/modules.ts': `import * as org from './modules/org/index.ts';\nimport * as ledger from './modules/ledger/index.ts';\nexport const moduleOrder = ['org', 'ledger'] as const;\nexport const modules = [org, ledger];\n`,
  'src/kernel/scope.ts': `import { sql } from 'kysely';\nexport type Scope = { tx: unknown };\nexport const open = () => sql\`set local role nhiemky_app\`;\n`,
  'src/kernel/refusal.ts': `export class Refusal extends Error {}\n`,
  'src/kernel/vi/text.ts': `export const tidy = (text: string) => text.trim();\n`,
  'src/kernel/ui/button.tsx': `export const Button = () => <button class="select">Chọn</button>;\n`,
  'src/rulesets/sizes.ts': `import { tidy } from '../kernel/vi/text.ts';\nexport const sizes = { source: tidy('HD 38'), least: 3 };\n`,
  'src/modules/org/index.ts': `export { listUnits } from './store.ts';\nexport { open } from '../../kernel/scope.ts';\n`,
  'src/modules/org/store.ts': `import type { Scope } from '../../kernel/scope.ts';\nexport async function listUnits(scope: Scope) { return scope.tx.selectFrom('org.unit').execute(); }\n`,
  'src/modules/org/migrations/001-tree.sql': '',
  'src/modules/ledger/index.ts': `export { routes } from './routes.tsx';\n`,
  'src/modules/ledger/routes.tsx': `import { recordVisit } from './actions.ts';\nimport { listEntries } from './store.ts';\nimport { Visits } from './pages/visits.tsx';\nexport const routes = [recordVisit, listEntries, Visits];\n`,
  'src/modules/ledger/contract.ts': `import { tidy } from '../../kernel/vi/text.ts';\nexport const visit = { label: tidy('Thăm hỏi') };\n`,
  'src/modules/ledger/rules.ts': `import { Refusal } from '../../kernel/refusal.ts';\nimport { sizes } from '../../rulesets/sizes.ts';\nimport type { visit } from './contract.ts';\nexport const mayVisit = (count: number, on: Date = new Date(0)): typeof visit | undefined => { if (count < sizes.least) throw new Refusal(String(on)); return undefined; };\n`,
  'src/modules/ledger/store.ts': `import type { Scope } from '../../kernel/scope.ts';\nexport type Entry = { id: string };\nexport async function listEntries(scope: Scope): Promise<Entry[]> { return scope.tx.selectFrom('ledger.entry').execute(); }\n`,
  'src/modules/ledger/actions.ts': `import { listUnits } from '../org/index.ts';\nimport { mayVisit } from './rules.ts';\nimport { listEntries } from './store.ts';\nexport const recordVisit = () => [listUnits, mayVisit, listEntries];\n`,
  'src/modules/ledger/pages/visits.tsx': `import { Button } from '../../../kernel/ui/button.tsx';\nimport type { Entry } from '../store.ts';\nexport const Visits = (of: { entries: Entry[] }) => <main>{of.entries.length}<Button /></main>;\n`,
  'src/modules/ledger/islands/quick-entry.ts': `import { mayVisit } from '../rules.ts';\nexport const start = () => mayVisit(3);\n`,
  'src/modules/ledger/rules.test.ts': `import { listEntries } from './store.ts';\nimport { sql } from 'kysely';\nexport const seen = [listEntries, sql\`select 1 from ledger.entry\`];\n`,
};

/** What is laid over it: text after the end of a sound file, or whole new files. */
export interface Plant {
  what: string;
  lay: Readonly<Record<string, string>>;
  /** Rule → files where it must find something. No other rule may speak. */
  found: Readonly<Record<string, readonly string[]>>;
}

const actions = 'src/modules/ledger/actions.ts';
const door = 'src/modules/ledger/index.ts';
const law = 'src/modules/ledger/rules.ts';
const page = 'src/modules/ledger/pages/visits.tsx';
const quickEntry = 'src/modules/ledger/islands/quick-entry.ts';
const sizes = 'src/rulesets/sizes.ts';
const scope = 'src/kernel/scope.ts';
const vi = 'src/kernel/vi/text.ts';

const at = (rule: string, file: string, what: string, text: string): Plant => ({
  what,
  lay: { [file]: text },
  found: { [rule]: [file] },
});

const arrows: Plant[] = [
  {
    what: 'a module enters the list of modules',
    lay: { [actions]: `export type { moduleOrder } from '../../modules.ts';` },
    found: { 'arrows point downwards': [actions], 'no circle of imports joins two areas': [actions, 'src/modules.ts'] },
  },
  {
    what: 'a module enters an entry point',
    lay: { [actions]: `export const late = () => import('../../web.ts');` },
    found: {
      'arrows point downwards': [actions],
      'no circle of imports joins two areas': [actions, 'src/web.ts', 'src/modules.ts'],
    },
  },
  {
    what: 'the kernel knows a module, if only by type',
    lay: { [scope]: `type Org = typeof import('../modules/org/index.ts'); export type Name = keyof Org;` },
    found: {
      'arrows point downwards': [scope],
      'no circle of imports joins two areas': [scope, 'src/modules/org/index.ts', 'src/modules/org/store.ts'],
    },
  },
  {
    what: 'a rule set rests on the kernel',
    lay: { [sizes]: `export { Button } from '../kernel/ui/button.tsx';` },
    found: { 'arrows point downwards': [sizes], 'rules are pure': [sizes] },
  },
  at('arrows point downwards', vi, 'Vietnamese text rests on refusals', `export { Refusal } from '../refusal.ts';`),
  at('arrows point downwards', actions, 'a source leaves src', `export { world } from '../../../test/world.ts';`),
  at(
    'a module is entered by its door',
    actions,
    'another store',
    `import { listUnits as all } from '../org/store.ts'; export const units = all;`,
  ),
  at(
    'a module is entered by its door',
    'src/web.ts',
    'an entry point goes to a page',
    `export type { Visits } from './modules/ledger/pages/visits.tsx';`,
  ),
  at(
    'inside a module each kind keeps to its duty',
    page,
    'a page asks the store',
    `export { listEntries } from '../store.ts';`,
  ),
  at(
    'inside a module each kind keeps to its duty',
    page,
    'a page asks the store late',
    `export const late = () => import('../store.ts');`,
  ),
  at(
    'inside a module each kind keeps to its duty',
    page,
    'a page brings the store in beside a type',
    `import { type Entry as Row } from '../store.ts'; export type Line = Row;`,
  ),
  at(
    'inside a module each kind keeps to its duty',
    law,
    'rules know the shape of a row',
    `export type { Entry } from './store.ts';`,
  ),
  at(
    'inside a module each kind keeps to its duty',
    'src/modules/ledger/store.ts',
    'a store calls an action',
    `export { recordVisit } from './actions.ts';`,
  ),
  at(
    'inside a module each kind keeps to its duty',
    'src/modules/ledger/contract.ts',
    'a contract knows a rule',
    `export { mayVisit } from './rules.ts';`,
  ),
  at(
    'inside a module each kind keeps to its duty',
    actions,
    'an action goes out by the door',
    `export { routes } from './index.ts';`,
  ),
  at('an import can be followed', actions, 'an alias', `export { tidy } from '#kernel/vi/text.ts';`),
  at('an import can be followed', actions, 'another ending', `export { mayVisit as may } from './rules.js';`),
  at('an import can be followed', actions, 'a computed path', `export const any = (path: string) => import(path);`),
];

const lives: Plant[] = [
  {
    what: 'two modules need each other',
    lay: { 'src/modules/org/index.ts': `export type { routes } from '../ledger/index.ts';` },
    found: {
      'a module enters only those before it': ['src/modules/org/index.ts'],
      'no circle of imports joins two areas': ['src/modules/org/index.ts', actions],
    },
  },
  at(
    'every file is reached from an entry point',
    'src/kernel/old.ts',
    'a file that nothing needs',
    `export const old = 1;`,
  ),
  {
    what: 'a file that only a test needs',
    lay: {
      'src/kernel/world.ts': `export const world = 1;`,
      'src/kernel/world.test.ts': `import { world } from './world.ts'; export const seen = world;`,
    },
    found: { 'every file is reached from an entry point': ['src/kernel/world.ts'] },
  },
  {
    what: 'an island takes Node along',
    lay: { [quickEntry]: `import { join } from 'node:path'; export const path = join('a', 'b');` },
    found: { 'the browser gets only what it can run': [quickEntry] },
  },
  {
    what: 'an island takes the server along',
    lay: { [quickEntry]: `export { open } from '../../../kernel/scope.ts';` },
    found: { 'the browser gets only what it can run': [scope] },
  },
  {
    what: 'an island takes the server along in a worker',
    lay: {
      [quickEntry]: `export const beside = () => new Worker(new URL('../../../kernel/scope.ts', import.meta.url));`,
    },
    found: { 'the browser gets only what it can run': [scope] },
  },
];

const duties: Plant[] = [
  at(
    'SQL stands in stores',
    actions,
    'an action builds a query',
    `export const count = (tx: any) => tx.selectFrom('ledger.entry');`,
  ),
  at(
    'SQL stands in stores',
    actions,
    'an action writes SQL',
    'export const text = `\n  select count(*)\n  from ledger.entry`;',
  ),
  at('SQL stands in stores', page, 'a page updates', `export const text = 'update ledger.entry set turns = 2';`),
  at(
    'SQL stands in stores',
    actions,
    'an action brings sql in',
    `import { sql } from 'kysely'; export const now = sql;`,
  ),
  at(
    'SQL stands in stores',
    'src/kernel/ui/button.tsx',
    'a kernel file that is not named',
    `import pg from 'pg'; export const pool = pg;`,
  ),
  at(
    'a store asks who asks',
    'src/modules/ledger/store.ts',
    'a query without a Scope',
    `export async function countAll(tx: { n: number }) { return tx.n; }`,
  ),
  at(
    'a store asks who asks',
    'src/modules/ledger/store.ts',
    'a query without anything',
    `export const countEverything = async () => 1;`,
  ),
  at('rules are pure', law, 'a rule looks at the clock', `export const late = () => new Date();`),
  at('rules are pure', law, 'a rule draws lots', `export const lot = () => Math.random();`),
  at('rules are pure', law, 'a rule reads settings', `export const home = () => process.env.HOME;`),
  at('rules are pure', law, 'a rule rests on a package', `import { z } from 'zod'; export const shape = z;`),
  at('rules are pure', law, 'a rule knows the Scope', `export type { Scope } from '../../kernel/scope.ts';`),
  {
    what: 'the protocol takes Node along',
    lay: {
      [actions]: `export { tally } from './belenios/tally.ts';`,
      'src/modules/ledger/belenios/tally.ts': `import { join } from 'node:path'; export const tally = join;`,
    },
    found: { 'the protocol stands alone': ['src/modules/ledger/belenios/tally.ts'] },
  },
  {
    what: 'the protocol draws from a second source of chance',
    lay: {
      [actions]: `export { tally } from './belenios/tally.ts';`,
      'src/modules/ledger/belenios/tally.ts': `export const tally = () => crypto.getRandomValues(new Uint8Array(8));`,
    },
    found: { 'the protocol stands alone': ['src/modules/ledger/belenios/tally.ts'] },
  },
  {
    what: 'the observer must trust the server',
    lay: { 'src/verify.ts': `import { listUnits } from './modules/org/index.ts';\nexport const verdict = listUnits;` },
    found: {
      'the observer gets the verifier and nothing else': [
        'src/kernel/scope.ts',
        'src/modules/org/index.ts',
        'src/modules/org/store.ts',
      ],
    },
  },
  {
    what: 'another kind of file',
    lay: { 'src/modules/ledger/services.ts': `export const one = 1;`, [door]: `export { one } from './services.ts';` },
    found: { 'a module has only the known kinds of file': ['src/modules/ledger/services.ts'] },
  },
  {
    what: 'another kind of folder',
    lay: {
      'src/modules/ledger/components/row.tsx': `export const one = 1;`,
      [door]: `export { one } from './components/row.tsx';`,
    },
    found: { 'a module has only the known kinds of file': ['src/modules/ledger/components/row.tsx'] },
  },
  {
    what: 'a file and a folder of one kind',
    lay: {
      'src/modules/ledger/rules/quorum.ts': `export const one = 1;`,
      [law]: `export { one } from './rules/quorum.ts';`,
    },
    found: { 'a module has only the known kinds of file': [law] },
  },
  {
    what: 'a migration without a number',
    lay: { 'src/modules/ledger/migrations/entry.sql': '' },
    found: { 'a module has only the known kinds of file': ['src/modules/ledger/migrations/entry.sql'] },
  },
  {
    what: 'a module that is not in the order',
    lay: { 'src/modules/chat/migrations/001-chat.sql': '' },
    found: { 'a module has only the known kinds of file': ['src/modules/chat'] },
  },
  {
    what: 'a room that the house does not have',
    lay: { 'src/services/mail.ts': `export const one = 1;`, 'src/web.ts': `export { one } from './services/mail.ts';` },
    found: {
      'a module has only the known kinds of file': ['src/services/mail.ts'],
      'arrows point downwards': ['src/web.ts'],
    },
  },
];

const manners: Plant[] = [
  {
    what: 'an index in the kernel',
    lay: { 'src/kernel/vi/index.ts': `export const one = 1;`, [vi]: `export { one } from './index.ts';` },
    found: { 'no barrels but the doors of modules': ['src/kernel/vi/index.ts'] },
  },
  {
    what: 'a barrel by another name',
    lay: {
      'src/kernel/all.ts': `export * from './vi/text.ts';\nexport type { Scope } from './scope.ts';`,
      'src/web.ts': `export { tidy } from './kernel/all.ts';`,
    },
    found: { 'no barrels but the doors of modules': ['src/kernel/all.ts'] },
  },
  {
    what: 'a file of a banned name',
    lay: {
      'src/kernel/date-utils.ts': `export const one = 1;`,
      'src/web.ts': `export { one } from './kernel/date-utils.ts';`,
    },
    found: { 'names say what a thing is': ['src/kernel/date-utils.ts'] },
  },
  at('names say what a thing is', actions, 'a function', `export function handleVisit() {}`),
  at('names say what a thing is', actions, 'an arrow', `export const parseXMLInfo = () => 1;`),
  at('names say what a thing is', actions, 'a type', `export type VisitV2 = string;`),
  at('names say what a thing is', actions, 'a class and its method', `export class UnitManager { processAll() {} }`),
  at(
    'names say what a thing is',
    'src/modules/ledger/rules.test.ts',
    'a function in a test',
    `function makeCommon() {} makeCommon();`,
  ),
  at('no file is longer than 400 lines', vi, 'a file of 401 lines', '\n'.repeat(400)),
];

export const plants: readonly Plant[] = [...arrows, ...lives, ...duties, ...manners];

/** What stands close to the line and must not be found. */
export const innocent: readonly { what: string; lay: Readonly<Record<string, string>> }[] = [
  {
    what: 'a rule set fills a type of the kernel',
    lay: { [sizes]: `import type { Scope } from '../kernel/scope.ts'; export const scope: Scope = { tx: 1 };` },
  },
  {
    what: 'an import in a comment',
    lay: { [page]: `// import { listEntries } from '../store.ts'\n/* export * from '../store.ts' */` },
  },
  { what: 'an import in a text', lay: { [page]: `export const text = "import { listEntries } from '../store.ts'";` } },
  {
    what: 'the word select in a class list and in a sentence',
    lay: {
      [page]: `export const list = () => <select class="select select-bordered">update</select>; export const rest = 'select one, please';`,
    },
  },
  {
    what: 'a date that is given',
    lay: { [law]: `export const year = (on: string) => new Date(on).getUTCFullYear();` },
  },
  {
    what: 'words that only contain a banned one',
    lay: {
      [actions]: `export function openDatabase() {} export const informed = () => 1; export type Handled = 1; export const data = 1;`,
    },
  },
  { what: 'a page of exactly 400 lines', lay: { [vi]: '\n'.repeat(399) } },
  { what: 'a long test', lay: { 'src/modules/ledger/rules.test.ts': '\n'.repeat(900) } },
  {
    what: 'a type that a store gives away without asking',
    lay: { 'src/modules/ledger/store.ts': `export const entryColumns = () => ['turns'] as const;` },
  },
  {
    what: 'a module enters one before it',
    lay: {
      'src/modules/ledger/jobs.ts': `import { listUnits } from '../org/index.ts'; export const jobs = [listUnits];`,
      [door]: `export { jobs } from './jobs.ts';`,
    },
  },
  {
    what: 'the protocol has its source of chance',
    lay: {
      [actions]: `export { trueChance } from './belenios/chance.ts';`,
      'src/modules/ledger/belenios/chance.ts': `import { sha256 } from '@noble/hashes/sha2.js'; export const trueChance = () => sha256(crypto.getRandomValues(new Uint8Array(8)));`,
    },
  },
  {
    what: "a module's part of the sample",
    lay: {
      'src/modules/ledger/sample.ts': `import { recordVisit } from './actions.ts'; import { visits } from '../../sample/visits.ts'; export const sample = [recordVisit, visits];`,
      'src/sample/visits.ts': `export const visits = 3;`,
      [door]: `export { sample } from './sample.ts';`,
    },
  },
];

/** The sound house with something laid over it. */
export function overlay(lay: Readonly<Record<string, string>>): Record<string, string> {
  const added = Object.entries(lay).map(([path, text]) => [path, (sound[path] ?? '') + text] as const);
  return { ...sound, ...Object.fromEntries(added) };
}
