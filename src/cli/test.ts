import { spawn } from 'node:child_process'
import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { findChromium } from './chromium.ts'
import { freePort } from './free-port.ts'
import { CACHE, ROOT } from './options.ts'

interface Count {
  readonly passed: number
  readonly failed: number
  /** Of those that passed, how many did so only when tried again. */
  readonly flaky?: number
}

/** What a run that never came to its report counts as. */
const CRASHED: Count = { passed: 0, failed: 1 }

/** Built apart from `dist`, so that a build meanwhile does not change what is tested. */
const SITE = join(CACHE, 'site')
const VITEST_REPORT = join(CACHE, 'vitest.json')
const PLAYWRIGHT_REPORT = join(CACHE, 'playwright.json')

/** Runs unit and browser tests, the latter on a fresh build; `all` adds those tagged @verify. True if none failed. */
export async function runTests({ all }: { readonly all: boolean }): Promise<boolean> {
  const chromium = await findChromium()
  console.log(`Browser: ${chromium}`)
  await mkdir(CACHE, { recursive: true })
  const counts = [await runVitest(), await runPlaywright(chromium, all)]
  const passed = counts.reduce((sum, count) => sum + count.passed, 0)
  const failed = counts.reduce((sum, count) => sum + count.failed, 0)
  const flaky = counts.reduce((sum, count) => sum + (count.flaky ?? 0), 0)
  console.log(`\n${passed} passed${flaky ? ` (${flaky} only when tried again)` : ''}, ${failed} failed`)
  return failed === 0
}

async function runVitest(): Promise<Count> {
  await rm(VITEST_REPORT, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${VITEST_REPORT}`]
  const code = await run(['node_modules/vitest/vitest.mjs', 'run', ...reporters], { NODE_ENV: 'test' })
  const report = await readReport<VitestReport>(VITEST_REPORT)
  if (!report) return CRASHED
  // A file that cannot be imported fails without a single test in it.
  const empty = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.length,
  )
  const failed = report.numFailedTests + empty.length
  return { passed: report.numPassedTests, failed: code === 0 ? failed : Math.max(failed, 1) }
}

interface VitestReport {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[]
}

async function runPlaywright(chromium: string, all: boolean): Promise<Count> {
  if ((await run(['src/cli/run.mjs', 'build', '--out', SITE], { NODE_ENV: 'production' })) !== 0) return CRASHED
  await rm(PLAYWRIGHT_REPORT, { force: true })
  const ports = [await freePort(), await freePort()]
  const tags = all ? [] : ['--grep-invert', '@verify']
  const code = await run(
    ['node_modules/@playwright/test/cli.js', 'test', '--config', 'tests/playwright.config.ts', ...tags],
    {
      CHROME_PATH: chromium,
      YARDSTICK_SITE: SITE,
      YARDSTICK_PORTS: ports.join(','),
      YARDSTICK_ALL: all ? 'yes' : '',
      PLAYWRIGHT_JSON_OUTPUT_NAME: PLAYWRIGHT_REPORT,
    },
  )
  const report = await readReport<PlaywrightReport>(PLAYWRIGHT_REPORT)
  if (!report) return CRASHED
  const { expected, flaky, unexpected } = report.stats
  return { passed: expected + flaky, flaky, failed: code === 0 ? unexpected : Math.max(unexpected, 1) }
}

interface PlaywrightReport {
  readonly stats: { readonly expected: number; readonly unexpected: number; readonly flaky: number }
}

async function readReport<T>(file: string): Promise<T | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8'))
  } catch {
    return undefined
  }
}

/** Runs node with its output on this terminal; resolves with the exit code. */
const run = (args: readonly string[], environment: Readonly<Record<string, string>>): Promise<number> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: ROOT,
      stdio: 'inherit',
      env: { ...process.env, ...environment },
    })
    child.on('error', reject)
    child.on('close', (code) => resolve(code ?? 1))
  })
