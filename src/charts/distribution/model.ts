import { formatPeriod } from '../../i18n/dates.ts'
import { formatQuantity, ordinal, type Scale, scaleFor } from '../../i18n/numbers.ts'
import { isNumber } from '../../measure/numbers.ts'
import { computeRanks } from '../../measure/rank.ts'
import { computeMedian, computeQuartiles, type Quartiles } from '../../measure/spread.ts'
import { type Standing, standingRange, standingWithin } from '../../measure/standing.ts'
import type { Catalogue, IndicatorEntry } from '../../model/catalogue.ts'
import type { RegionCode } from '../../model/ids.ts'
import type { Region } from '../../model/places.ts'
import type { ViewOf } from '../../view/view.ts'
import { firstAndKept } from '../budget.ts'
import { nationValue, peerValues, shownPeriod } from '../data.ts'
import { derivedFacts, factsOf } from '../facts.ts'
import { referenceOf } from '../reference.ts'
import { subjectOf } from '../subject.ts'
import type { ChartContext, ChartModel, Table, Tip } from '../types.ts'
import { emptyModel, listWords, seriesNotes, subtitleWords, treatmentWarnings } from '../words.ts'
import { type DistributionLayout, distributionLayout, rowsThatFit } from './layout.ts'
import { firstHighlighted, headlineOf } from './words.ts'

export interface SwarmDot {
  readonly region: Region
  readonly value: number
  readonly rank: number
  readonly standing: Standing | null
  /** Place among the highlighted regions, from 0; null for the rest. */
  readonly highlight: number | null
}

/** Dots that share a line: an area group, or all of them. */
export interface SwarmGroup {
  /** Empty where there is one row of all. */
  readonly name: string
  readonly median: number
  readonly dots: readonly SwarmDot[]
}

export interface DistributionDrawing {
  /** In the order of the table's rows. */
  readonly dots: readonly SwarmDot[]
  readonly layout: DistributionLayout
  readonly scale: Scale
  readonly count: number
}

/** Area group of a region, or of the nearest region around it that has one. */
function areaGroupOf(catalogue: Catalogue, region: Region): RegionCode | null {
  // Places nest a handful of levels deep; a longer chain would be a circle.
  let place: Region | undefined = region
  for (let depth = 0; place && depth < 6; depth++) {
    if (place.areaGroup) return place.areaGroup
    place = place.parent ? catalogue.regions.get(place.parent) : undefined
  }
  return null
}

/** Rows by area group, the highest median first; those without a group last. Null where no region has one. */
function groupsOf(dots: readonly SwarmDot[], catalogue: Catalogue, { t, locale }: ChartContext): SwarmGroup[] | null {
  const members = new Map<RegionCode | null, SwarmDot[]>()
  for (const dot of dots) {
    const code = areaGroupOf(catalogue, dot.region)
    const known = members.get(code)
    if (known) known.push(dot)
    else members.set(code, [dot])
  }
  const rest = members.get(null)
  members.delete(null)
  if (members.size === 0) return null
  const group = (name: string, list: readonly SwarmDot[]): SwarmGroup => ({
    name,
    dots: list,
    median: computeMedian(list.map((dot) => dot.value)) ?? 0,
  })
  const named = [...members].map(([code, list]) =>
    group((code && catalogue.regions.get(code)?.short[locale]) || '', list),
  )
  named.sort((a, b) => b.median - a.median || (a.name < b.name ? -1 : 1))
  return rest ? [...named, group(t('distribution.rest'), rest)] : named
}

function distributionTable(
  dots: readonly SwarmDot[],
  unknown: readonly Region[],
  period: string,
  indicator: IndicatorEntry,
  scale: Scale,
  { t, locale }: ChartContext,
): Table {
  const source = { type: 'series', indicator: indicator.id } as const
  const facts = factsOf(indicator, locale, period)
  // Three words for thousands of rows: looking each up anew takes longer than all the rest.
  const standings: Readonly<Record<Standing, string>> = {
    higher: t('distribution.higher'),
    similar: t('distribution.similar'),
    lower: t('distribution.lower'),
  }
  return {
    columns: [
      { key: 'rank', label: t('column.rank'), numeric: true, facts: derivedFacts(facts, 'rank', 'rank') },
      { key: 'region', label: t('column.region'), numeric: false },
      { key: 'value', label: t('column.value', { period: formatPeriod(period, locale) }), numeric: true, facts },
      { key: 'standing', label: t('distribution.column'), numeric: false, facts: { ...facts, measure: 'standing' } },
    ],
    rows: [
      ...dots.map((dot) => ({
        region: dot.region.code,
        cells: [
          { text: String(dot.rank), value: dot.rank },
          { text: dot.region.short[locale] },
          { text: formatQuantity(dot.value, indicator.unit, { locale, scale }), value: dot.value, source },
          { text: dot.standing ? standings[dot.standing] : '–' },
        ],
      })),
      ...unknown.map((region) => ({
        region: region.code,
        cells: [
          { text: '–' },
          { text: region.short[locale] },
          { text: t('rank.noValue'), value: null, source },
          { text: '–' },
        ],
      })),
    ],
  }
}

/**
 * All peers of a table as dots on the value axis, in one row with quartiles or in a row per area group with its median.
 * The first highlighted region's standing is told by the rule of `standingOf`, which a note repeats.
 */
export function distributionModel(
  view: ViewOf<'distribution'>,
  catalogue: Catalogue,
  context: ChartContext,
): ChartModel<DistributionDrawing | null> {
  const { t, locale } = context
  const subject = subjectOf(view, catalogue)
  if (!subject) return emptyModel(view, catalogue, context)
  const { indicator, series } = subject
  const period = shownPeriod(view, catalogue, series)
  const peers = peerValues(catalogue, series, period)
  const values = peers.map((peer) => peer.value).filter(isNumber)
  const quartiles = computeQuartiles(values)
  if (!quartiles) return emptyModel(view, catalogue, context)

  const dots = dotsOf(peers, view.highlight, indicator)
  const nation = nationValue(catalogue, series, period)
  const asked = referenceOf(view.reference, view.highlight[0], peers, nation, indicator, catalogue, context)
  const all = [...values, asked?.value ?? null]
  const scale = scaleFor(all, indicator.unit, locale)
  const positive = all.every((value) => value === null || value > 0)
  const groups = view.by === 'group' ? groupsOf(dots, catalogue, context) : null
  const text = (value: number) => formatQuantity(value, indicator.unit, { locale, scale })

  const lines = groups ?? [{ name: '', median: quartiles.median, dots }]
  const isNamed = (row: SwarmGroup) => row.dots.some((dot) => dot.highlight !== null)
  const rows = firstAndKept(lines, rowsThatFit(lines.length, context), isNamed)
  const layout = distributionLayout(
    {
      rows,
      dots,
      scale,
      quartiles: groups ? null : quartiles,
      reference: asked ? { value: asked.value, label: `${asked.name} ${text(asked.value)}` } : null,
      log: view.scale === 'log' && positive,
      text,
    },
    context,
  )
  const words = { dots, groups, quartiles, text }
  return {
    drawing: { dots, layout, scale, count: dots.length },
    height: layout.height,
    table: distributionTable(
      dots,
      peers.filter((peer) => !isNumber(peer.value)).map((peer) => peer.region),
      period,
      indicator,
      scale,
      context,
    ),
    headline: headlineOf(words, context),
    subtitle: subtitleWords(indicator.name[locale], scale, period, context),
    notes: [
      ...(firstHighlighted(dots)?.standing ? [ruleNote(quartiles, text, context)] : []),
      ...seriesNotes(catalogue, series, period, context),
      ...(rows.length < lines.length
        ? [
            t('budget.groups', {
              shown: rows.length,
              count: lines.length,
              groups: listWords(
                rows.map((row) => row.name),
                t,
              ),
            }),
          ]
        : []),
      ...(layout.apart ? [] : [t('distribution.squeezed')]),
    ],
    warnings: [
      ...treatmentWarnings(view, subject, context),
      ...(view.scale === 'log' && !positive ? [t('scale.log.refused')] : []),
      ...(view.by === 'group' && !groups ? [t('distribution.noGroups')] : []),
    ],
    sources: subject.sources,
  }
}

const ruleNote = (quartiles: Quartiles, text: (value: number) => string, { t }: ChartContext): string =>
  t('distribution.rule', { lower: text(quartiles.lower), upper: text(quartiles.upper) })

/** Peers with a value, in the order of their rank. */
function dotsOf(
  peers: ReturnType<typeof peerValues>,
  highlight: readonly RegionCode[],
  { direction }: IndicatorEntry,
): SwarmDot[] {
  const values = peers.map((peer) => peer.value)
  const ranks = computeRanks(values, direction)
  const range = standingRange(values)
  return peers
    .flatMap(({ region, value }, index): SwarmDot[] => {
      if (!isNumber(value)) return []
      const place = highlight.indexOf(region.code)
      return [
        {
          region,
          value,
          rank: ranks[index] ?? 0,
          standing: range ? standingWithin(value, range) : null,
          highlight: place < 0 ? null : place,
        },
      ]
    })
    .sort((a, b) => a.rank - b.rank || (a.region.code < b.region.code ? -1 : 1))
}

/** What pointing at a dot says. */
export function distributionTip(
  drawing: DistributionDrawing | null,
  index: number,
  { t, locale }: ChartContext,
): Tip | null {
  const dot = drawing?.dots[index]
  if (!dot) return null
  return {
    name: dot.region.name[locale],
    lines: [
      drawing.layout.text(dot.value),
      t('distribution.rank', { rank: ordinal(dot.rank, locale), count: drawing.count }),
      ...(dot.standing ? [t(`distribution.${dot.standing}`)] : []),
    ],
  }
}
