import { distinctTargets } from '../measure/targets.ts'
import type { Catalogue } from '../model/catalogue.ts'
import type { IndicatorId, RegionCode } from '../model/ids.ts'
import type { Deck } from '../view/deck.ts'
import { type ViewInput, viewSchema } from '../view/view.ts'
import { nameOf, ofDeck, type Shot } from './render-shots.ts'

/**
 * Every View that somebody chose: the slides of all decks, the gauges of all targets, the key indicators as ranking,
 * lines and map of equal squares, and one View of each kind that the data have something for.
 */
export const curatedShots = (decks: readonly Deck[], catalogue: Catalogue): Shot[] => [
  ...decks.flatMap((deck) => ofDeck(deck, catalogue)).map((slide) => ({ ...slide, name: `decks/${slide.name}` })),
  ...gauges(catalogue),
  ...keyIndicators(catalogue),
  ...kinds(catalogue),
]

const shot = (folder: string, input: ViewInput): Shot => {
  const view = viewSchema.parse(input)
  return { name: `${folder}/${nameOf(view)}`, view, ignored: [] }
}

function gauges(catalogue: Catalogue): Shot[] {
  const publishedOf = (id: Parameters<Catalogue['documents']['get']>[0]) =>
    catalogue.documents.get(id)?.published.date ?? null
  return distinctTargets(catalogue.figures, publishedOf).map(({ target }) =>
    shot('targets', { kind: 'gauge', target: target.key, look: 'full' }),
  )
}

const keyIndicators = (catalogue: Catalogue): Shot[] =>
  catalogue.site.keyIndicators
    .filter((id) => catalogue.tables[id])
    .flatMap((indicator) =>
      (['rank', 'trend', 'tiles'] as const).map((kind) => shot('indicators', { kind, indicator })),
    )

/** The region with most targets among those of a table: a strip is about one region. */
function mostTargets({ tables, regionEntries, site }: Catalogue, indicator: IndicatorId): RegionCode[] {
  const targets = (code: RegionCode): number => regionEntries.get(code)?.targets ?? 0
  const regions = (tables[indicator] ?? []).filter((code) => code !== site.nation)
  return regions.toSorted((a, b) => targets(b) - targets(a)).slice(0, 1)
}

function kinds(catalogue: Catalogue): Shot[] {
  const { keyIndicators, featuredTargets } = catalogue.site
  const [indicator, y = indicator] = keyIndicators.filter((id) => catalogue.tables[id])
  const whole = [...catalogue.indicators.values()].find(({ id, parts }) => parts && catalogue.tables[id])
  const [map] = catalogue.offeredMaps
  const [target] = featuredTargets
  if (!indicator || !y) return []
  const views: ViewInput[] = [
    ...(['rank', 'trend', 'tiles', 'distribution', 'change', 'multiples', 'table'] as const).map((kind) => ({
      kind,
      indicator,
    })),
    { kind: 'strip', indicator, highlight: mostTargets(catalogue, indicator) },
    { kind: 'scatter', indicator, y, fit: true },
    { kind: 'matrix' },
    ...(whole ? [{ kind: 'composition' as const, indicator: whole.id }] : []),
    ...(map ? [{ kind: 'map' as const, indicator, map: map.id }] : []),
    ...(target
      ? [
          { kind: 'gauge' as const, target },
          { kind: 'bullet' as const, targets: [...featuredTargets] },
        ]
      : []),
  ]
  return views.map((view) => shot('kinds', view))
}
