import type pg from 'pg';
import { Refusal } from '../refusal.ts';

/**
 * Every table forces row-level security upon its owner too. Who copies whole tables must stand above it, or rows would be
 * missing without a word. The embedded database's own role does. Refuses `backup.rights`.
 */
export async function refuseHiddenRows(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ role: string; above: boolean }>(
    'select rolname as role, rolsuper or rolbypassrls as above from pg_roles where rolname = current_user',
  );
  if (rows[0]?.above) return;
  throw new Refusal(
    'backup.rights',
    `Tài khoản "${rows[0]?.role}" trong DATABASE_URL không được đọc trọn các bảng. Người quản trị máy chủ PostgreSQL cần chạy: alter role "${rows[0]?.role}" bypassrls;`,
  );
}
