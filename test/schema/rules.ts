/**
 * What makes the schema ready for a distributed PostgreSQL (rows spread by tenant_id) and keeps each tenant to itself, read
 * from the database's own catalogue. Each rule is a query that finds violations, one text a row.
 */
export interface SchemaRule {
  name: string;
  why: string;
  /** Rows `what`. `our` stands for the tables of our own schemas. */
  sql: string;
}

/** Small shared facts without a tenant, a copy on every worker: keys do not begin with a tenant, and others may refer to them. */
export const referenceTables: Record<string, string> = {
  'org.unit_kind': 'levels and kinds of the union are the same for all',
};

/** Everybody reads these; they hold no secret. */
export const openTables: Record<string, string> = {
  'kernel.tenant': 'the list of the homes of storage, read before anybody is signed in; names only',
  'org.unit_kind': 'the law of the whole union',
};

/** Functions that run as their owner, each with a leak test of its own (test/rls.test.ts). */
export const ownerFunctions: Record<string, string> = {
  'kernel.account_of_session(text, integer)':
    'sessions are the identity library’s, which the working role does not enter; it tells one account to who has its token',
  'people.party_posts_counted()':
    'posts in the Party are a figure here and a name there; it applies tenant and units itself',
  'people.search_persons(text, integer)':
    'a trigram index is not used under a policy; it applies tenant and units itself',
};

/** Schemas with rules of their own: the identity library's (no tenant, only the owner's role enters) and the job library's. */
const otherSchemas = ['auth', 'pgboss', 'public', 'information_schema'];

const list = (names: readonly string[]): string => names.map((name) => `'${name}'`).join(', ');
const references = list(Object.keys(referenceTables));

/** With `our(oid, name)`: before each rule's query. */
export const preamble = `
  with our as (
    select c.oid, n.nspname || '.' || c.relname as name, c.relrowsecurity, c.relforcerowsecurity
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and n.nspname not in (${list(otherSchemas)}) and n.nspname !~ '^pg_'
  )`;

const ourSchemas = `nspname not in (${list(otherSchemas)}) and nspname !~ '^pg_'`;

export const schemaRules: readonly SchemaRule[] = [
  {
    name: 'every table says whose row it is, in the same type',
    why: 'rows are spread and secured by tenant_id uuid not null',
    sql: `select our.name as what from our left join pg_attribute a on a.attrelid = our.oid and a.attname = 'tenant_id' and not a.attisdropped
      where our.name not in (${references}) and (a.attname is null or a.atttypid <> 'uuid'::regtype or not a.attnotnull)`,
  },
  {
    name: 'every table has a primary key',
    why: 'a shard without one cannot be moved while the program runs',
    sql: `select n.nspname || '.' || c.relname as what from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and (${ourSchemas} or nspname = 'auth') and not exists (select 1 from pg_constraint k where k.conrelid = c.oid and k.contype = 'p')`,
  },
  {
    name: 'every key and index begins with the tenant',
    why: 'a unique key without it is refused by Citus; an index without it searches all tenants',
    sql: `select our.name || ': ' || x.indexrelid::regclass as what from our join pg_index x on x.indrelid = our.oid
      left join pg_attribute a on a.attrelid = our.oid and a.attnum = x.indkey[0]
      where our.name not in (${references}) and a.attname is distinct from 'tenant_id'`,
  },
  {
    name: 'a foreign key begins with the tenant on both sides, or leads to a reference table',
    why: 'rows that belong together lie on the same worker; a reference table must not depend on one',
    sql: `select our.name || ': ' || k.conname as what from our join pg_constraint k on k.conrelid = our.oid and k.contype = 'f'
      join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1] join pg_attribute b on b.attrelid = k.confrelid and b.attnum = k.confkey[1]
      left join our target on target.oid = k.confrelid
      where (coalesce(target.name, '') not in (${references}) and (a.attname <> 'tenant_id' or b.attname <> 'tenant_id')) or (our.name in (${references}) and target.name not in (${references}))`,
  },
  {
    name: 'no trigger',
    why: 'Citus refuses them; what must follow a deed is written by the action in the same transaction',
    sql: `select our.name || ': ' || t.tgname as what from our join pg_trigger t on t.tgrelid = our.oid and not t.tgisinternal`,
  },
  {
    name: 'no number from a sequence',
    why: 'identifiers come from the program (uuid v7)',
    sql: `select our.name || '.' || a.attname as what from our join pg_attribute a on a.attrelid = our.oid left join pg_attrdef d on d.adrelid = our.oid and d.adnum = a.attnum
      where a.attidentity <> '' or pg_get_expr(d.adbin, d.adrelid) like '%nextval%'`,
  },
  {
    name: 'row-level security is on, also for the owner, with a policy',
    why: 'a table without it shows every tenant to everybody',
    sql: `select our.name as what from our where not relrowsecurity or not relforcerowsecurity or not exists (select 1 from pg_policy p where p.polrelid = our.oid)`,
  },
  {
    name: 'every policy asks for the tenant',
    why: 'one that forgets it opens or moves rows across tenants',
    sql: `select our.name || ': ' || p.polname as what from our join pg_policy p on p.polrelid = our.oid
      where (our.name not in (${list(Object.keys(openTables))}) or p.polcmd <> 'r')
        and (coalesce(pg_get_expr(p.polqual, p.polrelid), 'scope_tenants') not like '%scope_tenants%' or coalesce(pg_get_expr(p.polwithcheck, p.polrelid), 'scope_tenants') not like '%scope_tenants%' or not p.polpermissive)`,
  },
  {
    name: 'paths and folded names compare byte by byte',
    why: 'a branch is read as a range of its path; ICU would sort it otherwise, and each version in its own way',
    sql: `select our.name || '.' || a.attname as what from our join pg_attribute a on a.attrelid = our.oid join pg_collation c on c.oid = a.attcollation
      where (a.attname ~ '(^|_)path(_|$)' or a.attname in ('mark', 'name_norm', 'name_key', 'grain')) and c.collname <> 'C'`,
  },
  {
    name: 'the working role stands below the policies',
    why: 'an owner, a superuser or a role with BYPASSRLS sees everything',
    sql: `select 'is ' || r.rolname || ' with a right above' as what from pg_roles r where r.rolname = 'nhiemky_app' and (r.rolsuper or r.rolbypassrls or r.rolcreaterole or r.rolcreatedb or r.rolcanlogin or r.rolreplication)
      union all select 'owns ' || pg_describe_object(d.classid, d.objid, 0) from pg_shdepend d join pg_roles r on r.oid = d.refobjid where r.rolname = 'nhiemky_app' and d.deptype = 'o' and d.dbid in (0, (select oid from pg_database where datname = current_database()))
      union all select 'belongs to ' || m.roleid::regrole from pg_auth_members m where m.member = 'nhiemky_app'::regrole`,
  },
  {
    name: 'the working role reads, writes and, where it must, deletes; nothing else, and nowhere else',
    why: "TRUNCATE asks no policy; accounts and sessions are the identity library's own",
    sql: `select our.name || ': ' || privilege as what from our, unnest(array['TRUNCATE', 'REFERENCES', 'TRIGGER']) privilege where has_table_privilege('nhiemky_app', our.oid, privilege)
      union all select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('r', 'p', 'v', 'm', 'S') and n.nspname in ('auth', 'public', 'pgboss') and (c.relkind = 'S' or has_table_privilege('nhiemky_app', c.oid, 'SELECT, INSERT, UPDATE, DELETE'))
        and (n.nspname <> 'public' or c.relname = 'migration')
      union all select 'may create in ' || nspname from pg_namespace where nspname !~ '^pg_' and has_schema_privilege('nhiemky_app', oid, 'CREATE')`,
  },
  {
    name: 'views are read with the rights of their reader',
    why: 'a plain view runs as its owner and shows every tenant; a materialized view knows no policies',
    sql: `select n.nspname || '.' || c.relname as what from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where ${ourSchemas} and (c.relkind = 'm' or (c.relkind = 'v' and not coalesce(c.reloptions && array['security_invoker=true', 'security_invoker=on'], false)))`,
  },
  {
    name: 'functions run with the rights of their caller, but the named ones',
    why: 'one that runs as its owner stands above every policy',
    sql: `select n.nspname || '.' || p.oid::regprocedure as what from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where ${ourSchemas} and p.prosecdef
        and n.nspname || '.' || p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')' not in (${list(Object.keys(ownerFunctions))})
        and n.nspname || '.' || p.proname || '(' || oidvectortypes(p.proargtypes) || ')' not in (${list(Object.keys(ownerFunctions))})`,
  },
  {
    name: 'a function that runs as its owner says where its names are looked up, and who may call it',
    why: 'otherwise its caller decides what it really reads',
    sql: `select p.oid::regprocedure::text as what from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where ${ourSchemas} and p.prosecdef and (not coalesce(p.proconfig::text like '%search_path=%', false) or exists (select 1 from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) g where g.grantee = 0))`,
  },
];
