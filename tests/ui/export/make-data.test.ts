import { strFromU8, unzipSync } from 'fflate'
import { expect, it, vi } from 'vitest'
import { makeCatalogue } from '../../../src/catalogue/catalogue.ts'
import { LOCALES } from '../../../src/model/text.ts'
import type { ExportJob } from '../../../src/ui/export/job.ts'
import { dataPart, makeData } from '../../../src/ui/export/make-data.ts'
import type { Slices } from '../../../src/ui/slices.tsx'
import { viewSchema } from '../../../src/view/view.ts'
import { TODAY, wholeData } from '../../whole-data.ts'

const { index, slices } = wholeData
const load = vi.fn<Slices['load']>(async (name) => slices.get(name) ?? {})

/** A gauge on a page that shows targets and nothing of their indicators' tables. */
function jobIn(locale: ExportJob['locale']): ExportJob {
  const catalogue = makeCatalogue(
    index,
    [...slices.values()].filter(({ slice }) => slice === 'targets'),
  )
  const view = viewSchema.parse({ kind: 'gauge', target: index.site.featuredTargets[0] })
  const address = 'https://example.org/'
  return {
    subject: { type: 'chart', item: { view } },
    catalogue,
    locale,
    today: TODAY,
    address,
    addressOf: () => address,
  }
}

it.each(LOCALES)('a spreadsheet defines its indicators, which the page did not know, in %s', async (locale) => {
  const job = jobIn(locale)
  const { content } = await makeData(job, { data: 'xlsx', whole: false }, load)
  const words = Object.values(unzipSync(content as Uint8Array)).map((part) => strFromU8(part))
  const ids = new Set(dataPart(job, false).rows.flatMap(({ indicator }) => indicator ?? []))
  expect(ids.size).toBeGreaterThan(0)
  for (const id of ids) {
    const definition = slices.get('reference')?.reference?.indicators?.[id]?.[locale] ?? 'no definition'
    expect(words.some((text) => text.includes(definition))).toBe(true)
  }
})

it('no other file asks for definitions, and no spreadsheet is made without', async () => {
  load.mockClear()
  await makeData(jobIn('en'), { data: 'csv', whole: false }, load)
  await makeData(jobIn('en'), { data: 'json', whole: false }, load)
  expect(load).not.toHaveBeenCalled()
  load.mockRejectedValueOnce(new Error('missing'))
  await expect(makeData(jobIn('en'), { data: 'xlsx', whole: false }, load)).rejects.toThrow('missing')
})
