// Build of the three bundles: main (three doors), preload (one CommonJS file), renderer.
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { build, type Plugin } from 'vite'

/** A thread as one file of its own: a worker inside an archive could not load chunks beside it. */
function worker(name: string, source: string, external: readonly string[] = []): Plugin {
  return {
    name,
    apply: 'build',
    async closeBundle() {
      await build({
        configFile: false,
        logLevel: 'warn',
        ssr: { noExternal: true, external: ['better-sqlite3', 'multilingual-stemmer', ...external] },
        build: {
          target: 'node22',
          ssr: source,
          outDir: 'out/main',
          emptyOutDir: false,
          rolldownOptions: { output: { format: 'es', entryFileNames: `${name}.js`, codeSplitting: false } },
        },
      })
    },
  }
}

export default defineConfig({
  main: {
    plugins: [
      worker('search-worker', 'src/main/search/worker.ts'),
      worker('pdf-worker', 'src/main/meetings/pdf-worker.ts'),
      // The dictionaries and the program that reads them stay files of their packages.
      worker('spelling-worker', 'src/main/spelling/worker.ts', [
        'hunspell-wasm',
        'dictionary-fr',
        'dictionary-en-gb',
        'dictionary-en',
      ]),
    ],
    build: {
      target: 'node22',
      rolldownOptions: {
        input: {
          index: 'src/main/electron/index.ts',
          web: 'src/main/web/index.ts',
          cli: 'src/main/cli/index.ts',
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      // A sandboxed preload is loaded as one CommonJS file: nothing may stay external but electron.
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: 'src/preload/index.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [react()],
    build: {
      target: 'es2023',
      minify: true,
      // Data URIs are refused by the content security policy for fonts; keep every asset a file.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: 'src/renderer/index.html' },
    },
  },
})
