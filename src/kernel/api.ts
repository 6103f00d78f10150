import { readValues, type Contract, type Field, type Values } from './contract.ts';
import type { App, Ctx } from './http.ts';
import { Refusal } from './refusal.ts';
import { today } from './vi/dates.ts';

/**
 * JSON beside the pages, drawn from the same contracts and calling the same actions: `/api/v1/cd/:unit/<resource>`. Field
 * names are the contract's. `/api/v1/openapi.json` describes all of it.
 */
export interface Resource<C extends Contract = Contract> {
  /** Path segment, in English: 'members'. */
  name: string;
  label: string;
  contract: C;
  /** A page of the list, keyset by an opaque `after`. */
  list?: (
    c: Ctx,
    query: { after: string | undefined; most: number },
  ) => Promise<{ items: Record<string, unknown>[]; next: string | null }>;
  find?: (c: Ctx, id: string) => Promise<Record<string, unknown>>;
  /** Refuses who may not create here, before anything of what they sent is read. */
  allowCreate?: (c: Ctx) => Promise<void>;
  create?: (c: Ctx, values: Values<C>, raw: Record<string, unknown>) => Promise<string>;
}

const described: Resource[] = [];

/** Puts a resource on its addresses and into the description. */
export function offer<C extends Contract>(app: App, resource: Resource<C>): void {
  described.push(resource as unknown as Resource);
  const base = `/api/v1/cd/:unit/${resource.name}`;
  const { list, find, create } = resource;
  if (list) {
    app.get(base, async (c) =>
      c.json(
        await list(c, {
          after: c.req.query('after'),
          most: Math.min(Math.max(Number(c.req.query('most')) || 50, 1), 200),
        }),
      ),
    );
  }
  if (find) app.get(`${base}/:id`, async (c) => c.json(await find(c, c.req.param('id') ?? '')));
  if (create) {
    app.post(base, async (c) => {
      await resource.allowCreate?.(c);
      const raw = await readJson(c);
      const reading = readValues(resource.contract, raw, today(c.get('services').now()));
      if (reading.errors)
        return c.json({ error: { code: 'fields', message: 'Có trường chưa đúng.', fields: reading.errors } }, 422);
      return c.json({ id: await create(c, reading.values, raw) }, 201);
    });
  }
}

async function readJson(c: Ctx): Promise<Record<string, unknown>> {
  const body: unknown = await c.req.json().catch(() => undefined);
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new Refusal('api.body', 'Nội dung gửi lên phải là một đối tượng JSON.');
  return body as Record<string, unknown>;
}

const types: Record<Field['kind'], object> = {
  text: { type: 'string' },
  longText: { type: 'string' },
  date: { type: 'string', format: 'date' },
  money: { type: 'integer', description: 'đồng' },
  number: { type: 'integer' },
  choice: { type: 'string' },
  yesNo: { type: 'boolean' },
};

function schemaOf(of: Contract): object {
  const entries = Object.entries(of.fields).map(([name, field]) => [
    name,
    {
      ...types[field.kind],
      title: field.label,
      ...(field.choices ? { enum: field.choices.map((one) => one.value) } : {}),
      ...(field.max === undefined ? {} : { maxLength: field.max }),
    },
  ]);
  return {
    type: 'object',
    title: of.label,
    properties: Object.fromEntries(entries),
    required: Object.keys(of.fields).filter((name) => of.fields[name]?.required),
  };
}

/** OpenAPI 3.1 of all resources offered. */
function openApi(): object {
  const unit = {
    name: 'unit',
    in: 'path',
    required: true,
    schema: { type: 'string' },
    description: 'Mã đơn vị trong địa chỉ',
  };
  const reply = (schema: object) => ({ description: 'OK', content: { 'application/json': { schema } } });
  const paths = described.flatMap((resource) => {
    const schema = { $ref: `#/components/schemas/${resource.contract.name}` };
    const base = `/api/v1/cd/{unit}/${resource.name}`;
    const all: [string, object][] = [];
    const onList = {
      ...(resource.list
        ? {
            get: {
              summary: resource.label,
              parameters: [unit],
              responses: {
                200: reply({
                  type: 'object',
                  properties: { items: { type: 'array', items: schema }, next: { type: ['string', 'null'] } },
                }),
              },
            },
          }
        : {}),
      ...(resource.create
        ? {
            post: {
              summary: resource.label,
              parameters: [unit],
              requestBody: { content: { 'application/json': { schema } } },
              responses: { 201: reply({ type: 'object', properties: { id: { type: 'string' } } }) },
            },
          }
        : {}),
    };
    all.push([base, onList]);
    if (resource.find)
      all.push([
        `${base}/{id}`,
        {
          get: {
            summary: resource.label,
            parameters: [unit, { name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
            responses: { 200: reply(schema) },
          },
        },
      ]);
    return all;
  });
  return {
    openapi: '3.1.0',
    info: { title: 'Nhiệm Kỳ', version: '1' },
    paths: Object.fromEntries(paths),
    components: {
      schemas: Object.fromEntries(described.map((resource) => [resource.contract.name, schemaOf(resource.contract)])),
    },
  };
}

/** Serves the description of all that was offered. */
export function describeApi(app: App): void {
  app.get('/api/v1/openapi.json', (c) => c.json(openApi()));
}
