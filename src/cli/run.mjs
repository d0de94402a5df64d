#!/usr/bin/env node
// Node cannot run TypeScript itself; the bundler that is here anyway can.
process.env.NODE_ENV ??= 'production'
const { runnerImport } = await import('vite')
const { fileURLToPath } = await import('node:url')
try {
  await runnerImport(fileURLToPath(new URL('./main.ts', import.meta.url)), { logLevel: 'warn' })
} catch (error) {
  console.error(error)
  process.exitCode = 1
}
