import { spawn } from 'node:child_process';
import { root } from './ground.js';
import { ensureInstalled } from './install.js';
import { findNode } from './node.js';

/** Runs a function of a TypeScript file that is not part of the program (proofs, measurements); false or a throw is exit code 1. */
export async function runInside(file, name) {
  await ensureInstalled();
  const script = `
    import { createServer } from 'vite';
    const server = await createServer({ configFile: false, root: ${JSON.stringify(root)}, logLevel: 'error', appType: 'custom', optimizeDeps: { noDiscovery: true },
      server: { middlewareMode: true, hmr: false, ws: false, watch: null }, oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } } });
    const module = await server.ssrLoadModule(${JSON.stringify(`/${file}`)});
    process.exit((await module[${JSON.stringify(name)}]()) === false ? 1 : 0);
  `;
  const child = spawn(findNode(), ['--input-type=module', '-e', script, '--', ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
  });
  return new Promise((done, fail) => child.once('error', fail).once('exit', (code) => done(code ?? 1)));
}
