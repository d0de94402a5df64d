import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from '@playwright/test'

const ROOT = join(import.meta.dirname, '../..')
const FIXTURE = join(ROOT, 'tests/fixtures/data')

const buildData = (data: string, out: string): string =>
  execFileSync(
    process.execPath,
    ['src/cli/run.mjs', 'build-data', '--data', data, '--out', out, '--as-of', '2025-07-01'],
    {
      cwd: ROOT,
      encoding: 'utf8',
      stdio: 'pipe',
      // What runs tests says here that they are run.
      env: { ...process.env, NODE_ENV: 'production' },
    },
  )

test('npm run build:data makes data and pages of another folder on the same bundle', () => {
  const folder = mkdtempSync(join(tmpdir(), 'build-data-'))
  const out = join(folder, 'site')
  cpSync(resolve(ROOT, process.env.YARDSTICK_SITE ?? 'dist'), out, {
    recursive: true,
    // Made again for what is written here.
    filter: (path) => !/\.(?:br|gz)$/.test(path),
  })
  buildData(FIXTURE, out)

  const page = readFileSync(join(out, 'zh/regions/130000/index.html'), 'utf8')
  const index = JSON.parse(readFileSync(join(out, 'data/index.json'), 'utf8'))
  expect(page).toContain(`<meta name="data-version" content="${index.dataVersion}">`)
  expect(page).toContain('测试统计')
  expect(existsSync(join(out, 'regions/440000'))).toBe(false)
  expect(existsSync(join(out, 'favicon.svg'))).toBe(true)

  const broken = join(folder, 'data')
  cpSync(FIXTURE, broken, { recursive: true })
  writeFileSync(join(broken, 'site.json'), '{')
  expect(() => buildData(broken, out)).toThrow(/site\.json/)
  expect(readFileSync(join(out, 'zh/regions/130000/index.html'), 'utf8')).toBe(page)
  rmSync(folder, { recursive: true })
})
