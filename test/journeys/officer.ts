import type { Server } from './server.ts';

export const unit = 'cdcs-trung-tam-vhtt';

/** The chair of the sample's union, as a program would be one: a cookie and forms, no browser. */
export class Officer {
  private server: Server | undefined;
  private cookie = '';

  /** As the first person of the sample, or as the one whose button says so: "Tổ trưởng". */
  async signIn(server: Server, title = ''): Promise<void> {
    this.server = server;
    const page = await (await fetch(`${server.address}/dang-nhap`)).text();
    const buttons = page.split('name="persona" value="').slice(1);
    const persona = buttons.find((button) => button.includes(title))?.split('"')[0] ?? '';
    const answer = await this.send('/dang-nhap/mau', new URLSearchParams({ persona }));
    this.cookie = answer.headers
      .getSetCookie()
      .map((set) => set.split(';')[0])
      .join('; ');
  }

  get session(): string {
    return this.cookie;
  }

  /** Where the start leads: the address of the officer's own unit. */
  async home(): Promise<string> {
    const answer = await fetch(`${this.server?.address}/`, { redirect: 'manual', headers: { cookie: this.cookie } });
    return answer.headers.get('location') ?? '';
  }

  async read(path: string): Promise<string> {
    const answer = await fetch(`${this.server?.address}${path}`, { headers: { cookie: this.cookie } });
    return answer.text();
  }

  send(path: string, body: URLSearchParams | FormData | object = new URLSearchParams()): Promise<Response> {
    const { address = '' } = this.server ?? {};
    const isForm = body instanceof URLSearchParams || body instanceof FormData;
    return fetch(`${address}${path}`, {
      method: 'POST',
      redirect: 'manual',
      body: isForm ? body : JSON.stringify(body),
      headers: { cookie: this.cookie, origin: address, ...(isForm ? {} : { 'content-type': 'application/json' }) },
    });
  }
}

export const importsOfMembers = `/cd/${unit}/doan-vien/nhap`;

/** The columns of a list of members, and what fills all its rows. */
export const membersAs = (names: readonly string[]): URLSearchParams =>
  new URLSearchParams({
    ...Object.fromEntries(names.map((name, at) => [`cot.${at}`, name])),
    'dien.categoryCode': 'publicEmployee',
    'dien.fromOn': '01/01/2024',
    'dien.inReason': 'admission',
    'dien.unitId': '',
  });

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Asks for a page until it is worked on no more. */
export async function readDone(officer: Officer, path: string, every = 250): Promise<string> {
  for (;;) {
    const page = await officer.read(path);
    if (!page.includes('<busy-import>')) return page;
    await pause(every);
  }
}

/** A list comes in with the steps that an officer takes. Begun anew after a fall, it goes on where it stands. */
export async function importMembers(
  officer: Officer,
  list: { importId: string; bytes: Uint8Array<ArrayBuffer>; name: string; columns: readonly string[] },
  tell: (step: 'read' | 'checked' | 'written') => void = () => undefined,
): Promise<boolean> {
  const to = `${importsOfMembers}/${list.importId}`;
  const form = new FormData();
  form.set('importId', list.importId);
  form.set('file', new File([list.bytes], list.name));
  await officer.send(importsOfMembers, form);
  let page = await readDone(officer, to);
  if (page.includes(`action="${to}/cot"`)) {
    tell('read');
    await officer.send(`${to}/cot`, membersAs(list.columns));
    page = await readDone(officer, to);
  }
  if (page.includes(`action="${to}/nhap"`)) {
    tell('checked');
    await officer.send(`${to}/nhap`);
    page = await readDone(officer, to);
  }
  tell('written');
  return page.includes('Đã nhập: thêm');
}
