import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, open, test } from './site.ts'

const FOLDER = join(import.meta.dirname, '../../data/documents')

interface Statement {
  readonly id: string
  readonly region: string
  readonly excerpt: string
  readonly confidence: string
}

interface Document {
  readonly id: string
  readonly collection: string
  readonly figures: readonly Statement[]
  readonly pledges: readonly Statement[]
}

const read = (file: string): Document => JSON.parse(readFileSync(join(FOLDER, file), 'utf8'))
const core = readdirSync(FOLDER)
  .map(read)
  .filter(({ collection }) => collection === 'core')
const figures = core.flatMap((document) => document.figures.map((figure) => ({ ...figure, document: document.id })))
const pledges = core.flatMap((document) => document.pledges.map((pledge) => ({ ...pledge, document: document.id })))

const normal = (text: string): string => text.replace(/\s+/g, ' ').trim()

interface Opened {
  readonly sentence: string
  readonly confidence: string
}

/**
 * Presses the seals of all statements of a document and says what each opened. Runs in the page and therefore holds
 * everything that it needs; a mouse would take ten times as long.
 */
async function pressAll(source: string): Promise<Record<string, Opened>> {
  const drawn = () => new Promise((done) => setTimeout(done))
  const found: Record<string, Opened> = {}
  const open = () => document.querySelector<HTMLDialogElement>('[data-testid=citation]')
  for (const seal of document.querySelectorAll<HTMLElement>(`[data-testid=seal][data-key^="${source}/"]`)) {
    const key = seal.dataset.key ?? ''
    if (found[key]) continue
    seal.click()
    while (!open()?.open) await drawn()
    const text = (selector: string) => open()?.querySelector(selector)?.textContent ?? ''
    found[key] = { sentence: text('blockquote'), confidence: text('[data-testid=confidence]') }
    open()?.close()
    while (open()) await drawn()
  }
  return found
}

test('five documents state 52 figures and 78 commitments', () => {
  expect(core).toHaveLength(5)
  expect(figures).toHaveLength(52)
  expect(pledges).toHaveLength(78)
})

/** Opens each sentence with a mouse and closes it with the keyboard, as a reader does. */
async function press(page: Page, document: Document, statements: readonly Statement[]): Promise<void> {
  const dialog = page.getByTestId('citation')
  for (const { id, excerpt, confidence } of statements) {
    const key = `${document.id}/${id}`
    const seal = page.locator(`[data-testid="seal"][data-key="${key}"]`).first()
    await seal.click()
    const shown = dialog.locator('blockquote').first()
    await expect(shown, key).toBeVisible()
    expect(normal((await shown.textContent()) ?? ''), key).toBe(normal(excerpt))
    await expect(dialog.getByTestId('confidence'), key).toHaveText(`Confidence: ${confidence}`)
    await page.keyboard.press('Escape')
    await expect(dialog, key).toHaveCount(0)
    await expect(seal, key).toBeFocused()
  }
}

for (const document of core) {
  test(`every number and commitment of ${document.id} opens its sentence`, async ({ page }) => {
    await open(page, `sources/${document.id}/`)
    const opened = await page.evaluate(pressAll, document.id)
    for (const { id, excerpt, confidence } of [...document.figures, ...document.pledges]) {
      const key = `${document.id}/${id}`
      expect(normal(opened[key]?.sentence ?? ''), key).toBe(normal(excerpt))
      expect(opened[key]?.confidence, key).toBe(`Confidence: ${confidence}`)
    }
    await press(page, document, [...document.figures.slice(0, 1), ...document.pledges.slice(0, 1)])
  })

  test(`every number and commitment of ${document.id} is opened with a mouse and closed by keyboard @verify`, async ({
    page,
  }) => {
    test.slow()
    await open(page, `sources/${document.id}/`)
    await press(page, document, [...document.figures, ...document.pledges])
  })
}

test('each of them stands on the page of its region, in both languages, before scripts run', async ({ request }) => {
  const statements = [...figures, ...pledges]
  for (const region of new Set(statements.map((statement) => statement.region))) {
    const keys = statements.flatMap((own) => (own.region === region ? [`${own.document}/${own.id}`] : []))
    for (const path of [`regions/${region}/`, `zh/regions/${region}/`]) {
      const response = await request.get(path)
      expect(response.status(), path).toBe(200)
      const html = await response.text()
      const sealed = new Set([...html.matchAll(/data-testid="seal" data-key="([^"]+)"/g)].map((match) => match[1]))
      expect(
        keys.filter((key) => !sealed.has(key)),
        path,
      ).toEqual([])
    }
  }
})
