import { Refusal } from '../kernel/refusal.ts';
import type { Services } from '../kernel/services.ts';

/** Fills an empty database with the sample province. Takes some seconds and says how far it is. */
export async function loadSample(_services: Services, _onProgress: (text: string) => void): Promise<void> {
  throw new Refusal('sample.notReady', 'Bản này chưa kèm dữ liệu mẫu. Đồng chí hãy khai báo công đoàn cơ sở của mình.');
}
