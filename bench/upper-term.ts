import { newId } from '../src/kernel/ids.ts';
import { inScope, mintActor, systemActor, type Actor, type Scope } from '../src/kernel/scope.ts';
import { furnish } from '../src/modules.ts';
import { listDefinitions, measure, type Definition } from '../src/modules/indicators/index.ts';
import { rebuildTallies, recordEntries } from '../src/modules/ledger/index.ts';
import { getUnit, insertTenant, type Unit } from '../src/modules/org/index.ts';
import { admitMembers } from '../src/modules/people/index.ts';
import { makeRandom } from '../src/sample/random.ts';
import { found, memberOf } from './members.ts';
import type { Bench, Ground } from './measure.ts';

const unions = 60;
const membersEach = 50;
const records = Number(process.env['RECORDS'] ?? 1_000_000);
const indicators = 60;
/** From one congress to the day before the next: four whole years, fifteen whole months, two cut ones. */
const term = { from: '2018-03-15', to: '2023-03-14' };
const today = '2026-01-01';

/** Its chair: figures of all that stands below, as the gate would give them. */
let chair: Actor;
let upper: Unit;
let wanted: readonly Definition[];

/**
 * A home of storage of its own: an upper union with 60 unions of 50 members and a million records like the sample's own (not those
 * that another measurement put there, a hundred thousand visits without a name),
 * spread over the term's days. Each that names somebody there names one member here.
 */
async function buildUpperUnion(ground: Ground): Promise<void> {
  const { services, tenantId: sample } = ground;
  const tenantId = newId();
  const random = makeRandom(11);
  await inScope(services.db, systemActor([tenantId]), async (scope) => {
    await insertTenant(scope, { tenantId, name: 'Tỉnh đo tốc độ', sampleSeed: null });
    await furnish(scope);
    upper = await found(scope, null, 'bench-upper', 'provincial_civil_servants_union');
    for (let nth = 0; nth < unions; nth++) {
      const union = await found(scope, upper, `bench-upper-${nth}`, 'grassroots_union');
      await admitMembers(
        scope,
        union,
        Array.from({ length: membersEach }, (_, at) => memberOf(random, new Set(), at)),
      );
    }
    wanted = await listWanted(scope);
  });
  await writeRecords(services.pool, sample, tenantId);
  await inScope(services.db, systemActor([tenantId]), (scope) => rebuildTallies(scope));
  await services.pool.query('analyze');
  const grant = { ...upper, role: 'chair', may: ['*'] };
  chair = mintActor({
    accountId: newId(),
    personId: null,
    name: 'Chủ tịch',
    tenantIds: [tenantId],
    grants: [
      { ...grant, span: 'inner', reach: ['figures', 'names', 'sensitive', 'writing'] },
      { ...grant, span: 'under', reach: ['figures'] },
    ],
  });
  // Nobody asked for this term yet.
  await readTerm(ground);
}

/** Figures of every kind of count in turn: those over distinct persons and shares are the dear ones, and all of them are here. */
async function listWanted(scope: Scope): Promise<Definition[]> {
  const all = await listDefinitions(scope, today);
  const dear = all.filter(({ rule }) => /persons|share|grade|range|members|movements/u.test(JSON.stringify(rule)));
  return [...dear, ...all.filter((one) => !dear.includes(one))].slice(0, indicators);
}

async function writeRecords(pool: Ground['services']['pool'], sample: string, tenantId: string): Promise<void> {
  const client = await pool.connect();
  try {
    // Keys are not looked up for a million rows that are made from rows that are there. They come in the order of their days, as in life.
    await client.query("set session_replication_role = replica; set synchronous_commit = off; set work_mem = '256MB'");
    await client.query(
      `create temp table pattern as select row_number() over () - 1 as nth, entry.*,
         (select part from ledger.participant part where part.tenant_id = entry.tenant_id and part.entry_id = entry.entry_id order by part.person_id limit 1) as taker
       from ledger.entry entry where entry.tenant_id = '${sample}' and entry.state = 'recorded' and entry.recorded_by <> 'bench'`,
    );
    await client.query(
      `create temp table made as select gen_random_uuid() as entry_id, place.unit_id, place.path, date '${term.from}' + (n::bigint * 7919 % (date '${term.to}' - date '${term.from}' + 1))::int as on_date,
         n % (select count(*) from pattern) as pattern, member.person_id, member.sex
       from generate_series(1, ${records}) n
       join (select row_number() over (order by path) - 1 as nth, unit_id, path from org.unit_place where tenant_id = '${tenantId}' and path > '${upper.path}') place on place.nth = n % ${unions}
       join (select row_number() over (partition by unit_id order by person_id) - 1 as nth, * from people.membership where tenant_id = '${tenantId}') member on member.unit_id = place.unit_id and member.nth = n / ${unions} % ${membersEach}`,
    );
    await client.query(
      `insert into ledger.entry (tenant_id, entry_id, version, unit_id, path_on, on_date, kind_code, cause_code, fund_code, money_source, grade_code, level_code, stage_code, scheme_code, issuer_code, holder_kind, for_year, tags, summary, summary_norm, turns, named_turns, person_ids, amount, in_kind_value, quantity, giver, sensitive, recorded_by, occasion_code, beneficiary_kind, amount_least, amount_most)
       select '${tenantId}', made.entry_id, 1, made.unit_id, made.path, made.on_date, kind_code, cause_code, fund_code, money_source, grade_code, level_code, stage_code, scheme_code, issuer_code, holder_kind, case when for_year is null then null else extract(year from made.on_date) end, tags, 'Đo', 'do', turns, least(named_turns, 1), '{}', amount, in_kind_value, quantity, giver, sensitive, 'bench', occasion_code, beneficiary_kind, amount_least, amount_most
       from made join pattern on pattern.nth = made.pattern order by made.on_date`,
    );
    await client.query(
      `insert into ledger.participant (tenant_id, entry_id, person_id, unit_id, path_on, on_date, sex, beneficiary_kind, grade_code, sensitive)
       select '${tenantId}', made.entry_id, made.person_id, made.unit_id, made.path, made.on_date, made.sex, (taker).beneficiary_kind, (taker).grade_code, (taker).sensitive
       from made join pattern on pattern.nth = made.pattern where (taker).person_id is not null`,
    );
    await client.query('drop table made, pattern; reset all; analyze');
  } finally {
    client.release();
  }
}

const told =
  'kind_code, cause_code, fund_code, grade_code, level_code, stage_code, money_source, issuer_code, holder_kind, giver, occasion_code, beneficiary_kind, tags';
const personKinds = "kind_code in ('visit', 'training', 'resolution_study', 'promotion')";
const yearKinds = "kind_code in ('member_rating', 'title', 'emulation_registration', 'initiative')";

/** As a careful hand would write it for this one term: what is kept and up to date, then sums over it, sets of persons by kind, people. */
async function readByHand({ tx, tenantId }: Scope): Promise<void> {
  const ask = (text: string, ...more: unknown[]) =>
    tx.executeQuery<{ spoken_of: boolean; kept_span_id: string }>({
      sql: text,
      parameters: [tenantId, ...more],
    } as never);
  const place = (of: string): string =>
    `join org.unit_place place on place.tenant_id = ${of}.tenant_id and place.unit_id = ${of}.unit_id where ${of}.tenant_id = $1 and place.path >= $2 and place.path < $3`;
  const on = (of: string): string =>
    `${of}.from_on <= '${term.to}' and (${of}.to_on is null or ${of}.to_on > '${term.to}')`;
  const between = `between '${term.from}' and '${term.to}'`;
  const people = [
    `select tally.sex, sum(tally.persons) from people.tally tally ${place('tally')} and tally.on_date <= '${term.to}' group by 1`,
    `select cover.scheme_code, member.sex, count(distinct cover.person_id) from people.cover cover join people.membership member on member.tenant_id = cover.tenant_id and member.person_id = cover.person_id ${place('member')} and ${on('cover')} and ${on('member')} group by 1, 2`,
    `select member.in_reason, member.out_reason, count(*) filter (where member.from_on ${between}), count(*) filter (where member.to_on ${between}) from people.membership member ${place('member')} and (member.from_on ${between} or member.to_on ${between}) group by 1, 2`,
    `select worker.sex, count(*) from people.employment worker ${place('worker')} and ${on('worker')} group by 1`,
    `select post.line, post.kind_code, count(*) from people.post post ${place('post')} and ${on('post')} group by 1, 2`,
  ].map((text) => ask(text, upper.path, `${upper.path}~`));
  const { rows } = await ask(
    `with state as (
      select spoken_of, year, md5(string_agg(concat_ws(' ', unit_id, path_on, folds), ',' order by unit_id, path_on)) as state
      from ledger.unit_year where tenant_id = $1 and path_on >= $2 and path_on < $3 group by spoken_of, year)
    select kept.spoken_of, kept.kept_span_id from ledger.kept_span kept
    join state on state.spoken_of = kept.spoken_of and state.year = extract(year from kept.first_on) and state.state = kept.state_of
    where kept.tenant_id = $1 and kept.path = $2 and kept.first_on >= case when kept.spoken_of then '2018-01-01' else date '${term.from}' end and kept.last_on <= case when kept.spoken_of then '2022-12-31' else date '${term.to}' end`,
    upper.path,
    `${upper.path}~`,
  );
  const [dated, spoken] = [false, true].map((of) =>
    rows.filter((row) => row.spoken_of === of).map((row) => row.kept_span_id),
  );
  const kept = 'tenant_id = $1 and kept_span_id = any ($2::uuid[])';
  await Promise.all([
    ...people,
    ask(
      `select ${told}, sum(entries), sum(turns), sum(amount), sum(in_kind_value), sum(quantity), min(amount_least), max(amount_most) from ledger.kept_line where ${kept} group by ${told}`,
      dated,
    ),
    ask(
      `select ${told}, for_year, sum(entries), sum(turns) from ledger.kept_line where ${kept} group by ${told}, for_year`,
      spoken,
    ),
    ask(
      `select kind_code, beneficiary_kind, sex, sum(persons) from (select kind_code, beneficiary_kind, sex, bit_count(bit_or(persons)) as persons from ledger.kept_persons where ${kept} and ${personKinds} group by 1, 2, 3, part) line group by 1, 2, 3`,
      dated,
    ),
    ask(
      `select kind_code, grade_code, cause_code, sum(persons) from (select kind_code, grade_code, cause_code, bit_count(bit_or(persons)) as persons from ledger.kept_persons where ${kept} and ${yearKinds} group by 1, 2, 3, part) line group by 1, 2, 3`,
      spoken,
    ),
  ]);
}

const readTerm = ({ services }: Ground) =>
  inScope(services.db, chair, (scope) => measure(scope, wanted, { path: upper.path, period: term, today }));

/** One more record of one of the unions, through the same door as a form's. */
async function enterRecord({ services }: Ground): Promise<void> {
  await inScope(services.db, systemActor(chair.tenantIds), async (scope) => {
    const unit = await getUnit(scope, { code: 'bench-upper-7' });
    const drafts = [
      { onDate: '2021-05-05', causeCode: 'wedding', amount: 300_000, giver: 'union', moneySource: 'union_budget' },
    ];
    await recordEntries(scope, { unit, kindCode: 'visit', drafts, today });
  });
}

export const upperTerm: readonly Bench[] = [
  {
    name: `${indicators} indicators of a term of five years for an upper union of ${unions} unions with ${records.toLocaleString('en')} records`,
    floorName: 'by hand over the same kept sums, under the same policies',
    goal: 100,
    prepare: buildUpperUnion,
    figure: readTerm,
    floor: ({ services }) => inScope(services.db, chair, readByHand),
  },
  {
    name: 'a record entered in one of these unions, and the same term read by whoever comes first after it',
    floorName: 'the term read when nothing changed',
    figure: async (ground) => {
      await enterRecord(ground);
      await readTerm(ground);
    },
    floor: readTerm,
  },
];
