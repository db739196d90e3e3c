import { defineConfig } from 'vite';

// The binary serves dist/ under a CSP without inline anything: no asset may become a data: URL in a
// stylesheet, and the preload polyfill would be an inline script.
export default defineConfig({
  base: '/',
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2022',
  },
});
