import '../../src/charts/compile.ts'
import { dirname, join, normalize } from 'node:path/posix'
import { beforeAll, describe, expect, it } from 'vitest'
import type { CompiledChart, Table } from '../../src/charts/types.ts'
import { compose } from '../../src/exports/pptx/compose.ts'
import { CHINESE, LATIN } from '../../src/exports/pptx/fonts.ts'
import { wayOf } from '../../src/exports/pptx/kinds/kinds.ts'
import { RATIOS, type Ratio, SLIDE } from '../../src/exports/pptx/slide-layout.ts'
import { type PptxJob, writePptx } from '../../src/exports/pptx/write.ts'
import { LOCALES, type Locale } from '../../src/model/text.ts'
import { type View, type ViewInput, viewSchema } from '../../src/view/view.ts'
import { PICTURE_VIEWS, wholeCatalogue } from './picture-views.ts'
import { plainPng } from './pngs.ts'
import {
  attributeOf,
  cellsOf,
  notesOf,
  type OpenedPptx,
  openPackage,
  placesOf,
  type ReadSeries,
  seriesOf,
  words,
} from './pptx-file.ts'
import { elements } from './xml.ts'

const TODAY = '2026-11-21'
const view = (input: object): View => viewSchema.parse(input as ViewInput)

/** More Views of the kinds that become editable charts. */
const MORE = [
  { kind: 'rank', indicator: 'rd_expenditure', limit: 12, highlight: ['130000'] },
  { kind: 'trend', indicator: 'rd_expenditure', regions: ['130000', '440000'], scale: 'log', highlight: ['130000'] },
  { kind: 'trend', indicator: 'industry_revenue', sector: 'electronic-information', regions: ['360000'] },
  { kind: 'trend', indicator: 'hightech_industry_profit', regions: ['540000', '650000'], highlight: ['540000'] },
  {
    kind: 'scatter',
    indicator: 'rd_intensity',
    y: 'patents_granted_total',
    yTreatment: 'per-capita',
    highlight: ['130000'],
  },
  { kind: 'composition', indicator: 'gdp', look: 'absolute', highlight: ['130000'], limit: 10 },
].map(view)
const VIEWS = [...PICTURE_VIEWS.map((item) => item.view), ...MORE]

const jobFor = (locale: Locale, ratio: Ratio, views: readonly View[] = VIEWS): PptxJob => ({
  slides: views.map((one, index) => ({ view: one, ...(index === 0 ? { notes: 'First line.\nSecond & last.' } : {}) })),
  catalogue: wholeCatalogue,
  locale,
  ratio,
  title: 'All <kinds>',
  theme: 'light',
  today: TODAY,
  rasterise: async () => plainPng(2, 2),
})

/** Numbers of the slides on which each View begins, from 1. */
function firstSlides(file: OpenedPptx, views: readonly View[], locale: Locale): number[] {
  const count = file.names.filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name)).length
  const address = (slide: number) => notesOf(file, slide).at(-1) ?? ''
  let slide = 0
  return views.map((one) => {
    const query = new URLSearchParams({ kind: one.kind }).toString()
    do slide++
    while (slide <= count && (!address(slide).includes(query) || isTable(file, slide, locale)))
    return slide
  })
}

const isTable = (file: OpenedPptx, slide: number, locale: Locale): boolean => {
  const title = elements(file.xml(`ppt/slides/slide${slide}.xml`), 'p:sp').find(
    (shape) => elements(shape, 'p:ph').length > 0,
  )
  return title !== undefined && words(title).startsWith(locale === 'en' ? 'The numbers: ' : '数字：')
}

/** The chart on a slide, and the workbook behind it; null without one. */
function chartOn(file: OpenedPptx, slide: number) {
  const target = elements(file.xml(`ppt/slides/_rels/slide${slide}.xml.rels`), 'Relationship').find(({ attributes }) =>
    attributes.Type?.endsWith('/chart'),
  )?.attributes.Target
  if (!target) return null
  const name = normalize(join('ppt/slides', target))
  const embedded = elements(file.xml(`${dirname(name)}/_rels/${name.split('/').at(-1)}.rels`), 'Relationship').find(
    ({ attributes }) => attributes.Type?.endsWith('/package'),
  )?.attributes.Target
  const workbook = openPackage(file.bytes(normalize(join('ppt/charts', embedded ?? ''))))
  const node = file.xml(name)
  return { node, series: seriesOf(node), workbook }
}

/** The number that a cell of a table shows, in the unit shown; null where it shows none. */
function shownNumber(text: string | undefined): number | null {
  const digits = /[−-]?\d[\d,]*(?:\.\d+)?/.exec(text ?? '')?.[0]
  return digits === undefined ? null : Number(digits.replace(/,/g, '').replace('−', '-'))
}

/** Whether a number prints as the table prints it. */
function agrees(value: number | null | undefined, text: string | undefined): boolean {
  const wanted = shownNumber(text)
  if (wanted === null || value == null) return wanted === (value ?? null)
  const decimals = (/\.(\d+)/.exec(text ?? '')?.[1] ?? '').length
  return Math.abs(value - wanted) <= 0.5000001 * 10 ** -decimals
}

const column = (table: Table, key: string): number => table.columns.findIndex((one) => one.key === key)
const bare = (name: string | null): string => (name ?? '').replace(/^► /, '').replace(/ \(no figure\)$|（无数字）$/, '')

/** What the numbers of each editable kind are in its table: a text per series and place. */
const EXPECTED: Readonly<
  Partial<Record<View['kind'], (table: Table, series: readonly ReadSeries[], one: View) => void>>
> = {
  rank: (table, series) => {
    const [name, value] = [column(table, 'region'), column(table, 'value')]
    const [now, then] = series
    expect(now?.names.map(bare)).toEqual(table.rows.slice(0, now?.names.length).map((row) => row.cells[name]?.text))
    for (const [index, row] of table.rows.slice(0, now?.names.length).entries()) {
      const text = row.cells[value]?.value === null ? undefined : row.cells[value]?.text
      expect(agrees(now?.values[index], text), `${text} and ${now?.values[index]}`).toBe(true)
      if (!then) continue
      const change = row.cells[column(table, 'change')]
      const difference = (now?.values[index] ?? Number.NaN) - (then.values[index] ?? Number.NaN)
      if (change?.value != null) expect(agrees(difference, change.text.replace('+', '')), change.text).toBe(true)
    }
  },
  trend: (table, series) => {
    const lines = series.filter((one) => table.columns.some(({ label }) => label === one.name))
    expect(lines.length).toBe(table.columns.length - 1)
    for (const line of lines) {
      const place = table.columns.findIndex(({ label }) => label === line.name)
      const known = line.values.flatMap((value, index) => (value === null ? [] : [[line.names[index], value] as const]))
      const rows = table.rows.filter((row) => row.cells[place]?.value != null)
      expect(known.map(([year]) => year)).toEqual(rows.map((row) => row.cells[0]?.text.replace('年', '')))
      // Statements are printed at scales of their own: compared by their base value.
      const [value, cell] = [known[0]?.[1] ?? 1, rows[0]?.cells[place]?.value ?? 1]
      for (const [index, [, each]] of known.entries())
        expect(each / value).toBeCloseTo((rows[index]?.cells[place]?.value ?? 0) / cell, 9)
      if (!/[^\d.,%−-]/.test(rows[0]?.cells[place]?.text ?? 'x'))
        expect(agrees(value, rows[0]?.cells[place]?.text)).toBe(true)
    }
  },
  scatter: (table, series) => {
    const rows = table.rows.filter((row) => row.cells[1]?.value != null && row.cells[2]?.value != null)
    const dots = series.filter(({ node }) => elements(node, 'a:prstDash').length === 0)
    const pairs = dots.flatMap((one) => one.xs.map((x, index) => [x, one.values[index]] as const))
    expect(pairs).toHaveLength(rows.length)
    for (const row of rows) {
      const found = pairs.some(([x, y]) => agrees(x, row.cells[1]?.text) && agrees(y, row.cells[2]?.text))
      expect(found, row.cells[0]?.text).toBe(true)
    }
  },
  composition: (table, series) => {
    expect(series.map((one) => one.name)).toEqual(table.columns.slice(1, -1).map(({ label }) => label))
    for (const [place, one] of series.entries()) {
      expect(one.names.map(bare)).toEqual(table.rows.slice(0, one.names.length).map((row) => row.cells[0]?.text))
      for (const [index, value] of one.values.entries()) {
        const text = table.rows[index]?.cells[place + 1]?.text
        expect(agrees(value, text), `${text} and ${value}`).toBe(true)
      }
    }
  },
  change: (table, series, one) => {
    const slope = one.kind === 'change' && one.look === 'slope'
    const pairs = slope
      ? series.map(({ name, values }) => [name, values[0], values[1]] as const)
      : (series[0]?.names ?? []).map(
          (name, index) => [name, series[0]?.values[index], series[1]?.values[index]] as const,
        )
    expect(pairs.length).toBeGreaterThan(5)
    for (const [name, since, now] of pairs) {
      const row = table.rows.find(({ cells }) => cells[0]?.text === name)
      expect(agrees(since, row?.cells[1]?.text), `${name} ${since}`).toBe(true)
      expect(agrees(now, row?.cells[2]?.text), `${name} ${now}`).toBe(true)
    }
  },
}

const overlaps = (a: { x: number; y: number; width: number; height: number }, b: typeof a): boolean =>
  a.x + a.width > b.x + 0.6 && b.x + b.width > a.x + 0.6 && a.y + a.height > b.y + 0.6 && b.y + b.height > a.y + 0.6

describe.each(LOCALES)('slides in %s', (locale) => {
  const files = new Map<Ratio, OpenedPptx>()
  const charts: CompiledChart[] = VIEWS.map(
    (one) =>
      compose({ view: one }, { catalogue: wholeCatalogue, locale, ratio: '16:9', theme: 'light', today: TODAY }).chart,
  )

  beforeAll(async () => {
    for (const ratio of RATIOS) files.set(ratio, openPackage(await writePptx(jobFor(locale, ratio))))
  })

  const wide = (): OpenedPptx => files.get('16:9') as OpenedPptx

  it('are sound packages: every part has a type and every relationship a target', () => {
    for (const file of files.values()) {
      const types = file.xml('[Content_Types].xml')
      const named = elements(types, 'Override').map(({ attributes }) => (attributes.PartName ?? '').slice(1))
      const extensions = elements(types, 'Default').map(({ attributes }) => attributes.Extension)
      expect(new Set(named).size).toBe(named.length)
      expect(named.filter((name) => !file.names.includes(name))).toEqual([])
      for (const name of file.names) {
        if (name === '[Content_Types].xml') continue
        const isNamed = named.includes(name)
        expect(isNamed || extensions.includes(name.split('.').at(-1)), name).toBe(true)
        if (name.endsWith('.xml')) expect(isNamed, name).toBe(true)
        if (!name.endsWith('.rels')) continue
        const from = dirname(dirname(name))
        for (const { attributes } of elements(file.xml(name), 'Relationship')) {
          const target = attributes.Target ?? ''
          const part = target.startsWith('/') ? target.slice(1) : normalize(join(from, target))
          expect(file.names.includes(part), `${name}: ${target}`).toBe(true)
        }
      }
    }
  })

  it('have the numbers of the table behind every editable chart, in its XML and in its workbook', () => {
    const file = wide()
    const checked = new Set<string>()
    const slides = firstSlides(file, VIEWS, locale)
    for (const [index, one] of VIEWS.entries()) {
      const chart = charts[index] as CompiledChart
      const found = chartOn(file, slides[index] ?? 0)
      const editable = wayOf(one) === 'chart' && chart.option !== null
      expect(found !== null, `${one.kind} on slide ${slides[index]}`).toBe(editable)
      if (!found) continue
      EXPECTED[one.kind]?.(chart.table, found.series, one)
      for (const { refs, name, names, values, xs } of found.series) {
        expect(cellsOf(found.workbook, refs.name)).toEqual([name])
        expect(cellsOf(found.workbook, refs.values)).toEqual(
          values.map((value) => (value === null ? null : String(value))),
        )
        if (refs.names) expect(cellsOf(found.workbook, refs.names)).toEqual(names)
        if (refs.xs) expect(cellsOf(found.workbook, refs.xs)).toEqual(xs.map(String))
      }
      checked.add(one.kind)
    }
    expect([...checked].sort()).toEqual(['change', 'composition', 'rank', 'scatter', 'trend'])
    expect(Object.keys(EXPECTED).sort()).toEqual([...checked].sort())
  })

  it('leave a point out where nothing was published, and never write an empty value', () => {
    const file = wide()
    const parts = file.names.filter((name) => /^ppt\/charts\/chart\d+\.xml$/.test(name))
    const values = parts.flatMap((name) => elements(file.xml(name), 'c:v'))
    expect(values.length).toBeGreaterThan(500)
    expect(values.filter(({ text }) => text === '')).toEqual([])
    const gap = VIEWS.findIndex((one) => one.kind === 'trend' && one.indicator === 'hightech_industry_profit')
    const series = chartOn(file, firstSlides(file, VIEWS, locale)[gap] ?? 0)?.series ?? []
    expect(series.some((one) => one.values.includes(null))).toBe(true)
  })

  it('say bounds at their points', () => {
    const file = wide()
    const index = VIEWS.findIndex((one) => one.kind === 'trend' && one.sector && one.regions?.[0] === '360000')
    const series = chartOn(file, firstSlides(file, VIEWS, locale)[index] ?? 0)?.series ?? []
    const labels = series.flatMap((one) => [...one.labels.values()])
    expect(
      labels.some((label) => (locale === 'en' ? /^(?:over|about|nearly) \d/ : /^[超约近]\d/).test(label ?? '')),
    ).toBe(true)
    const hollow = series.flatMap((one) => elements(one.node, 'c:dPt'))
    expect(hollow.length > 0).toBe(labels.some((label) => (locale === 'en' ? /^over/ : /^超/).test(label ?? '')))
  })

  it('put finding, measure, sources and date on every slide, and all of it in the notes', () => {
    const file = wide()
    const slides = firstSlides(file, VIEWS, locale)
    for (const [index, slide] of slides.entries()) {
      const chart = charts[index] as CompiledChart
      const shapes = elements(file.xml(`ppt/slides/slide${slide}.xml`), 'p:sp')
      const named = (name: string) =>
        shapes.filter((shape) => elements(shape, 'p:cNvPr')[0]?.attributes.name?.startsWith(name)).map(words)
      expect([chart.headline.full, chart.headline.short]).toContain(named('Title')[0])
      expect(named('Measure')[0] ?? '').toBe(chart.subtitle)
      expect(named('Sources').length > 0).toBe(chart.sources.length > 0)
      expect(named('Colophon')[0]).toContain(wholeCatalogue.dataVersion)
      expect(named('Warning')).toHaveLength(Math.min(3, chart.warnings.length))
      const notes = notesOf(file, slide)
      for (const line of [chart.headline.full, ...chart.warnings, ...chart.notes]) expect(notes).toContain(line)
      expect(notes.filter((line) => /^\[T?\d+\] /.test(line)).length > 0).toBe(chart.sources.length > 0)
    }
    expect(notesOf(file, 1).slice(0, 3)).toEqual(['First line.', 'Second & last.', ''])
  })

  it('have editable tables beside their pictures', () => {
    const file = wide()
    const slides = firstSlides(file, VIEWS, locale)
    const last = file.names.filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name)).length
    for (const [index, one] of VIEWS.entries()) {
      const chart = charts[index] as CompiledChart
      if (wayOf(one) === 'chart' || chart.table.rows.length === 0) continue
      const own = Array.from(
        { length: (slides[index + 1] ?? last + 1) - (slides[index] ?? 0) },
        (_, n) => (slides[index] ?? 0) + n,
      )
      const tables = own.flatMap((slide) => elements(file.xml(`ppt/slides/slide${slide}.xml`), 'a:tbl'))
      const texts = new Set(tables.flatMap((table) => elements(table, 'a:tc').map((cell) => words(cell).trim())))
      for (const { label } of chart.table.columns) if (label.length < 30) expect(texts).toContain(label)
      const [first] = chart.table.rows
      for (const cell of first?.cells ?? [])
        if (cell.text.length < 30 && !cell.status) expect([...texts, ''], one.kind).toContain(cell.text)
    }
  })

  it.each(RATIOS)('keep everything on the slide and apart at %s', (ratio) => {
    const file = files.get(ratio) as OpenedPptx
    const { width, height } = SLIDE[ratio]
    const size = elements(file.xml('ppt/presentation.xml'), 'p:sldSz')[0]?.attributes
    expect([Number(size?.cx) / 12_700, Number(size?.cy) / 12_700]).toEqual([width, height])
    for (const name of file.names.filter((one) => /^ppt\/slides\/slide\d+\.xml$/.test(one))) {
      const places = placesOf(file.xml(name)).filter((place) => place.name !== 'Rule')
      expect(places.length).toBeGreaterThan(1)
      for (const [index, place] of places.entries()) {
        expect(place.x >= 0 && place.y >= 0 && place.x + place.width <= width + 0.5, `${name} ${place.name}`).toBe(true)
        expect(place.y + place.height <= height + 0.5, `${name} ${place.name}`).toBe(true)
        expect(place.width > 0 && place.height > 0, `${name} ${place.name}`).toBe(true)
        const under = places.slice(index + 1).find((other) => overlaps(place, other))
        expect(under && `${name}: ${place.name} over ${under.name}`).toBeUndefined()
      }
    }
  })

  it('name a font for each script, and words for those who do not see charts and pictures', () => {
    const file = wide()
    for (const name of file.names.filter((one) => /^ppt\/(?:slides|charts|theme)\/[^/]+\.xml$/.test(one))) {
      const part = file.xml(name)
      for (const { attributes } of elements(part, 'a:ea'))
        expect([CHINESE, '+mn-ea', '+mj-ea']).toContain(attributes.typeface)
      for (const { attributes } of elements(part, 'a:latin'))
        expect([LATIN, '+mn-lt', '+mj-lt']).toContain(attributes.typeface)
      if (!name.includes('/slides/')) continue
      for (const frame of [...elements(part, 'p:graphicFrame'), ...elements(part, 'p:pic')])
        expect(elements(frame, 'p:cNvPr')[0]?.attributes.descr?.length, name).toBeGreaterThan(5)
      const ids = elements(part, 'p:cNvPr').map(({ attributes }) => attributes.id)
      expect(new Set(ids).size).toBe(ids.length)
      expect(elements(part, 'p:ph').filter(({ attributes }) => attributes.type === 'title')).toHaveLength(1)
    }
    const text = elements(file.xml('ppt/slides/slide1.xml'), 'a:rPr').map(({ attributes }) => attributes.lang)
    expect(new Set(text)).toContain(locale === 'en' ? 'en-GB' : 'zh-CN')
  })
})

describe('a presentation', () => {
  const few = [VIEWS[0], VIEWS.find((one) => one.kind === 'gauge')].filter((one) => one !== undefined)

  it('is the same file every time, and dated as it was asked', async () => {
    const job = jobFor('en', '16:9', few)
    const [first, second] = [await writePptx(job), await writePptx(job)]
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true)
    const core = openPackage(first).xml('docProps/core.xml')
    expect(elements(core, 'dcterms:created')[0]?.text).toBe(`${TODAY}T00:00:00Z`)
    expect(elements(core, 'dc:title')[0]?.text).toBe('All <kinds>')
  })

  it('draws the reference line within the chart', async () => {
    const file = openPackage(await writePptx(jobFor('en', '16:9', few)))
    expect(words(file.xml('ppt/drawings/drawing1.xml'))).toMatch(/^China [\d.]+%$/)
    expect(attributeOf(file.xml('ppt/charts/chart1.xml'), 'c:overlap')).toBe('100')
  })

  it('asks for pictures three times as fine as the slide', async () => {
    const asked: { width: number; height: number }[] = []
    const job = jobFor('en', '16:9', few)
    const file = openPackage(
      await writePptx({
        ...job,
        rasterise: async (_, size) => {
          asked.push(size)
          return plainPng(2, 2)
        },
      }),
    )
    const picture = placesOf(file.xml('ppt/slides/slide2.xml')).find(({ name }) => name === 'Picture')
    expect(asked).toHaveLength(1)
    expect(asked[0]?.width).toBeCloseTo((picture?.width ?? 0) * 3, -1)
    expect(file.names.filter((name) => name.endsWith('.png'))).toHaveLength(1)
  })

  it('tells how far it is, and stops when it is told to', async () => {
    const told: number[] = []
    await writePptx({ ...jobFor('en', '16:9', few), onProgress: (done) => told.push(done) })
    expect(told).toEqual([0, 1, 2])
    const controller = new AbortController()
    const stopped = writePptx({
      ...jobFor('en', '16:9', few),
      signal: controller.signal,
      onProgress: () => controller.abort(new Error('enough')),
    })
    await expect(stopped).rejects.toThrow('enough')
  })

  it('cites its sources in full where charts have addresses', async () => {
    const job = { ...jobFor('en', '16:9', few), addressOf: () => 'https://example.org/c' }
    const notes = notesOf(openPackage(await writePptx(job)), 1)
    expect(notes.at(-1)).toBe('This chart: https://example.org/c')
    expect(notes.some((line) => line.includes('https://example.org/c') && /^\[T\d+\]/.test(line))).toBe(true)
  })
})
