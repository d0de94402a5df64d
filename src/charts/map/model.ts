import { formatPeriod } from '../../i18n/dates.ts'
import { formatNumber, formatQuantity, type Scale, scaleFor } from '../../i18n/numbers.ts'
import type { Catalogue, IndicatorEntry } from '../../model/catalogue.ts'
import type { RegionCode } from '../../model/ids.ts'
import type { MapFile } from '../../model/maps.ts'
import type { Region } from '../../model/places.ts'
import type { ViewOf } from '../../view/view.ts'
import { classBreaks, classOf } from '../classes.ts'
import { nationValue, shownPeriod } from '../data.ts'
import { derivedFacts, factsOf } from '../facts.ts'
import { rankRows } from '../rank/model.ts'
import { nationName } from '../reference.ts'
import { refusedModel } from '../refused.ts'
import { subjectOf } from '../subject.ts'
import { tilesHeadline } from '../tiles/model.ts'
import type { ChartContext, ChartModel, Table } from '../types.ts'
import { emptyModel, listWords, seriesNotes, subtitleWords, treatmentWarnings } from '../words.ts'
import { fitProjection, type Outline, outlineOf } from './geometry.ts'

export interface MapPlace {
  readonly region: Region
  readonly value: number | null
  readonly rank: number | null
  /** Class 1 (least) to 6 (most); null without a figure. */
  readonly step: number | null
  /** Place among the highlighted regions, -1 for the others. */
  readonly place: number
  readonly outlines: readonly Outline[]
}

export interface MapDrawing {
  /** In the order of the table's rows; those that the map lacks have no outline. */
  readonly places: readonly MapPlace[]
  /** What the map shows besides the table's regions: its borders must be drawn whole. */
  readonly others: readonly Outline[]
  readonly scale: Scale
  readonly title: string
  readonly breaks: readonly number[]
  readonly nation: { readonly value: number; readonly label: string } | null
  /** Where the key stands: above the map, or in a column of this width beside it. */
  readonly legend: 'above' | { readonly width: number }
  readonly approval: string
  readonly count: number
}

const LEGEND = 46
const FOOT = 20
/** In a low and wide picture the key stands beside the map. */
const BESIDE = { width: 176, gap: 16, from: 420, ratio: 1.6 } as const

/** The box that the map is fitted into. */
function boxOf({ width, height }: ChartContext) {
  if (height === undefined)
    return { left: 0, top: LEGEND, width, high: Math.max(240, Math.min(width * 0.86, 640)), legend: 'above' } as const
  const beside = width >= BESIDE.from && width >= height * BESIDE.ratio
  const left = BESIDE.width + BESIDE.gap
  return beside
    ? { left, top: 2, width: width - left, high: height - FOOT - 2, legend: { width: BESIDE.width } }
    : ({ left: 0, top: LEGEND, width, high: height - LEGEND - FOOT, legend: 'above' } as const)
}

interface Value {
  readonly region: Region
  readonly value: number | null
  readonly rank: number | null
}

const codeOf = (properties: Record<string, unknown> | null, property: string): string =>
  String(properties?.[property] ?? '')

/** Regions of the table in the order of their ranks, then those that only the map has. */
function valuesOf(file: MapFile | undefined, ranked: readonly Value[], catalogue: Catalogue): Value[] {
  const inTable = new Set<string>(ranked.map(({ region }) => region.code))
  const codes = new Set(
    file?.features.features.map(({ properties }) => codeOf(properties, file.property) as RegionCode) ?? [],
  )
  const level = ranked[0]?.region.level
  const others = [...codes].flatMap((code) => {
    const region = inTable.has(code) ? undefined : catalogue.regions.get(code)
    return region?.level === level && region ? [{ region, value: null, rank: null }] : []
  })
  return [...ranked, ...others]
}

function tableOf(
  values: readonly Value[],
  period: string,
  indicator: IndicatorEntry,
  scale: Scale,
  { t, locale }: ChartContext,
): Table {
  const source = { type: 'series', indicator: indicator.id } as const
  const facts = factsOf(indicator, locale, period)
  const words = (value: number | null) =>
    value === null ? t('tiles.noData') : formatQuantity(value, indicator.unit, { locale, scale })
  return {
    columns: [
      { key: 'region', label: t('column.region'), numeric: false },
      { key: 'value', label: t('column.value', { period: formatPeriod(period, locale) }), numeric: true, facts },
      { key: 'rank', label: t('column.rank'), numeric: true, facts: derivedFacts(facts, 'rank', 'rank') },
    ],
    rows: values.map(({ region, value, rank }) => ({
      region: region.code,
      cells: [
        { text: region.short[locale] },
        { text: words(value), value, source },
        { text: rank === null ? '–' : String(rank) },
      ],
    })),
  }
}

/** Why a map is not shown; null where it is. */
function obstacleOf(view: ViewOf<'map'>, file: MapFile | undefined, known: boolean, { t, locale }: ChartContext) {
  if (!file) return t('map.no.file', { map: view.map })
  if (file.approval.trim() === '') return t('map.no.approval', { title: file.title[locale] })
  return known ? null : t('map.no.regions', { title: file.title[locale] })
}

function drawingOf(
  file: MapFile,
  view: ViewOf<'map'>,
  values: readonly Value[],
  colours: Pick<MapDrawing, 'scale' | 'breaks' | 'nation' | 'title'>,
  context: ChartContext,
): { drawing: MapDrawing; height: number } {
  const box = boxOf(context)
  const projection = fitProjection(file.features, box.width, box.high)
  const outlines = new Map<string, Outline[]>()
  for (const { geometry, properties } of file.features.features) {
    if (!geometry) continue
    const code = codeOf(properties, file.property)
    outlines.set(code, [...(outlines.get(code) ?? []), outlineOf(geometry, projection, box.top, box.left)])
  }
  const places = values.map(
    ({ region, value, rank }): MapPlace => ({
      region,
      value,
      rank,
      step: value === null ? null : classOf(value, colours.breaks),
      place: view.highlight.indexOf(region.code),
      outlines: outlines.get(region.code) ?? [],
    }),
  )
  const own = new Set<string>(values.map(({ region }) => region.code))
  return {
    drawing: {
      ...colours,
      places,
      legend: box.legend,
      others: [...outlines].flatMap(([code, shapes]) => (own.has(code) ? [] : shapes)),
      approval: file.approval.trim(),
      count: values.filter(({ value }) => value !== null).length,
    },
    height:
      context.height === undefined
        ? Math.ceil(box.top + projection.height + FOOT)
        : Math.min(context.height, Math.ceil(box.top + projection.height + FOOT)),
  }
}

/**
 * Regions on a map that the deployer supplies, coloured by class. Drawn only with the map's approval number, which
 * stands in the picture and in the notes; refused without one, the figures then being in the table alone.
 */
export function mapModel(
  view: ViewOf<'map'>,
  catalogue: Catalogue,
  context: ChartContext,
): ChartModel<MapDrawing | null> {
  const { t, locale } = context
  const subject = subjectOf(view, catalogue)
  if (!subject) return emptyModel(view, catalogue, context)
  const { indicator, series } = subject
  const file = catalogue.maps.get(view.map)
  const period = shownPeriod(view, catalogue, series)
  const values = valuesOf(file, rankRows(catalogue, series, indicator, period, undefined, view.highlight), catalogue)
  const known = values.flatMap(({ region, value }) => (value === null ? [] : [{ region, value }]))
  const nation = indicator.additive ? null : nationValue(catalogue, series, period)
  const numbers = known.map(({ value }) => value)
  const scale = scaleFor(numbers, indicator.unit, locale)
  const onMap = new Set(file?.features.features.map(({ properties }) => codeOf(properties, file.property)))
  const obstacle = obstacleOf(
    view,
    file,
    known.some(({ region }) => onMap.has(region.code)),
    context,
  )
  const table = tableOf(values, period, indicator, scale, context)
  const sources = [{ type: 'series', indicator: indicator.id } as const]
  if (obstacle || !file) return { ...refusedModel(view, catalogue, context, obstacle ?? ''), table, sources }
  const words = nation === null ? '' : formatNumber(nation, scale, locale) + (scale.suffix === '%' ? '%' : '')
  const label = t('chart.nation', { nation: nationName(catalogue, context), value: words })
  const colours = {
    scale,
    breaks: classBreaks(numbers),
    title: scale.unit,
    nation: nation === null ? null : { value: nation, label },
  }
  const { drawing, height } = drawingOf(file, view, values, colours, context)
  const absent = known.filter(({ region }) => !onMap.has(region.code)).map(({ region }) => region.short[locale])
  return {
    drawing,
    height,
    table,
    headline: tilesHeadline(known, nation, indicator.additive, indicator.unit, context),
    subtitle: subtitleWords(indicator.name[locale], scale, period, context),
    notes: [
      t('map.approval', { title: file.title[locale], approval: drawing.approval.replace(/^审图号[:：]?\s*/, '') }),
      ...(absent.length > 0 ? [t('map.absent', { regions: listWords(absent, t) })] : []),
      ...seriesNotes(catalogue, series, period, context),
    ],
    warnings: treatmentWarnings(view, subject, context),
    sources,
  }
}
