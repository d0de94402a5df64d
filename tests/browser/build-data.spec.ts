import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from '@playwright/test'

const ROOT = join(import.meta.dirname, '../..')
const ADDRESS = 'https://stats.example.org/yardstick'
const FIXTURE = join(ROOT, 'tests/fixtures/data')

const buildData = (data: string, out: string): string =>
  execFileSync(
    process.execPath,
    ['src/cli/run.mjs', 'build-data', '--data', data, '--out', out, '--as-of', '2025-07-01', '--address', ADDRESS],
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
  const said = buildData(FIXTURE, out)

  const page = readFileSync(join(out, 'zh/regions/130000/index.html'), 'utf8')
  const index = JSON.parse(readFileSync(join(out, 'data/index.json'), 'utf8'))
  expect(page).toContain(`<meta name="data-version" content="${index.dataVersion}">`)
  expect(page).toContain('测试统计')
  expect(existsSync(join(out, 'regions/440000'))).toBe(false)
  expect(existsSync(join(out, 'favicon.svg'))).toBe(true)
  const pictures = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) => /share\.png/.test(name))
  expect(said).toContain(` and ${pictures.length} pictures for other sites`)
  for (const path of ['', 'zh/', 'regions/120000/', 'indicators/rd_intensity/']) {
    expect(readFileSync(join(out, path, 'index.html'), 'utf8')).toContain(`content="${ADDRESS}/${path}share.png"`)
    const png = readFileSync(join(out, path, 'share.png'))
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630])
  }

  const broken = join(folder, 'data')
  cpSync(FIXTURE, broken, { recursive: true })
  writeFileSync(join(broken, 'site.json'), '{')
  expect(() => buildData(broken, out)).toThrow(/site\.json/)
  expect(readFileSync(join(out, 'zh/regions/130000/index.html'), 'utf8')).toBe(page)
  rmSync(folder, { recursive: true })
})
