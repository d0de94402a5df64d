import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Locator } from '@playwright/test'
import { SQUARES } from '../charts/small-map.ts'
import { expect, open, test } from './site.ts'

const ROOT = join(import.meta.dirname, '../..')
const COMMAND = [join(ROOT, 'src/cli/run.mjs')]

let folder = ''
let address = ''
let server: ChildProcess | undefined

/** A site of a small data folder with a map of its own, which the program does not ship. */
test.beforeAll(async () => {
  test.setTimeout(120_000)
  folder = mkdtempSync(join(tmpdir(), 'map-'))
  const [data, out] = [join(folder, 'data'), join(folder, 'site')]
  cpSync(resolve(ROOT, process.env.YARDSTICK_SITE ?? 'dist'), out, { recursive: true })
  cpSync(join(ROOT, 'tests/fixtures/data'), data, { recursive: true })
  mkdirSync(join(data, 'maps'))
  writeFileSync(join(data, 'maps/squares.geojson'), JSON.stringify(SQUARES))
  const map = { id: 'squares', title: { en: 'Squares', 'zh-CN': '方块' }, file: 'squares.geojson' }
  const offer = { ...map, approval: '审图号GS(2024)0001号', property: 'adcode' }
  writeFileSync(join(data, 'maps/index.json'), JSON.stringify({ schemaVersion: 1, maps: [offer] }))
  // What runs tests says here that they are run.
  const options = { cwd: ROOT, stdio: 'pipe', env: { ...process.env, NODE_ENV: 'production' } } as const
  execFileSync(process.execPath, [...COMMAND, 'build-data', '--data', data, '--out', out], options)
  server = spawn(process.execPath, [...COMMAND, 'start', '--no-build', '--out', out], options)
  address = await new Promise((found, fail) => {
    server?.stdout?.on('data', (text) => {
      const said = /http:\S+/.exec(String(text))
      if (said) found(said[0])
    })
    server?.on('exit', () => fail(new Error('the server ended')))
  })
})

test.afterAll(() => {
  server?.kill()
  rmSync(folder, { recursive: true, force: true })
})

for (const [language, words] of [
  ['', { period: 'Period', chart: 'Chart', region: 'Tianjin' }],
  ['zh/', { period: '时期', chart: '图', region: '天津' }],
] as const)
  test(`the deployer's map is chosen and read by keyboard alone: /${language}`, { tag: '@verify' }, async ({
    page,
  }) => {
    await open(page, `${address}${language}explore/?v=1&kind=map&map=squares&indicator=rd_intensity`)
    const chart = page.getByTestId('chart-map')
    await expect(chart).toContainText('审图号GS(2024)0001号')
    const tabTo = async (target: Locator): Promise<void> => {
      for (let presses = 0; presses < 90; presses++) {
        if (await target.evaluate((element) => element === document.activeElement)) return
        await page.keyboard.press('Tab')
      }
      throw new Error(`the Tab key does not lead to ${target}`)
    }
    await tabTo(page.getByRole('slider', { name: words.period }))
    await page.keyboard.press('ArrowLeft')
    await expect(page).toHaveURL(/period=2022/)
    await tabTo(page.getByRole('radio', { name: words.chart, exact: true }))
    await page.keyboard.press('ArrowRight')
    const rows = page.getByTestId('explore-table').locator('tr')
    await expect(rows.nth(0)).toContainText('2022')
    await expect(rows.filter({ hasText: words.region })).toHaveCount(1)
  })
