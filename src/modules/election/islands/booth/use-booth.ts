import { useEffect, useRef } from 'preact/hooks';
import { openBooth, type Booth } from './call-worker.ts';

/** The worker of this page: opened with it, and gone with it, with all that it knows. */
export function useBooth(): () => Booth {
  const booth = useRef<Booth>(undefined);
  const get = (): Booth => (booth.current ??= openBooth());
  useEffect(() => {
    get();
    return () => booth.current?.close();
  }, []);
  return get;
}
