import { defineConfig, type Plugin } from 'vite';

interface Entry { file: string; format: 'es' | 'iife' }

// What pages of other sites load from addresses that never change. Each is built by itself, so that it needs no other file; only
// languages, and what draws the curve, are fetched when they are wanted, and lie where every site may load them from.
const entries: Record<string, Entry> = {
  client: { file: 'src/client/index.ts', format: 'es' },
  assist: { file: 'src/embed/assist-element.ts', format: 'es' },
  widget: { file: 'src/widget/widget.ts', format: 'iife' },
};

// A stylesheet beside the script would have to be put into pages by hand, and could not reach into a shadow root: there it is text in the script.
const no_stylesheets: Plugin = {
  name: 'no-stylesheets',
  enforce: 'post',
  generateBundle(_, bundle) {
    for (const name of Object.keys(bundle)) if (name.endsWith('.css')) delete bundle[name];
  },
};

export default defineConfig(({ mode }) => {
  const entry = entries[mode];
  if (!entry) throw new Error(`--mode ${mode}: give one of ${Object.keys(entries).join(', ')}`);
  return {
    // Beside the script, wherever that comes from.
    base: './',
    plugins: [no_stylesheets],
    // The console's build has copied it.
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: 'dist',
      emptyOutDir: false,
      modulePreload: false,
      minify: true,
      target: 'es2022',
      lib: { entry: entry.file, formats: [entry.format], name: 'evenkeel', fileName: () => `${mode}.js` },
      rollupOptions: { output: { chunkFileNames: 'assets/embed/[name]-[hash].js' } },
    },
  };
});
