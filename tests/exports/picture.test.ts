// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { distinctSources } from '../../src/charts/citations.ts'
import { buildPicture } from '../../src/exports/picture.ts'
import { customSize, PRESET_SIZES, STAGE_SIZE } from '../../src/exports/sizes.ts'
import { PICTURE_THEMES, type PictureJob, type PictureSpec, PRESETS } from '../../src/exports/spec.ts'
import { formatDate } from '../../src/i18n/dates.ts'
import { LOCALES } from '../../src/model/text.ts'
import { type ViewInput, viewSchema } from '../../src/view/view.ts'
import { wholeCatalogue as catalogue, PICTURE_VIEWS } from './picture-views.ts'
import { parseSvg, type Word, wordsOf } from './svg-words.ts'

const spec = (given: Partial<PictureSpec> = {}): PictureSpec => ({
  size: PRESET_SIZES.page,
  theme: 'light',
  words: { title: true, footer: true },
  transparent: false,
  ...given,
})
const job = (view: ViewInput, given: Partial<PictureJob> = {}): PictureJob => ({
  view: viewSchema.parse(view),
  catalogue,
  locale: 'en',
  today: '2026-11-22',
  spec: spec(),
  ...given,
})
const joined = (words: readonly Word[]) => words.map(({ text }) => text).join(' ')
/** Letters and digits alone: lines end anywhere. */
const bare = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '')

const SIZES = { ...PRESET_SIZES, stage: STAGE_SIZE } as const

/** What is wrong with a picture's words: beyond its frame, or those around the plot on one another or on the plot. */
function faultsOf(words: readonly Word[], { width, height }: { width: number; height: number }): string[] {
  const faults: string[] = []
  for (const { text, left, right, top, bottom, turned } of words) {
    if (turned) continue
    if (left < -1 || right > width + 1) faults.push(`“${text}” is ${left.toFixed(1)} to ${right.toFixed(1)} wide`)
    if (top < -1 || bottom > height + 1) faults.push(`“${text}” is ${top.toFixed(1)} to ${bottom.toFixed(1)} high`)
  }
  const around = words.filter(({ inPlot }) => !inPlot)
  for (const a of around)
    for (const b of words) {
      if (a === b || b.turned) continue
      const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left)
      const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
      if (wide > 1.5 && high > 1) faults.push(`“${a.text}” lies on “${b.text}”`)
    }
  return faults
}

describe.each(PICTURE_VIEWS)('a picture of $name', ({ name, view }) => {
  describe.each(LOCALES)('in %s', (locale) => {
    it.each(Object.entries(SIZES))('keeps its words in a frame of %s', (preset, size) => {
      // Colours do not move anything: each theme is drawn at some size.
      const theme = PICTURE_THEMES[(Object.keys(SIZES).indexOf(preset) + LOCALES.indexOf(locale)) % 3] ?? 'light'
      const picture = buildPicture({ view, catalogue, locale, today: '2026-11-22', spec: spec({ size, theme }) })
      expect(picture.width).toBe(size.width)
      if (size.height) expect(picture.height).toBe(size.height)
      expect(picture.svg).not.toMatch(/var\(|NaN|undefined|null|https?:(?!\/\/www\.w3\.org)|style=/)
      const words = wordsOf(parseSvg(picture.svg))
      expect(faultsOf(words, picture)).toEqual([])
      if (name !== 'nothing') expect(words.filter(({ inPlot }) => inPlot).length).toBeGreaterThan(0)
      const said = joined(words)
      expect(said).toContain(formatDate(catalogue.asOf, locale))
      if (size.type === 'report') expect(bare(said)).toContain(bare(catalogue.site.publisher[locale]))
      const [first] = distinctSources(catalogue, picture.chart.sources)
      const publisher =
        first?.type === 'series' ? first.series?.citation.publisher[locale] : first?.document.publisher[locale]
      if (publisher) expect(bare(said)).toContain(bare(publisher).slice(0, 12))
      const [note] = picture.chart.notes
      if (note && size.type === 'report') expect(bare(said)).toContain(bare(note).slice(0, 30))
    })
  })
})

describe('a picture', () => {
  const rank = job({ kind: 'rank', indicator: 'rd_intensity', highlight: ['130000'] })

  it('is the same document every time, whatever was drawn before', () => {
    const first = buildPicture(rank).svg
    buildPicture(job({ kind: 'gauge', target: 'sichuan-electronics-2024/revenue-2025' }))
    expect(buildPicture(rank).svg).toBe(first)
    const gauge = job({ kind: 'gauge', target: 'sichuan-electronics-2024/revenue-2025' })
    expect(buildPicture(gauge).svg).toBe(buildPicture(gauge).svg)
  })

  it('has no id twice and no reference to nothing', () => {
    const document = parseSvg(buildPicture(job({ kind: 'bullet', targets: catalogue.site.featuredTargets })).svg)
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const references = [...document.documentElement.outerHTML.matchAll(/url\(#([^)]*)\)/g)].map(([, id]) => id)
    expect(references.length).toBeGreaterThan(0)
    expect(references.filter((id) => !ids.includes(id ?? ''))).toEqual([])
  })

  it('keeps the dots of its textures, whose circles end a hair beside their start', () => {
    const { svg } = buildPicture(job({ kind: 'bullet', targets: catalogue.site.featuredTargets }))
    const arcs = [...svg.matchAll(/M(\S+ \S+)A(\S+) \S+ 0 1 1 (\S+ [^"ZL]+)/g)].filter(([, , radius]) => radius !== '0')
    expect(arcs.length).toBeGreaterThan(3)
    expect(arcs.filter(([, start, , end]) => start === end)).toEqual([])
  })

  it('has a ground unless it is to be transparent', () => {
    const ground = '<rect width="664"'
    expect(buildPicture(rank).svg).toContain(ground)
    expect(buildPicture({ ...rank, spec: spec({ transparent: true }) }).svg).not.toContain(ground)
  })

  it('leaves out title or footer', () => {
    const said = (words: PictureSpec['words']) =>
      joined(wordsOf(parseSvg(buildPicture({ ...rank, spec: spec({ words }) }).svg)))
    expect(said({ title: false, footer: true })).not.toContain('16th of 31 provinces')
    expect(said({ title: false, footer: true })).toContain('National Bureau of Statistics')
    expect(said({ title: true, footer: false })).toContain('16th of 31 provinces')
    expect(said({ title: true, footer: false })).not.toContain('National Bureau of Statistics')
  })

  it('takes a headline in place of the finding, and bounds it', () => {
    const own = buildPicture({ ...rank, headline: 'What Hebei spends' })
    expect(own.svg).toContain('>What Hebei spends</text>')
    expect(own.svg).not.toContain('16th of 31')
    const long = buildPicture({
      ...rank,
      headline: 'A very long headline indeed '.repeat(40),
      spec: spec({ size: STAGE_SIZE }),
    })
    const words = wordsOf(parseSvg(long.svg))
    expect(faultsOf(words, long)).toEqual([])
    expect(joined(words)).toContain('…')
  })

  it('says the short finding on a wall, in one line', () => {
    const stage = wordsOf(parseSvg(buildPicture({ ...rank, spec: spec({ size: STAGE_SIZE }) }).svg))
    expect(stage[0]?.text).toBe('Hebei 2.04%, 16th of 31')
    // On 1920 pixels.
    const scale = 1920 / STAGE_SIZE.width
    expect((stage[0]?.size ?? 0) * scale).toBeGreaterThanOrEqual(79)
    expect(Math.min(...stage.map(({ size }) => size)) * scale).toBeGreaterThanOrEqual(36 - 0.01)
  })

  it('shows a note under a stage’s sources in place of the date, with a sign where it warns', () => {
    const job = { ...rank, note: 'Data 3 days old', spec: spec({ size: STAGE_SIZE }) }
    const words = wordsOf(parseSvg(buildPicture(job).svg))
    const source = words.find(({ text }) => text.startsWith('Source'))
    const note = words.find(({ text }) => text === 'Data 3 days old')
    expect(note?.top ?? 0).toBeGreaterThan((source?.top ?? 0) + 10)
    expect(joined(words)).not.toContain('2026')
    const warning = buildPicture({ ...job, noteWarns: true }).svg
    expect(warning.split('<path').length).toBe(buildPicture(job).svg.split('<path').length + 1)
  })

  it('holds no word smaller than 7.5 points on paper', () => {
    for (const preset of PRESETS) {
      const size = PRESET_SIZES[preset]
      const points = (size.millimetres / 25.4) * 72
      for (const { view } of PICTURE_VIEWS.filter(({ name }) => ['rank', 'trend', 'gauge', 'table'].includes(name))) {
        const words = wordsOf(parseSvg(buildPicture({ ...rank, view, spec: spec({ size }) }).svg))
        const smallest = Math.min(...words.map((word) => (word.size * points) / size.width))
        expect(smallest).toBeGreaterThanOrEqual(7.45)
      }
    }
  })

  it('keeps all words in any size that can be asked for', () => {
    for (const [width, height] of [
      [280, 280],
      [280, 200],
      [2400, 600],
      [1000, undefined],
    ] as const) {
      const picture = buildPicture({ ...rank, spec: spec({ size: customSize(width, height) }) })
      expect(faultsOf(wordsOf(parseSvg(picture.svg)), picture)).toEqual([])
    }
  })

  it.each(LOCALES)('looks as it did in %s', async (locale) => {
    for (const theme of PICTURE_THEMES) {
      const { svg } = buildPicture({
        ...rank,
        locale,
        spec: spec({ theme, size: PRESET_SIZES.column }),
        view: viewSchema.parse({ kind: 'gauge', target: 'sichuan-electronics-2024/revenue-2025' }),
      })
      await expect(svg.replaceAll('><', '>\n<')).toMatchFileSnapshot(`../goldens/picture-${theme}.${locale}.svg`)
    }
  })
})

describe('hostile words', () => {
  const HOSTILE = [
    ['what no file can hold', 'He\u0000b\u0007ei\u001b \ud800 and \udc00 \ufffe\uffff'],
    ['markup', ']]> <script>alert(1)</script> & "quotes" \u202eieb'],
    ['2,000 characters', 'Hebei '.repeat(333)],
    ['2,000 characters without a space', 'H'.repeat(2000)],
    ['2,000 Chinese characters', '冀'.repeat(2000)],
  ] as const

  it.each(HOSTILE)(
    '%s in every name give valid pictures',
    (_, name) => {
      const both = { en: name, 'zh-CN': name }
      const renamed = <K, V extends object>(entries: ReadonlyMap<K, V>, short: boolean): ReadonlyMap<K, V> =>
        new Map([...entries].map(([key, entry]) => [key, { ...entry, name: both, ...(short ? { short: both } : {}) }]))
      const hostile = {
        ...catalogue,
        regions: renamed(catalogue.regions, true),
        sectors: renamed(catalogue.sectors, false),
        indicators: renamed(catalogue.indicators, false),
        site: { ...catalogue.site, publisher: both },
        documents: new Map([...catalogue.documents].map(([id, one]) => [id, { ...one, title: name, publisher: both }])),
      }
      for (const { name: kind, view } of PICTURE_VIEWS) {
        if (kind === 'targets' || kind === 'matrix') continue
        for (const size of [PRESET_SIZES.column, STAGE_SIZE]) {
          const picture = buildPicture({ ...job(view), view, catalogue: hostile, spec: spec({ size }) })
          const document = parseSvg(picture.svg)
          expect(document.querySelector('script')).toBeNull()
          // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
          expect(picture.svg).not.toMatch(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/)
          expect(() => encodeURIComponent(picture.svg)).not.toThrow()
          const outside = wordsOf(document).filter(
            ({ left, right, top, bottom, turned }) =>
              !turned && (left < -2 || right > picture.width + 2 || top < -2 || bottom > picture.height + 2),
          )
          expect([kind, outside.map(({ text }) => text)]).toEqual([kind, []])
        }
      }
    },
    20_000,
  )
})
