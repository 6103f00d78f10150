// Builds what the browser gets: one entry, islands as lazy chunks, one style sheet, fonts. All named by their content.
import tailwindcss from '@tailwindcss/vite';
import { defineConfig, type Plugin } from 'vite';

// Turbo writes a <style> for its progress bar, which the content security policy refuses; css/base.css draws the bar.
const turboWithoutStyle: Plugin = {
  name: 'turbo-without-style',
  transform(code, id) {
    if (!id.includes('@hotwired/turbo/')) return undefined;
    const call = 'this.installStylesheetElement();';
    if (!code.includes(call)) throw new Error('Turbo has changed: look again how its progress bar gets its style.');
    return code.replace(call, '');
  },
};

export default defineConfig({
  publicDir: false,
  plugins: [tailwindcss(), turboWithoutStyle],
  build: {
    outDir: 'dist/public',
    emptyOutDir: true,
    manifest: true,
    target: 'es2022',
    // The content security policy allows no data: addresses.
    assetsInlineLimit: 0,
    cssCodeSplit: true,
    modulePreload: { polyfill: false },
    rollupOptions: { input: ['src/browser.ts', 'src/kernel/ui/styles.css'] },
  },
});
