import type { Catalogue, IndicatorEntry } from '../../model/catalogue.ts'
import { TOPICS, type Topic } from '../../model/places.ts'

export const SHOWN = ['all', 'table', 'target'] as const
export type Shown = (typeof SHOWN)[number]

/** The choice that an address asks for; all where it asks for none that there is. */
export const shownOf = (text: string | undefined): Shown => SHOWN.find((item) => item === text) ?? 'all'

const ANSWERS: Readonly<Record<Shown, (indicator: IndicatorEntry) => boolean>> = {
  all: () => true,
  table: ({ coverage }) => coverage.first !== undefined,
  target: ({ coverage }) => coverage.targets > 0,
}

/** Indicators of a choice whose names or definition hold every word of a query. */
export function chooseIndicators(
  { indicators, reference }: Pick<Catalogue, 'indicators' | 'reference'>,
  shown: Shown,
  query: string,
): IndicatorEntry[] {
  const words = query.toLowerCase().split(/\s+/)
  return [...indicators.values()].filter((indicator) => {
    const texts = [indicator.name, reference.indicators[indicator.id]].flatMap((text) => Object.values(text ?? {}))
    const text = texts.join('\n').toLowerCase()
    return ANSWERS[shown](indicator) && words.every((word) => text.includes(word))
  })
}

/** Indicators under their topics, those with an official table first, topics without any left out. */
export const byTopic = (
  indicators: readonly IndicatorEntry[],
): { readonly topic: Topic; readonly members: readonly IndicatorEntry[] }[] =>
  TOPICS.map((topic) => ({
    topic,
    members: indicators
      .filter((indicator) => indicator.topic === topic)
      .toSorted((a, b) => Number(!a.coverage.first) - Number(!b.coverage.first)),
  })).filter(({ members }) => members.length > 0)
