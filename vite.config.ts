import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { styleOptions } from './src/cli/styles.ts'
import { servedData } from './src/cli/vite-data.ts'

const shared = { setupFiles: ['tests/setup.ts'] }

export default defineConfig({
  plugins: [react(), servedData()],
  // Relative, so that the built site works under any folder.
  base: './',
  css: styleOptions,
  build: {
    // The served policy allows no `data:` fonts or scripts.
    assetsInlineLimit: 0,
    // One file: pages rendered at build link it, whatever feature they show.
    cssCodeSplit: false,
    chunkSizeWarningLimit: 1000,
  },
  test: {
    // Every core: nothing else runs meanwhile.
    maxWorkers: '100%',
    // Time is measured elsewhere; a busy machine breaks nothing.
    testTimeout: 30_000,
    projects: [
      { extends: true, test: { ...shared, name: 'node', environment: 'node', include: ['tests/**/*.test.ts'] } },
      { extends: true, test: { ...shared, name: 'dom', environment: 'jsdom', include: ['tests/**/*.test.tsx'] } },
    ],
  },
})
