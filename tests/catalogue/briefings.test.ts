import { describe, expect, it, test } from 'vitest'
import { makeCatalogue } from '../../src/catalogue/catalogue.ts'
import { slicesOfView } from '../../src/catalogue/slices.ts'
import { compileView } from '../../src/charts/compile.ts'
import { screenTheme } from '../../src/charts/theme.ts'
import type { CompiledChart } from '../../src/charts/types.ts'
import { translator } from '../../src/i18n/translate.ts'
import { LOCALES, type Locale } from '../../src/model/text.ts'
import { measureText } from '../../src/render/measure-text.ts'
import { DECK_VERSION, type Slide } from '../../src/view/deck.ts'
import { parseDeck, writeDeck } from '../../src/view/deck-file.ts'
import { TODAY, wholeData } from '../whole-data.ts'

const { index, slices } = wholeData
const decks = index.briefings.map(({ id }) => {
  const deck = slices.get(`briefing/${id}`)?.deck
  if (!deck) throw new Error(`no slice of ${id}`)
  return deck
})
const SHORT: Readonly<Record<Locale, number>> = { en: 44, 'zh-CN': 20 }

/** A slide as it is on a page that has loaded what its deck needs, and nothing else. */
function chartOf(slide: Slide, locale: Locale): CompiledChart {
  const needs = slicesOfView(index, slide.view).flatMap((name) => slices.get(name) ?? [])
  const context = { locale, t: translator(locale), theme: screenTheme, width: 880, today: TODAY, measureText }
  return compileView({ view: slide.view, catalogue: makeCatalogue(index, needs), context })
}

const numbersIn = (text: string): string[] =>
  (text.match(/\d[\d,]*(?:\.\d+)?/g) ?? []).map((found) => String(Number(found.replaceAll(',', ''))))

/** A year, or a count of what is on the slide. */
const isNoFigure = (number: string): boolean => /^(?:20[0-3]\d|\d|1[0-2])$/.test(number)

/** All numbers that a reader finds in a chart's words and in the table behind it. */
const numbersOf = ({ headline, subtitle, notes, warnings, table }: CompiledChart): Set<string> =>
  new Set(
    [
      headline.full,
      subtitle,
      ...notes,
      ...warnings,
      ...table.columns.map(({ label }) => label),
      ...table.rows.flatMap(({ cells }) => cells.map(({ text }) => text)),
    ].flatMap(numbersIn),
  )

it('are three, with an index entry each', () => {
  expect(decks.map(({ id, slides }) => [id, slides.length])).toEqual([
    ['hebei', 10],
    ['national-overview', 9],
    ['targets-watch', 9],
  ])
})

describe.each(decks)('the briefing $id', (deck) => {
  it('is a deck file of the present version', () => {
    expect(deck.schemaVersion).toBe(DECK_VERSION)
    expect(parseDeck(writeDeck(deck))).toEqual({ deck, problems: [], newer: false })
  })

  describe.each(LOCALES)('in %s', (locale) => {
    test.each(deck.slides)('draws $id, with a title that a wall has room for', (slide) => {
      const chart = chartOf(slide, locale)
      expect(chart.option).not.toBeNull()
      expect(chart.sources.length).toBeGreaterThan(0)
      const title = slide.headline?.[locale] ?? chart.headline.short
      expect(title.length).toBeLessThanOrEqual(SHORT[locale])
    })

    test.each(deck.slides)('says no number with $id that no chart of it shows', (slide) => {
      const said = numbersIn(`${slide.headline?.[locale] ?? ''} ${slide.notes?.[locale] ?? ''}`)
      const known = new Set(deck.slides.flatMap((other) => [...numbersOf(chartOf(other, locale))]))
      expect(said.filter((number) => !known.has(number) && !isNoFigure(number))).toEqual([])
    })

    it('has notes to speak from on every slide', () => {
      for (const { notes } of deck.slides) expect(notes?.[locale]?.split('\n').length).toBeGreaterThan(1)
    })
  })
})
