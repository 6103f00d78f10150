import { readFileSync } from 'node:fs';
import { Agent, get as request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { Officer } from '../test/journeys/officer.ts';
import { startServer, type Server } from '../test/journeys/server.ts';
import type { Measured } from './measure.ts';

const clients = 8;
const secondsEach = 8;
const goals = { pages: 200, mebibytes: 180, csv: 3 };

/**
 * The program as `npm start` runs it, on a data folder that holds 100,000 members, asked over its socket by eight keep-alive
 * clients of this process: they take their share of the same two processors.
 */
export async function measureServing(dataDir: string): Promise<Measured[]> {
  const server = await startServer({ in: dataDir });
  try {
    const chair = await Visitor.of(server, 'Chủ tịch');
    const leader = await Visitor.of(server, 'Tổ trưởng');
    const memory = await memoryAfterPages(server, chair);
    const floor = await rate(leader, ['/suc-khoe']);
    const pages = (name: string, figure: number, goal: number | null): Measured => ({
      name: `${name}, ${clients} clients (floor: an address that asks the database for the number 1)`,
      figure: Math.round(figure),
      unit: 'pages/s',
      floor: Math.round(floor),
      goal,
      ok: goal === null ? null : figure >= goal,
    });
    return [
      memory,
      pages('lists of members and records of an officer with one group', await rate(leader, leader.lists), goals.pages),
      pages('the list of 100,000 members', await rate(chair, [`${chair.home}/doan-vien`]), null),
      pages('an officer’s pages in turn, start and figures too', await rate(chair, chair.pages), null),
      ...(await exportBesidePages(chair)),
    ];
  } finally {
    await server.stop();
  }
}

/** A browser without a screen: one cookie, connections that stay open, compressed answers. */
class Visitor {
  private readonly agent = new Agent({ keepAlive: true });
  private readonly address: string;
  private readonly cookie: string;
  readonly home: string;

  private constructor(address: string, cookie: string, home: string) {
    this.address = address;
    this.cookie = cookie;
    this.home = home;
  }

  static async of(server: Server, title: string): Promise<Visitor> {
    const officer = new Officer();
    await officer.signIn(server, title);
    return new Visitor(server.address, officer.session, await officer.home());
  }

  get lists(): string[] {
    return ['/doan-vien', '/so-hoat-dong'].map((path) => this.home + path);
  }
  get pages(): string[] {
    return ['', '/nhiem-ky', '/so-lieu', '/chi-tieu', '/ghi/visit', '/bao-cao', '/doan-vien', '/so-hoat-dong'].map(
      (path) => this.home + path,
    );
  }

  /** @returns the bytes of the answer. Throws on any answer but 200: an error page is served fast. */
  get(path: string): Promise<number> {
    const headers = { cookie: this.cookie, 'accept-encoding': 'gzip' };
    return new Promise((done, fail) => {
      request(this.address + path, { agent: this.agent, headers }, (answered) => {
        let bytes = 0;
        answered.on('data', (chunk: Buffer) => (bytes += chunk.length)).on('error', fail);
        answered.on('end', () =>
          answered.statusCode === 200 ? done(bytes) : fail(new Error(`${path}: ${answered.statusCode}`)),
        );
      }).on('error', fail);
    });
  }
}

async function rate(visitor: Visitor, paths: readonly string[]): Promise<number> {
  for (const path of paths) await visitor.get(path);
  let served = 0;
  const until = performance.now() + 1000 * secondsEach;
  const client = async (_: unknown, nth: number) => {
    for (let at = nth; performance.now() < until; at++) {
      await visitor.get(paths[at % paths.length] ?? '');
      served++;
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return served / secondsEach;
}

/** How long the whole list takes as CSV, and how much longer another page takes meanwhile than on an idle server. */
async function exportBesidePages(visitor: Visitor): Promise<Measured[]> {
  const page = `${visitor.home}/nhiem-ky`;
  const list = `${visitor.home}/doan-vien.csv`;
  const seconds = async (work: Promise<unknown>): Promise<number> => {
    const from = performance.now();
    await work;
    return (performance.now() - from) / 1000;
  };
  const idle = await pageTimes(visitor, page, pause(3000));
  const writing = seconds(visitor.get(list));
  const beside = await pageTimes(visitor, page, writing);
  const took = await writing;
  const alone = await seconds(visitor.get(list));
  return [
    {
      name: 'CSV of 100,000 members while another page is asked all the time (floor: nobody asks)',
      figure: round(took),
      unit: 's',
      floor: round(alone),
      goal: goals.csv,
      ok: took <= goals.csv,
    },
    {
      name: 'that other page meanwhile, median (floor: on an idle server; goal: twice that)',
      figure: round(beside),
      unit: 'ms',
      floor: round(idle),
      goal: round(2 * idle),
      ok: beside <= 2 * idle,
    },
  ];
}

const round = (value: number): number => Math.round(value * 10) / 10;

async function pageTimes(visitor: Visitor, path: string, during: Promise<unknown>): Promise<number> {
  let over = false;
  void during.finally(() => (over = true));
  const times: number[] = [];
  while (!over) {
    const from = performance.now();
    await visitor.get(path);
    times.push(performance.now() - from);
  }
  return times.sort((one, other) => one - other)[Math.floor(times.length / 2)] ?? Number.NaN;
}

/** One minute after 100 pages, as the operating system counts it; the floor is what it took before the first of them. */
async function memoryAfterPages({ pid }: Server, visitor: Visitor): Promise<Measured> {
  const floor = memoryOf(pid);
  for (let nth = 0; nth < 100; nth++) await visitor.get(visitor.pages[nth % visitor.pages.length] ?? '');
  await pause(60_000);
  const figure = memoryOf(pid);
  const goal = goals.mebibytes;
  return { name: 'the program one minute after 100 pages', figure, unit: 'MiB', floor, goal, ok: figure <= goal };
}

function memoryOf(pid: number): number {
  const kibibytes = /VmRSS:\s+(\d+)/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Math.round(Number(kibibytes) / 1024);
}
