import { useEffect, useRef } from 'preact/hooks';
import { openBooth, type Booth } from './call-worker.ts';

/** The worker of this page: it comes when it is first needed, and goes with the page, with all that it knows. */
export function useBooth(): () => Booth {
  const booth = useRef<Booth>(undefined);
  useEffect(() => {
    // A file that is dropped beside its field would open in place of the page.
    const keepPage = (event: DragEvent): void => {
      if (!(event.target instanceof HTMLInputElement)) event.preventDefault();
    };
    addEventListener('dragover', keepPage);
    addEventListener('drop', keepPage);
    return () => {
      removeEventListener('dragover', keepPage);
      removeEventListener('drop', keepPage);
      booth.current?.close();
    };
  }, []);
  return () => (booth.current ??= openBooth());
}

/** Asks before the page goes with what nobody has saved. */
export function useGuard(isUnsaved: boolean): void {
  useEffect(() => {
    if (!isUnsaved) return undefined;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isUnsaved]);
}
