import '../../src/charts/compile.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { type PptxJob, writePptx } from '../../src/exports/pptx/write.ts'
import { LOCALES } from '../../src/model/text.ts'
import { type ViewInput, viewSchema } from '../../src/view/view.ts'
import { partsCatalogue } from '../charts/small-parts.ts'
import { plainPng } from './pngs.ts'
import { cellsOf, type OpenedPptx, openPackage, placesOf, seriesOf } from './pptx-file.ts'
import { elements } from './xml.ts'

/** Names that break careless writers: one for each of the first regions. */
const HOSTILE = [
  'bell \u0007 and \u0000 nothing',
  'lone \ud800 and \udc00 halves',
  'end ]]> of <![CDATA[ data',
  '<b>&amp;"\'',
  '=1+1',
  '_x0041_',
  'W'.repeat(2_000),
  '长'.repeat(2_000),
  '\u202eturned',
  '   ',
]

const plain = partsCatalogue()
const provinces = [...plain.regions.values()].filter((region) => region.level === 'province')
const names = new Map(provinces.slice(0, HOSTILE.length).map((region, index) => [region.code, HOSTILE[index] ?? '']))
const text = (words: string) => ({ en: words, 'zh-CN': words })
const catalogue = {
  ...plain,
  regions: new Map(
    [...plain.regions].map(([code, region]) => {
      const name = names.get(code)
      return [code, name === undefined ? region : { ...region, name: text(name), short: text(name) }]
    }),
  ),
}
const highlight = [...names.keys()].slice(0, 5)
const VIEWS = [
  { kind: 'rank', indicator: 'share', highlight, since: '2019' },
  { kind: 'trend', indicator: 'share', highlight },
  { kind: 'scatter', indicator: 'share', y: 'money', highlight },
  { kind: 'composition', indicator: 'money', highlight },
  { kind: 'change', indicator: 'share', highlight },
  { kind: 'change', indicator: 'share', highlight, look: 'slope' },
  { kind: 'tiles', indicator: 'share', highlight },
  { kind: 'distribution', indicator: 'share', highlight },
  { kind: 'table', indicator: 'share' },
].map((view) => viewSchema.parse(view as ViewInput))

const job = (locale: PptxJob['locale']): PptxJob => ({
  slides: VIEWS.map((view, index) => ({ view, headline: HOSTILE[index] ?? '', notes: HOSTILE.join('\n') })),
  catalogue,
  locale,
  ratio: '4:3',
  title: HOSTILE.join(' '),
  theme: 'dark',
  today: '2026-11-21',
  rasterise: async () => plainPng(2, 2),
})

describe.each(LOCALES)('slides of texts that no file can hold, in %s', (locale) => {
  let file: OpenedPptx
  beforeAll(async () => {
    file = openPackage(await writePptx(job(locale)))
  })

  it('are files that every part of can be read, with workbooks that calculate nothing', () => {
    const charts = file.names.filter((name) => /^ppt\/charts\/chart\d+\.xml$/.test(name))
    expect(charts).toHaveLength(6)
    for (const name of charts) {
      const number = /\d+/.exec(name)?.[0]
      const workbook = openPackage(file.bytes(`ppt/embeddings/Microsoft_Excel_Worksheet${number}.xlsx`))
      const sheet = workbook.xml('xl/worksheets/sheet1.xml')
      expect(elements(sheet, 'f')).toEqual([])
      for (const { text: cell } of elements(sheet, 't')) {
        expect(cell).not.toMatch(/^[=+\-@＝＋－＠]/)
        expect(cell.length).toBeLessThan(300)
      }
      for (const { name: said, refs } of seriesOf(file.xml(name))) {
        const cell = cellsOf(workbook, refs.name)[0] ?? ''
        expect(cell.replaceAll('_x005F_', '_')).toBe(said)
      }
    }
  })

  it('keep the longest of titles and names on the slide', () => {
    for (const name of file.names.filter((one) => /^ppt\/slides\/slide\d+\.xml$/.test(one))) {
      for (const place of placesOf(file.xml(name))) {
        expect(place.x + place.width, `${name} ${place.name}`).toBeLessThanOrEqual(720.5)
        expect(place.y + place.height, `${name} ${place.name}`).toBeLessThanOrEqual(540.5)
      }
    }
  })
})
