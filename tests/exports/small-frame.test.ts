import { describe, expect, it } from 'vitest'
import { buildPicture } from '../../src/exports/picture.ts'
import { customSize, LEAST_HEIGHT, LEAST_SIDE } from '../../src/exports/sizes.ts'
import { LOCALES } from '../../src/model/text.ts'
import { measureText } from '../../src/render/measure-text.ts'
import { REAL_VIEWS, realCatalogue } from './real-views.ts'

const catalogue = await realCatalogue()
const TEXT = /<text x="([-\d.]+)" y="([-\d.]+)" font-size="([\d.]+)px"(?: font-weight="(\d+)")? fill="[^"]*">([^<]*)</g

describe('a picture as small as a frame may be', () => {
  it.each(REAL_VIEWS.flatMap(([name, view]) => LOCALES.map((locale) => [name, locale, view] as const)))(
    '%s %s says its source on one line, all of it inside',
    (_, locale, view) => {
      const words = { title: true, footer: true }
      const spec = { size: customSize(280, 200), theme: 'light' as const, words, transparent: false }
      const { svg, width, height } = buildPicture({ view, catalogue, locale, today: '2026-01-01', spec })
      expect([width, height]).toEqual([LEAST_SIDE, LEAST_HEIGHT])
      // Words around the plot stand outside its groups, which are fitted to their own box.
      const around = [...svg.replace(/<g [\s\S]*<\/g>/, '').matchAll(TEXT)].map(
        ([, x, y, size, weight, text = '']) => ({
          y: Number(y),
          right:
            Number(x) +
            measureText(
              text.replaceAll('&amp;', '&'),
              Number(size),
              weight === '700' ? 700 : weight === '600' ? 600 : 400,
            ),
          text,
        }),
      )
      expect(around.length).toBeGreaterThan(2)
      for (const { y, right } of around) {
        expect(right).toBeLessThanOrEqual(width)
        expect(y).toBeLessThan(height - 4)
      }
      const lead = around.find(({ text }) => /^(?:Sources?|来源)$/.test(text))
      expect(lead).toBeDefined()
      expect(around.filter(({ y }) => y > (lead?.y ?? 0))).toEqual([])
    },
  )
})
