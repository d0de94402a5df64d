// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { buildPicture } from '../../src/exports/picture.ts'
import { buildSheet } from '../../src/exports/sheet.ts'
import { customSize, LEAST_SIDE, MOST_SIDE, PRESET_SIZES } from '../../src/exports/sizes.ts'
import type { PictureSpec } from '../../src/exports/spec.ts'
import { readStamp, stampOf } from '../../src/exports/stamp.ts'
import { writeSvg } from '../../src/exports/svg.ts'
import { LOCALES } from '../../src/model/text.ts'
import { viewSchema } from '../../src/view/view.ts'
import { wholeCatalogue as catalogue, PICTURE_VIEWS } from './picture-views.ts'
import { parseSvg, wordsOf } from './svg-words.ts'

const spec: PictureSpec = {
  size: PRESET_SIZES.page,
  theme: 'light',
  words: { title: true, footer: true },
  transparent: false,
}
const job = {
  view: viewSchema.parse({ kind: 'strip', indicator: 'rd_intensity', highlight: ['130000'] }),
  catalogue,
  locale: 'en',
  today: '2026-11-22',
  spec,
} as const
const picture = buildPicture(job)

describe('writeSvg', () => {
  it('writes a file that says what it is and refers to nothing outside', () => {
    const file = writeSvg(picture)
    expect(file).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" /)
    const document = parseSvg(file)
    expect(document.querySelector('title')?.textContent).toBe(picture.chart.headline.full)
    expect(document.querySelector('desc')?.textContent).toBe(picture.chart.subtitle)
    expect(document.documentElement.getAttribute('font-family')).toMatch(/^Inter, /)
    expect(file).not.toMatch(/ (?:href|src)=/)
  })

  it('carries its stamp and stays XML', () => {
    const stamp = stampOf({ ...job, headline: 'A & B <c> ]]>' }, picture)
    const file = writeSvg(picture, { stamp })
    expect(parseSvg(file).querySelectorAll('metadata')).toHaveLength(1)
    expect(readStamp(new TextEncoder().encode(file))).toEqual(stamp)
  })

  it('embeds fonts for the characters that each language draws in them', () => {
    const fonts = [{ weight: 700, bytes: new Uint8Array([0x77, 0x4f, 0x46, 0x32]) }] as const
    const file = writeSvg(picture, { fonts })
    expect(parseSvg(file).querySelector('style')?.textContent).toContain(
      'font-weight:700;src:url("data:font/woff2;base64,d09GMg==")',
    )
    expect(file).toContain('U+201C-201D')
    expect(writeSvg(buildPicture({ ...job, locale: 'zh-CN' }), { fonts })).not.toContain('U+201C-201D')
  })

  it('has its size on paper where one is given', () => {
    const root = parseSvg(writeSvg(picture, { millimetres: 160 })).documentElement
    expect(root.getAttribute('width')).toBe('160mm')
    expect(Number.parseFloat(root.getAttribute('height') ?? '')).toBeCloseTo((160 * picture.height) / picture.width, 1)
    expect(root.getAttribute('viewBox')).toBe(`0 0 ${picture.width} ${picture.height}`)
  })
})

describe('buildSheet', () => {
  const named = (...names: readonly string[]) => PICTURE_VIEWS.filter(({ name }) => names.includes(name))

  it.each(LOCALES)('puts several charts into one picture with one footer in %s', (locale) => {
    for (const columns of [1, 2] as const) {
      const sheet = buildSheet({
        ...job,
        locale,
        spec: { ...spec, size: customSize(960) },
        title: 'Hebei',
        subtitle: 'At a glance',
        items: named('strip', 'trend', 'full', 'gauge', 'bullet', 'table', 'tiles').map(({ view }) => ({ view })),
        columns,
      })
      expect(sheet.charts).toHaveLength(7)
      const document = parseSvg(sheet.svg)
      const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
      const words = wordsOf(document)
      const outside = words.filter(
        ({ left, right, top, bottom }) => left < -1 || top < -1 || right > sheet.width + 1 || bottom > sheet.height + 1,
      )
      expect(outside.map(({ text }) => text)).toEqual([])
      const around = words.filter(({ inPlot }) => !inPlot)
      for (const a of around)
        for (const b of words) {
          const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left)
          const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
          if (a !== b && wide > 1.5 && high > 1) expect.fail(`“${a.text}” lies on “${b.text}”`)
        }
      const publisher =
        catalogue.tableCitations['rd_intensity' as keyof typeof catalogue.tableCitations]?.publisher[locale]
      expect(words.map(({ text }) => text).join('')).toContain(publisher?.slice(0, 10))
    }
  })
})

describe('customSize', () => {
  it('keeps sides within what a picture can be', () => {
    expect(customSize(664)).toEqual({ width: 664, type: 'report', millimetres: 160 })
    expect(customSize(10, 1e9)).toMatchObject({ width: LEAST_SIDE, height: MOST_SIDE })
  })
})
