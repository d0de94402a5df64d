import { LOCALES } from '../../model/text.ts'
import type { Deck, Slide } from '../../view/deck.ts'
import { type Reference, referencesOf } from '../../view/references.ts'
import type { Entry, Sources } from './read.ts'
import { checkKnown, makeTargetCheck } from './references.ts'
import type { Place, Report } from './rules.ts'
import type { TableSummaries } from './tables.ts'
import { at, show } from './text.ts'

/** Reports words that are missing in a language: a curated briefing is held in every language of the interface. */
function checkWords(words: Deck['title'] | undefined, place: Place, report: Report): void {
  if (!words) return
  for (const locale of LOCALES)
    if (!words[locale]?.trim()) report('briefing', at(place, locale), `no words in ${show(locale)}`)
}

/** How each thing that a View may name is looked up. */
function makeChecks(sources: Sources, tables: TableSummaries, report: Report) {
  const { indicators, regions, sectors } = sources
  const checkTarget = makeTargetCheck(sources, report)
  const checks: Readonly<Record<Reference['to'], (reference: Reference, place: Place) => void>> = {
    indicator: ({ id }, place) => checkKnown(id, indicators, place, report),
    region: ({ id }, place) => checkKnown(id, regions, place, report),
    sector: ({ id }, place) => checkKnown(id, sectors, place, report),
    target: ({ id }, place) => checkTarget(id, place),
    map: ({ id }, place) => report('briefing', place, `the map ${show(id)} is no part of the data`),
    period: ({ id, of }, place) => {
      const table = of && tables.get(of)
      if (table && !table.periods.includes(id)) report('reference', place, `${show(id)} is no period of ${table.file}`)
    },
  }
  return checks
}

/** A kind of chart that speaks of an official table needs one; lines may be drawn from statements instead. */
function checkTable({ value: { view }, ...place }: Entry<Slide>, tables: TableSummaries, report: Report): void {
  if (!('treatment' in view) || view.kind === 'trend' || tables.has(view.indicator)) return
  report('reference', at(place, 'view', 'indicator'), `${show(view.indicator)} has no official table`)
}

/** Briefings have slides, words in every language, and speak of what is in the data; asked once all tables are known. */
export function checkBriefings(sources: Sources, tables: TableSummaries, report: Report): void {
  const checks = makeChecks(sources, tables, report)
  for (const { head, slides, ...place } of sources.briefings) {
    checkWords(head?.title, at(place, 'title'), report)
    checkWords(head?.description, at(place, 'description'), report)
    if (head && slides.length === 0) report('briefing', at(place, 'slides'), 'a list of 0')
    for (const slide of slides) {
      checkWords(slide.value.headline, at(slide, 'headline'), report)
      checkWords(slide.value.notes, at(slide, 'notes'), report)
      for (const reference of referencesOf(slide.value.view))
        checks[reference.to](reference, at(slide, 'view', ...reference.path))
      checkTable(slide, tables, report)
    }
  }
}
