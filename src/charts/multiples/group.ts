import { formatPeriod } from '../../i18n/dates.ts'
import { computeRanks } from '../../measure/rank.ts'
import { computeMedian } from '../../measure/spread.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import type { RegionCode } from '../../model/ids.ts'
import type { Region } from '../../model/places.ts'
import { tightAxis, zeroAxis } from '../axis.ts'
import { peersOf, regionOf, seriesValue } from '../data.ts'
import { derivedFacts, factsOf } from '../facts.ts'
import type { Table } from '../types.ts'
import { listWords } from '../words.ts'
import { type LegendItem, lookAt, type Panel, type PanelLine } from './drawing.ts'
import {
  breakPlaces,
  byHighlightThenValue,
  type Given,
  medianPoints,
  periodTable,
  pointsOf,
  referenceValue,
  titleNumber,
  valueWords,
} from './parts.ts'
import { type Division, spanWords } from './region.ts'

interface Member {
  readonly region: Region
  readonly code: RegionCode
  readonly value: number | null
  readonly place: number
  /** Row of the table. */
  readonly row: number
}

interface Group {
  readonly name: string
  readonly median: number | null
  readonly highlighted: boolean
  readonly members: readonly Member[]
}

/** The area group of a province, or of the province that a city lies in. */
function areaGroupOf(region: Region, catalogue: Catalogue): RegionCode | undefined {
  const parent = region.parent ? catalogue.regions.get(region.parent) : undefined
  return region.areaGroup ?? (parent ? areaGroupOf(parent, catalogue) : undefined)
}

/** Area groups by their medians, that of a highlighted region first; null where no region belongs to one. */
function groupsOf({ view, catalogue, series, period, context }: Given): readonly Group[] | null {
  const peers = peersOf(catalogue, series)
  const codes = [...new Set(peers.flatMap((region) => areaGroupOf(region, catalogue) ?? []))]
  if (codes.length === 0) return null
  const sorted = byHighlightThenValue(
    codes.map((code) => {
      const members = peers
        .filter((region) => areaGroupOf(region, catalogue) === code)
        .map((region) => ({ region, code: region.code, value: seriesValue(series, region.code, period) }))
      const places = members.map((member) => view.highlight.indexOf(member.code)).filter((place) => place >= 0)
      return {
        code,
        members,
        place: places.length > 0 ? Math.min(...places) : -1,
        value: computeMedian(members.map((member) => member.value)),
      }
    }),
  )
  let row = 0
  return sorted.map(({ code, members, place, value }) => {
    // Within a group the order is that of the values alone.
    const ordered = byHighlightThenValue(members.map((member) => ({ ...member, place: -1 })))
    return {
      name: regionOf(catalogue, code).short[context.locale],
      median: value,
      highlighted: place >= 0,
      members: ordered.map((member) => ({ ...member, place: view.highlight.indexOf(member.code), row: row++ })),
    }
  })
}

function linesOf(group: Group, given: Given): PanelLine[] {
  const { series, context } = given
  const { locale, t } = context
  const members = group.members.map(
    ({ region, code, place, row }): PanelLine => ({
      look: lookAt(place),
      category: Math.max(0, place),
      name: region.short[locale],
      points: pointsOf(series, code),
      rows: [row],
    }),
  )
  const median: PanelLine = {
    look: 'median',
    category: 0,
    name: t('chart.median'),
    points: medianPoints(
      series,
      group.members.map((member) => member.region),
    ),
    rows: [],
  }
  return [...members, median]
}

const panelOf = (group: Group, given: Given): Panel => ({
  title: group.name,
  value: titleNumber(group.median, given.scale, given.context),
  highlighted: group.highlighted,
  lines: given.view.of === 'trend' ? linesOf(group, given) : [],
  marks:
    given.view.of === 'trend'
      ? []
      : group.members.map(({ region, value, place, row }) => ({
          look: lookAt(place),
          category: Math.max(0, place),
          name: region.short[given.context.locale],
          value,
          row,
        })),
  median: group.median,
})

function legendOf({ view, subject, scale, context }: Given, reference: { value: number; name: string } | null) {
  const { t } = context
  const median: LegendItem = {
    sample: view.of === 'trend' ? 'thick' : 'tick',
    look: 'median',
    text: t('multiples.legend.median'),
  }
  if (view.of === 'trend')
    return [median, { sample: 'thin', look: 'context', text: t('multiples.legend.members') } as const]
  const items: LegendItem[] = view.of === 'distribution' ? [median] : []
  if (!reference) return items
  const text = `${reference.name} ${valueWords(reference.value, subject.indicator, scale, context)}`
  return [...items, { sample: 'tick', look: 'reference', text } as const]
}

function rankTable(given: Given, groups: readonly Group[]): Table {
  const { subject, period, context } = given
  const { t, locale } = context
  const members = groups.flatMap((group) => group.members.map((member) => ({ ...member, group: group.name })))
  const ranks = computeRanks(
    members.map((member) => member.value),
    subject.indicator.direction === 'lower' ? 'lower' : 'higher',
  )
  const source = { type: 'series', indicator: subject.indicator.id } as const
  const facts = factsOf(subject.indicator, locale, period)
  return {
    columns: [
      { key: 'group', label: t('multiples.column.group'), numeric: false },
      { key: 'region', label: t('column.region'), numeric: false },
      { key: 'value', label: t('column.value', { period: formatPeriod(period, locale) }), numeric: true, facts },
      { key: 'rank', label: t('column.rank'), numeric: true, facts: derivedFacts(facts, 'rank', 'rank') },
    ],
    rows: members.map(({ region, value, group, row }) => ({
      region: region.code,
      cells: [
        { text: group },
        { text: region.short[locale] },
        { text: valueWords(value, subject.indicator, given.scale, context), value, source },
        { text: ranks[row] == null ? '–' : String(ranks[row]) },
      ],
    })),
  }
}

function headlineOf({ subject, scale, context }: Given, groups: readonly Group[]) {
  const { t } = context
  const words = (value: number) => valueWords(value, subject.indicator, scale, context)
  const known = groups
    .flatMap(({ name, median }) => (median === null ? [] : [{ name, median }]))
    .sort((a, b) => b.median - a.median)
  const [first, last] = [known[0], known.at(-1)]
  if (!first || !last) return { short: t('chart.empty.short'), full: t('chart.empty') }
  const high = { first: first.name, high: words(first.median) }
  const short = t('multiples.short.groups', high)
  if (first === last) return { short, full: t('multiples.full.group', high) }
  return {
    short,
    full: t('multiples.full.groups', { ...high, last: last.name, low: words(last.median), count: known.length }),
  }
}

/** A panel for every area group: lines with their median, bars, or a strip of dots; null where there are no groups. */
export function groupPanels(given: Given): Division | null {
  const { view, catalogue, subject, series, scale, context } = given
  const { t, locale } = context
  const groups = groupsOf(given)
  if (!groups) return null
  const trend = view.of === 'trend'
  const reference = trend ? null : referenceValue(given)
  const members = groups.flatMap((group) => group.members)
  const panels = groups.map((group) => panelOf(group, given))
  const values = trend
    ? panels.flatMap((panel) => panel.lines.flatMap((line) => line.points.map((point) => point.value)))
    : [...members.map((member) => member.value), reference?.value ?? null]
  const ungrouped = peersOf(catalogue, series).filter((region) => !areaGroupOf(region, catalogue))
  const names = listWords(
    ungrouped.map((region) => region.short[locale]),
    t,
  )
  const groupName = new Map(groups.flatMap((group) => group.members.map((member) => [member.code, group.name])))
  return {
    drawing: {
      body: trend ? 'lines' : view.of === 'rank' ? 'bars' : 'dots',
      panels,
      legend: legendOf(given, reference),
      scale,
      axis: view.of === 'rank' ? zeroAxis(values, 3) : tightAxis(values, trend ? 3 : context.width < 480 ? 3 : 6),
      span: spanWords(given),
      breaks: breakPlaces(series),
      reference: reference?.value ?? null,
      rowIsPanel: false,
      tips: members.map(({ region, value }) => ({
        name: region.name[locale],
        lines: [`${formatPeriod(given.period, locale)}  ${valueWords(value, subject.indicator, scale, context)}`],
      })),
    },
    table: trend
      ? periodTable(
          given,
          members.map((member) => member.region),
          { label: t('multiples.column.group'), of: (region) => groupName.get(region.code) ?? '' },
        )
      : rankTable(given, groups),
    headline: headlineOf(given, groups),
    notes: [
      ...(view.of === 'rank' ? [t('multiples.medians')] : []),
      ...(ungrouped.length > 0 ? [t('multiples.ungrouped', { regions: names })] : []),
    ],
  }
}
