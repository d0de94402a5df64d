import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { normalizePath } from 'vite'
import { defineConfig } from 'vitest/config'
import { styleOptions } from './src/cli/styles.ts'
import { servedData } from './src/cli/vite-data.ts'

const shared = { setupFiles: ['tests/setup.ts'] }

/** Chunk of everything that the entry needs. */
const FRAME = 'frame'
const source = normalizePath(join(import.meta.dirname, 'src'))

/** Few large files compress better than many small ones, as long as no page fetches what it does not run. */
const groups = [
  // Without the entry itself: its address says which release runs.
  { name: FRAME, tags: ['$initial' as const], test: (id: string) => id !== `${source}/app/main.tsx`, priority: 2 },
  { name: 'shared', test: (id: string) => id.startsWith(`${source}/`), minShareCount: 8, priority: 1 },
]

export default defineConfig({
  plugins: [react(), servedData()],
  // Relative, so that the built site works under any folder.
  base: './',
  css: styleOptions,
  build: {
    // The served policy allows no `data:` fonts or scripts.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1000,
    // Every page has linked them; by a relative address, which another page would read anew.
    modulePreload: { resolveDependencies: (_, files) => files.filter((file) => !file.includes(`/${FRAME}-`)) },
    rolldownOptions: { output: { codeSplitting: { groups } } },
  },
  test: {
    // Every core: nothing else runs meanwhile.
    maxWorkers: '100%',
    // Time is measured elsewhere; a busy machine breaks nothing.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          ...shared,
          name: 'node',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          // None of them changes what another imports; to load all of it anew for each takes longer than they do.
          isolate: false,
        },
      },
      { extends: true, test: { ...shared, name: 'dom', environment: 'jsdom', include: ['tests/**/*.test.tsx'] } },
    ],
  },
})
