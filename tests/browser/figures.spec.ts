import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
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

test('five documents state 52 figures and 78 commitments', () => {
  expect(core).toHaveLength(5)
  expect(figures).toHaveLength(52)
  expect(pledges).toHaveLength(78)
})

for (const document of core) {
  test(`every number and commitment of ${document.id} opens its sentence`, async ({ page }) => {
    test.slow()
    await open(page, `sources/${document.id}/`)
    const dialog = page.getByTestId('citation')
    for (const { id, excerpt, confidence } of [...document.figures, ...document.pledges]) {
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
