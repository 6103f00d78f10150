import { sql } from 'kysely';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { useWorld } from '../../../test/world.ts';
import { ContractFields } from '../../kernel/form.tsx';
import { freshForm } from '../../kernel/http.ts';
import { columnsOf } from '../../kernel/listing.tsx';
import { admissionContract, memberContract, openContract, sensitiveContract } from './contract/member.ts';

const world = useWorld();
const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

async function columnsOfTable(table: string): Promise<string[]> {
  const { rows } = await sql<{
    columnName: string;
  }>`select column_name from information_schema.columns where table_schema = 'people' and table_name = ${table}`.execute(
    world().db,
  );
  return rows.map((row) => row.columnName);
}

describe('A field of the member is declared once', () => {
  it('is kept with the person, or apart from it when it is sensitive', async () => {
    const [open, apart] = [await columnsOfTable('person'), await columnsOfTable('person_private')];
    expect(
      Object.keys(openContract.fields)
        .map(snake)
        .filter((name) => !open.includes(name)),
    ).toEqual([]);
    expect(
      Object.keys(sensitiveContract.fields)
        .map(snake)
        .filter((name) => !apart.includes(name)),
    ).toEqual([]);
    expect(
      Object.keys(sensitiveContract.fields)
        .map(snake)
        .filter((name) => open.includes(name)),
    ).toEqual([]);
  });

  it('stands in the form, with its label', () => {
    const html = renderToString(<ContractFields of={memberContract} form={freshForm()} />);
    for (const [name, field] of Object.entries(memberContract.fields)) {
      expect(html).toContain(`name="${name}"`);
      expect(html).toContain(field.label);
    }
  });

  it('stands in the list when it says so, and a sensitive one never does', () => {
    const listed = Object.values(admissionContract.fields).filter((field) => field.inList);
    expect(columnsOf(admissionContract).map((column) => column.label)).toEqual(listed.map((field) => field.label));
    expect(listed.filter((field) => field.sensitive)).toEqual([]);
  });
});
