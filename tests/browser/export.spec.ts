import { readFile } from 'node:fs/promises'
import type { Download, Page } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { readXlsx } from 'hucre/xlsx'
import JSONstat from 'jsonstat-toolkit'
import Papa from 'papaparse'
import { readStamp } from '../../src/exports/stamp.ts'
import { chunksOf, readPng } from '../exports/pngs.ts'
import { graveViolationsOn } from './axe.ts'
import { scanLayout } from './scan.ts'
import { answers, expect, open, test } from './site.ts'

const RANK = 'explore/?v=1&kind=rank&indicator=rd_intensity&limit=5'
const dialog = (page: Page) => page.getByTestId('export')

/** Opens the dialog of a page at one of its kinds. */
async function openExport(page: Page, path: string, tab = 'Image', name: string | RegExp = /^Export/): Promise<void> {
  await open(page, path)
  await page.getByRole('button', { name }).first().click()
  await dialog(page).getByRole('tab', { name: tab }).click()
}

const choose = (page: Page, name: RegExp) => dialog(page).getByRole('radio', { name }).check()

const preview = (page: Page) => page.getByTestId('export-preview').locator('img')

async function save(page: Page, name: string | RegExp): Promise<Download> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog(page).getByRole('button', { name }).click(),
  ])
  return download
}
const bytesOf = async (download: Download): Promise<Uint8Array> => new Uint8Array(await readFile(await download.path()))
const jsonOf = async (download: Download) => JSON.parse(await readFile(await download.path(), 'utf8'))

test('a PNG has the size that was promised, its resolution, and says what it shows', async ({ page }) => {
  await open(page, RANK)
  await page.keyboard.press('e')
  await expect(page.getByTestId('export-size')).toContainText('1,328 ×')
  await choose(page, /^300 dpi/)
  await expect(page.getByTestId('export-size')).toContainText('at 300 dpi')
  const [, width = '', height = ''] =
    /([\d,]+) × ([\d,]+) pixels/.exec(await page.getByTestId('export-size').innerText()) ?? []
  const download = await save(page, 'Save PNG')
  expect(download.suggestedFilename()).toMatch(/^Beijing-leads.*\.png$/)
  const bytes = await bytesOf(download)
  const png = readPng(bytes)
  expect([png.width, png.height]).toEqual([width, height].map((text) => Number(text.replace(',', ''))))
  const physical = chunksOf(bytes).find(({ type }) => type === 'pHYs')?.data
  expect(physical?.readUInt32BE(0)).toBe(Math.round(300 / 0.0254))
  expect(readStamp(bytes)).toMatchObject({
    view: 'v=1&kind=rank&indicator=rd_intensity&limit=5',
    address: expect.stringContaining('/explore/?v=1&kind=rank'),
  })
  // More than one colour: something was drawn.
  expect(new Set(new Uint32Array(png.data.buffer, png.data.byteOffset, png.data.length / 4)).size).toBeGreaterThan(20)
  await expect(dialog(page)).toContainText('Saved as Beijing-leads')
})

test('settings are kept, the language is free, and the preview follows', async ({ page }) => {
  await openExport(page, RANK)
  await expect(preview(page)).toHaveAttribute('alt', /Beijing leads/)
  await choose(page, /^中文/)
  await expect(preview(page)).toHaveAttribute('alt', /北京/)
  await choose(page, /^Slide 16:9/)
  await choose(page, /^Dark/)
  await expect(page.getByTestId('export-size')).toContainText('1,920 × 1,080')
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toHaveCount(0)
  await page.reload()
  await answers(page)
  await page.getByRole('button', { name: /^Export/ }).click()
  await expect(dialog(page).getByRole('radio', { name: /Slide 16:9/ })).toBeChecked()
  await expect(page.getByTestId('export-size')).toContainText('1,920 × 1,080')
})

test('20,000 pixels are refused beforehand, and a button takes the most that works', async ({ page }) => {
  await openExport(page, RANK)
  await choose(page, /^Your own/)
  await dialog(page).getByLabel('Width').fill('20000')
  await dialog(page).getByLabel('Height').fill('10000')
  await expect(page.getByTestId('size-problem')).toContainText('Too large')
  await expect(dialog(page).getByRole('button', { name: 'Save PNG' })).toBeDisabled()
  await dialog(page).getByRole('button', { name: 'Take 16,384 × 8,192 px' }).click()
  await expect(page.getByTestId('export-size')).toContainText('16,384 × 8,192')
  await expect(dialog(page).getByRole('button', { name: 'Save PNG' })).toBeEnabled()
})

test('an image goes to the clipboard where that is allowed', { tag: '@verify' }, async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openExport(page, RANK)
  await dialog(page).getByRole('button', { name: 'Copy image' }).click()
  await expect(dialog(page)).toContainText('The image is on the clipboard')
  const types = await page.evaluate(async () => (await navigator.clipboard.read()).flatMap(({ types }) => [...types]))
  expect(types).toContain('image/png')
})

test('a clipboard that refuses leads to the file', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.write = () => Promise.reject(new DOMException('no', 'NotAllowedError'))
  })
  await openExport(page, RANK)
  await dialog(page).getByRole('button', { name: 'Copy image' }).click()
  await expect(dialog(page).getByRole('alert')).toContainText('did not let the picture')
  expect((await save(page, 'Save the file')).suggestedFilename()).toMatch(/\.png$/)
})

test('on plain http no image is offered for the clipboard, and it is said why', { tag: '@verify' }, async ({
  page,
}) => {
  await page.addInitScript(() => Object.defineProperty(window, 'isSecureContext', { value: false }))
  await openExport(page, RANK)
  await expect(dialog(page)).toContainText('only from secure addresses')
  await expect(dialog(page).getByRole('button', { name: 'Copy image' })).toHaveCount(0)
})

test('data are read back by other programs', async ({ page }) => {
  await openExport(page, RANK, 'Data')
  const csv = await readFile(await (await save(page, 'Save CSV')).path(), 'utf8')
  expect(csv.startsWith('\ufeff')).toBe(true)
  const { data } = Papa.parse<Record<string, string>>(csv.slice(1).trim(), { header: true })
  expect(data.find((row) => row.region === '110000' && row.measure === 'value')).toMatchObject({ value: '0.0658' })

  await choose(page, /^Excel/)
  const book = await readXlsx(await bytesOf(await save(page, /^Save Excel/)))
  expect(book.sheets.map(({ name }) => name)).toEqual(['Data', 'Notes', 'Sources'])

  await choose(page, /^The whole indicator/)
  await choose(page, /^JSON-stat/)
  const cube = JSONstat(await jsonOf(await save(page, 'Save JSON-stat')))
  expect(cube.class).toBe('dataset')
  expect(cube.n).toBeGreaterThan(300)
})

test('a chart becomes a slide, editable', async ({ page }) => {
  test.slow()
  await openExport(page, RANK, 'PowerPoint')
  await expect(dialog(page)).toContainText('Becomes an editable chart')
  const parts = unzipSync(await bytesOf(await save(page, 'Save PowerPoint')))
  expect(strFromU8(parts['ppt/slides/slide1.xml'] ?? new Uint8Array())).toContain('Beijing leads')
  expect(Object.keys(parts)).toContain('ppt/charts/chart1.xml')
})

test('a briefing is taken away whole, and a long export can be stopped', async ({ page }) => {
  test.slow()
  await openExport(page, 'briefings/hebei/', 'PowerPoint', 'Export: the briefing')
  // From within the page: on a busy machine the export may be done before a click arrives.
  await dialog(page).evaluate((element) => {
    const stopping = new MutationObserver(() => {
      const cancel = [...element.querySelectorAll('button')].find((button) => button.textContent === 'Cancel')
      if (!cancel) return
      stopping.disconnect()
      cancel.click()
    })
    stopping.observe(element, { subtree: true, childList: true })
  })
  await dialog(page).getByRole('button', { name: 'Save PowerPoint' }).click()
  await expect(dialog(page)).toContainText('Cancelled')
  const parts = unzipSync(await bytesOf(await save(page, 'Save PowerPoint')))
  const slides = Object.keys(parts).filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
  expect(slides.length).toBeGreaterThanOrEqual(10)
  await dialog(page).getByRole('tab', { name: 'Image' }).click()
  const files = unzipSync(await bytesOf(await save(page, 'Save all as ZIP')))
  expect(Object.keys(files)).toHaveLength(10)
  for (const bytes of Object.values(files)) expect(readStamp(bytes)).not.toBeNull()
})

test('the charts of a region’s page make one picture', { tag: '@verify' }, async ({ page }) => {
  await openExport(page, 'regions/130000/', 'Image', 'Export: this page')
  await choose(page, /^SVG/)
  const svg = await readFile(await (await save(page, 'Save SVG')).path(), 'utf8')
  expect(svg).toContain('Hebei is 16th of 31 provinces')
  expect(svg).not.toMatch(/ style=|<script|href="(?!#)/)
})

test('charts and sources are cited', async ({ page }) => {
  await openExport(page, RANK, 'Cite')
  await expect(dialog(page).getByRole('textbox', { name: 'APA' })).toHaveValue(
    /Beijing leads .* \[Chart\]\. .*\/explore\/\?v=1/,
  )
  await page.keyboard.press('Escape')
  await page.getByTestId('seal').first().click()
  await page.getByRole('button', { name: 'Cite this source' }).click()
  await expect(page.getByTestId('citation').getByRole('textbox', { name: 'GB/T 7714' })).toHaveValue(/\[DS\/OL\]/)
})

for (const [language, prefix, tabs] of [
  ['en', '', ['Image', 'PowerPoint', 'Data', 'Embed', 'Cite']],
  ['zh', 'zh/', ['图片', 'PowerPoint', '数据', '嵌入', '引用']],
] as const)
  for (const width of [390, 1440])
    for (const tab of tabs)
      test(`${language} ${width} ${tab}: everything in its place, for everybody @verify`, async ({ page }) => {
        await page.setViewportSize({ width, height: width === 390 ? 844 : 900 })
        await openExport(page, prefix + RANK, tab, /^(?:Export|导出)/)
        await expect(dialog(page).locator('img, textarea, table').first()).toBeVisible()
        expect(await graveViolationsOn(page, '[data-testid="export"]')).toEqual([])
        // The scan passes over what stands above the page; here it is what is scanned, and the page is what is not.
        await dialog(page).evaluate((element) => {
          document.body.style.visibility = 'hidden'
          element.style.visibility = 'visible'
          element.style.position = 'absolute'
        })
        expect(await scanLayout(page)).toEqual([])
      })
