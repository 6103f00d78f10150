// Bundles the server program: its libraries in a few files instead of two thousand, which halves the time to the first page.
import { defineConfig } from 'vite';

/** Left in node_modules: what has binaries of its own, and what is loaded only when it is needed. */
const external = [
  '@myriaddreamin/typst-ts-node-compiler',
  '@node-rs/argon2',
  'docx',
  'file-type',
  'flydrive',
  'flydrive/drivers/fs',
  'hucre',
  'kysely-codegen',
  'nodemailer',
  'pg-boss',
  'pg-native',
  'sharp',
];

export default defineConfig({
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  ssr: { noExternal: true, external },
  build: {
    ssr: true,
    outDir: 'dist/app',
    emptyOutDir: true,
    target: 'node24',
    sourcemap: true,
    minify: false,
    rollupOptions: {
      input: {
        web: 'src/web.ts',
        worker: 'src/worker.ts',
        cli: 'src/cli.ts',
        verify: 'src/verify.ts',
        'kernel/running': 'src/kernel/running.ts',
      },
      output: { entryFileNames: '[name].js', chunkFileNames: 'parts/[name]-[hash].js' },
    },
  },
});
