import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { afterAll, beforeAll, inject } from 'vitest';
import { buildApp } from '../src/app.ts';
import type { App } from '../src/kernel/http.ts';
import type { Services } from '../src/kernel/services.ts';
import { readSettings } from '../src/kernel/settings.ts';
import type { Opening } from '../src/modules.ts';
import { wire } from '../src/wire.ts';
import { at, withClient } from './database.ts';

/** The whole program over a database, asked as a browser asks: with an address, cookies and forms, without a network. */
export interface Site {
  services: Services;
  app: App;
  /** What stood on the terminal. */
  said: string[];
  close(): Promise<void>;
}

export interface SiteOptions {
  env?: Record<string, string>;
  loadSample?: Opening['loadSample'];
  now?: () => Date;
}

export function openSite(connection: pg.PoolConfig, o: SiteOptions = {}): Site {
  const dataDir = mkdtempSync(join(tmpdir(), 'nk-site-'));
  const services = wire(readSettings({ DATA_DIR: dataDir, LOG_LEVEL: 'silent', ...o.env }), connection);
  if (o.now) services.now = o.now;
  const said: string[] = [];
  const app = buildApp(services, {
    loadSample: o.loadSample ?? (async () => undefined),
    announce: (text) => said.push(text),
  });
  const close = async () => {
    await services.db.destroy();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { services, app, said, close };
}

/** The program over an empty database of the test file's own. */
export function useEmptySite(o: SiteOptions = {}): () => Site {
  const name = `nk_${randomBytes(6).toString('hex')}`;
  const server = inject('server');
  let site: Site | undefined;
  beforeAll(async () => {
    await withClient(server, (client) => client.query(`create database ${name} template nk_template_empty`));
    site = openSite({ ...server, ...at(server, name) }, o);
  });
  afterAll(async () => {
    await site?.close();
    await withClient(server, (client) => client.query(`drop database if exists ${name} with (force)`));
  });
  return () => {
    if (!site) throw new Error('The site is open in tests and hooks only.');
    return site;
  };
}

export interface Visitor {
  get(path: string): Promise<Response>;
  post(path: string, fields?: Record<string, string>): Promise<Response>;
  /** A form with files. */
  send(path: string, form: FormData): Promise<Response>;
  cookies: Map<string, string>;
}

/** A browser: keeps cookies, says where its forms come from. `host` and `ip` are those of its machine. */
export function visitor(app: App, o: { origin?: string; ip?: string } = {}): Visitor {
  const origin = o.origin ?? 'http://localhost:8080';
  const cookies = new Map<string, string>();
  const ask = async (path: string, init: RequestInit & { headers: Record<string, string> }): Promise<Response> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const from = { incoming: { socket: { remoteAddress: o.ip ?? '127.0.0.1' } } };
    const answer = await app.request(`${origin}${path}`, { ...init, headers: { ...init.headers, cookie } }, from);
    for (const set of answer.headers.getSetCookie()) keep(cookies, set);
    return answer;
  };
  return {
    cookies,
    get: (path) => ask(path, { headers: {} }),
    send: (path, form) => ask(path, { method: 'POST', body: form, headers: { origin } }),
    post: (path, fields = {}) =>
      ask(path, {
        method: 'POST',
        body: new URLSearchParams(fields).toString(),
        headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
      }),
  };
}

function keep(cookies: Map<string, string>, set: string): void {
  const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
  if (/max-age=0/i.test(set)) cookies.delete(name);
  else cookies.set(name, value);
}
