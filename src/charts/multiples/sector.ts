import { formatPeriod } from '../../i18n/dates.ts'
import { formatQuantity, scaleFor } from '../../i18n/numbers.ts'
import { indicatorIdOf } from '../../measure/comparable.ts'
import type { Catalogue, StatedFigure } from '../../model/catalogue.ts'
import type { RegionCode, SectorId } from '../../model/ids.ts'
import type { ViewOf } from '../../view/view.ts'
import { trendViewSchema } from '../../view/view.ts'
import { zeroAxis } from '../axis.ts'
import { indicatorOf, regionOf } from '../data.ts'
import { statedTrend } from '../trend/stated.ts'
import type { ChartContext, ChartModel, Source } from '../types.ts'
import { listWords, subtitleWords } from '../words.ts'
import type { LegendItem, MultiplesDrawing, PanelPoint } from './drawing.ts'

interface StatedPoint extends PanelPoint {
  readonly year: number
  readonly words: string
  readonly figure: StatedFigure
}

interface SectorLine {
  readonly id: SectorId
  readonly name: string
  readonly points: readonly StatedPoint[]
  readonly notes: readonly string[]
}

/** The region whose sectors are asked for: the one chosen, else the one highlighted. */
export const sectorRegion = (view: ViewOf<'multiples'>): RegionCode | undefined =>
  view.regions?.[0] ?? view.highlight[0]

/** What documents state of one sector for whole years, on one line as the trend chart draws it. */
function lineOf(
  id: SectorId,
  view: ViewOf<'multiples'>,
  region: RegionCode,
  catalogue: Catalogue,
  context: ChartContext,
): SectorLine {
  const { indicator } = view
  const asked = trendViewSchema.parse({ kind: 'trend', indicator, sector: id, regions: [region] })
  const stated = statedTrend(asked, catalogue, context)
  const { unit } = indicatorOf(catalogue, indicator)
  const figures = new Map(stated.figures.map((figure) => [figure.key, figure]))
  const points = (stated.lines[0]?.points ?? []).flatMap((point): StatedPoint[] => {
    const figure = point?.source.type === 'statement' ? figures.get(point.source.key) : undefined
    if (!point || !figure || figure.unit !== unit) return []
    const inSpan = (!view.from || `${point.year}` >= view.from) && (!view.to || `${point.year}` <= view.to)
    const { year, value, open } = point
    return inSpan ? [{ at: 0, year, value, open, words: '', figure }] : []
  })
  return { id, name: catalogue.sectors.get(id)?.name[context.locale] ?? id, points, notes: stated.notes }
}

/** Panels by number of years, then by name: sizes of unlike industries are not ranked. */
function linesOf(
  view: ViewOf<'multiples'>,
  region: RegionCode,
  catalogue: Catalogue,
  context: ChartContext,
): readonly SectorLine[] {
  const ids = catalogue.figures.flatMap((figure) =>
    indicatorIdOf(figure) === view.indicator && figure.region === region && figure.kind === 'actual'
      ? (figure.sector ?? [])
      : [],
  )
  return [...new Set(ids)]
    .map((id) => lineOf(id, view, region, catalogue, context))
    .sort((a, b) => b.points.length - a.points.length || (a.id < b.id ? -1 : 1))
}

/** Figures of a part of the sector ("first three batches"), which stand on no line with those of the whole. */
const partialFigures = (view: ViewOf<'multiples'>, region: RegionCode, catalogue: Catalogue): readonly StatedFigure[] =>
  catalogue.figures.filter(
    (figure) =>
      indicatorIdOf(figure) === view.indicator &&
      figure.region === region &&
      figure.kind === 'actual' &&
      figure.sector !== undefined &&
      figure.variant !== undefined,
  )

const isBound = (line: SectorLine): boolean => line.points.some((point) => point.open !== null)

function drawingOf(lines: readonly SectorLine[], scale: MultiplesDrawing['scale'], context: ChartContext) {
  const { t, locale } = context
  const years = lines.flatMap((line) => line.points.map((point) => point.year))
  const first = Math.min(...years)
  const last = Math.max(...years)
  let row = 0
  const words = ({ value, figure }: StatedPoint) =>
    formatQuantity(value, figure.unit, { locale, scale, bound: figure.bound })
  const panels = lines.map(({ name, points }) => ({
    title: name,
    value: points.at(-1) ? words(points.at(-1) as StatedPoint) : '',
    highlighted: false,
    lines: [
      {
        look: 'own',
        category: 0,
        name,
        points: points.map((point) => ({ ...point, at: point.year - first })),
        rows: points.map(() => row++),
      } as const,
    ],
    marks: [],
    median: null,
  }))
  const legend: LegendItem[] = lines.some(isBound)
    ? [
        { sample: 'dot', look: 'own', text: t('multiples.legend.exact') },
        { sample: 'hollow', look: 'own', text: t('multiples.legend.bound') },
      ]
    : []
  const drawing: MultiplesDrawing = {
    body: 'lines',
    panels,
    legend,
    scale,
    axis: zeroAxis(
      lines.flatMap((line) => line.points.map((point) => point.value)),
      3,
    ),
    span: { first: String(first), last: String(last), count: last - first + 1 },
    breaks: [],
    reference: null,
    rowIsPanel: false,
    tips: lines.flatMap(({ name, points }) =>
      points.map((point) => ({
        name,
        lines: [`${formatPeriod(String(point.figure.period), locale)}  ${words(point)}`],
      })),
    ),
  }
  return { drawing, words, span: first === last ? String(first) : `${first}–${last}` }
}

/** A panel per sector of one region: full-year statements of one indicator; null where there is none. */
export function sectorModel(
  view: ViewOf<'multiples'>,
  region: RegionCode,
  catalogue: Catalogue,
  context: ChartContext,
): ChartModel<MultiplesDrawing> | null {
  const { t, locale } = context
  const indicator = indicatorOf(catalogue, view.indicator)
  const all = linesOf(view, region, catalogue, context)
  const lines = all.filter((line) => line.points.length > 0)
  if (lines.length === 0) return null
  const scale = scaleFor(
    lines.flatMap((line) => line.points.map((point) => point.value)),
    indicator.unit,
    locale,
  )
  const { drawing, words, span } = drawingOf(lines, scale, context)
  const name = regionOf(catalogue, region).short[locale]
  const empty = all.filter((line) => line.points.length === 0)
  const figures = lines.flatMap((line) => line.points.map((point) => ({ line, point })))
  const parts = partialFigures(view, region, catalogue)
  const years = span.split('–')
  const counts = { region: name, count: lines.length, start: years[0] ?? '', end: years.at(-1) ?? '' }
  return {
    drawing,
    height: 0,
    table: {
      columns: [
        { key: 'sector', label: t('multiples.column.sector'), numeric: false },
        { key: 'period', label: t('column.period'), numeric: false },
        { key: 'value', label: indicator.name[locale], numeric: true },
      ],
      rows: figures.map(({ line, point }) => {
        const source: Source = { type: 'statement', key: point.figure.key }
        return {
          statement: point.figure.key,
          cells: [
            { text: line.name },
            { text: formatPeriod(String(point.figure.period), locale) },
            { text: words(point), value: point.value, source },
          ],
        }
      }),
    },
    headline: {
      short: t('multiples.short.sectors', counts),
      full: t(counts.start === counts.end ? 'multiples.full.year' : 'multiples.full.sectors', counts),
    },
    subtitle: subtitleWords(indicator.name[locale], scale, span, context),
    notes: [
      ...(parts.length > 0
        ? [
            t('multiples.sector.parts', {
              count: parts.length,
              names: listWords([...new Set(parts.map((figure) => figure.variant?.[locale] ?? ''))], t),
            }),
          ]
        : []),
      ...(empty.length > 0
        ? [
            t('multiples.sector.none', {
              sectors: listWords(
                empty.map((line) => line.name),
                t,
              ),
            }),
          ]
        : []),
      ...new Set(
        all.flatMap((line) =>
          line.notes.map((note) => (note === t('trend.bounds') ? note : `${line.name}${t('multiples.colon')}${note}`)),
        ),
      ),
    ],
    warnings:
      view.treatment === 'value'
        ? []
        : [t('multiples.sector.treatment', { treatment: t(`treatment.${view.treatment}`) })],
    sources: figures.map(({ point }) => ({ type: 'statement', key: point.figure.key })),
  }
}
