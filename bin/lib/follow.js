import { flushCompileCache } from 'node:module';

// Loaded before the program: ends it in order when the script that started it is told to stop or dies, on every system.
// Ctrl-C reaches both, so that the second call for the same end must not break the first off.
let asked = false;

function end(signal) {
  if (asked) return;
  asked = true;
  if (process.listenerCount(signal) > 1) process.emit(signal);
  else process.exit(130);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    const heard = process.listenerCount(signal) > 1;
    if (!heard && asked) process.exit(130);
    if (heard) asked = true;
    else end('SIGTERM');
  });
}

// A moment later: after Ctrl-C our own signal comes by itself, and who ends by it must not be asked a second time.
const endSoon = () => setTimeout(end, 100, 'SIGTERM');
process.on('message', (word) => word === 'stop' && endSoon());
process.on('disconnect', endSoon);
process.channel?.unref();

// Kept now, not only at an orderly end: the next start is quick also after a power cut.
setTimeout(flushCompileCache, 5_000).unref();
