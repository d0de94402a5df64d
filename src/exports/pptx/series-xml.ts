import { xmlText } from '../clean-text.ts'
import { type LabelSurroundings, labelsXml } from './label-xml.ts'
import type { Marker, PairSeries, PointLook, ValueSeries } from './native.ts'
import type { NumberRange, SeriesRanges, TextRange } from './ranges.ts'
import { NO_LINE, solid, stroke } from './text-xml.ts'

/** Words as they stand in the workbook, with the cells that they come from. */
export const textCache = ({ ref, words }: TextRange): string =>
  `<c:strRef><c:f>${ref}</c:f><c:strCache><c:ptCount val="${words.length}"/>` +
  `${words.map((word, index) => `<c:pt idx="${index}"><c:v>${xmlText(word)}</c:v></c:pt>`).join('')}</c:strCache></c:strRef>`

/** Numbers as they stand in the workbook; where there is none there is no point. */
export const numberCache = ({ ref, values }: NumberRange): string =>
  `<c:numRef><c:f>${ref}</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${values.length}"/>` +
  `${values.map((value, index) => (value === null ? '' : `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`)).join('')}` +
  '</c:numCache></c:numRef>'

const opening = (index: number, { name }: Pick<SeriesRanges, 'name'>): string =>
  `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx>${textCache(name)}</c:tx>`

function markerXml(marker: Marker | undefined, hollow: string | null): string {
  if (!marker) return '<c:marker><c:symbol val="none"/></c:marker>'
  const colour = `<a:srgbClr val="${marker.colour}">${marker.opacity ? `<a:alpha val="${Math.round(marker.opacity * 100_000)}"/>` : ''}</a:srgbClr>`
  const fill = hollow ? solid(hollow) : `<a:solidFill>${colour}</a:solidFill>`
  return (
    `<c:marker><c:symbol val="${marker.shape}"/><c:size val="${Math.round(marker.size)}"/>` +
    `<c:spPr>${fill}${stroke(marker.colour, hollow ? 1.75 : 0.75)}</c:spPr></c:marker>`
  )
}

/** Bars of one series. */
export function barSeriesXml(
  series: ValueSeries,
  index: number,
  ranges: SeriesRanges,
  surroundings: LabelSurroundings,
): string {
  const points = series.points.flatMap(({ index: at, fill }) =>
    fill
      ? [
          `<c:dPt><c:idx val="${at}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/><c:spPr>${barFill(fill)}</c:spPr></c:dPt>`,
        ]
      : [],
  )
  return (
    `${opening(index, ranges)}<c:spPr>${barFill(series.fill ?? 'none')}</c:spPr><c:invertIfNegative val="0"/>` +
    points.join('') +
    labelsXml(series.points, series.label, surroundings) +
    `<c:cat>${textCache(ranges.names)}</c:cat><c:val>${numberCache(ranges.values)}</c:val></c:ser>`
  )
}

const barFill = (colour: string): string => (colour === 'none' ? '<a:noFill/>' : solid(colour)) + NO_LINE

/** What line and dots of one series share. */
function lineXml(series: ValueSeries | PairSeries, { surface }: LabelSurroundings['ink']): string {
  const line = series.line ? stroke(series.line.colour, series.line.width, series.line.dashed) : NO_LINE
  const outline = `<c:spPr>${line}</c:spPr>`
  return `${outline}${markerXml(series.marker, null)}${hollowPoints(series, surface, outline)}`
}

/** Points that stand for bounds; what a point does not say would not be taken from its series. */
function hollowPoints({ marker, points }: ValueSeries | PairSeries, surface: string, outline: string): string {
  const hollow = (look: PointLook): boolean => look.hollow === true
  return points
    .filter(hollow)
    .map(
      ({ index }) =>
        `<c:dPt><c:idx val="${index}"/>${markerXml(marker, surface)}<c:bubble3D val="0"/>${outline}</c:dPt>`,
    )
    .join('')
}

/** A line over the categories. */
export function lineSeriesXml(
  series: ValueSeries,
  index: number,
  ranges: SeriesRanges,
  surroundings: LabelSurroundings,
): string {
  return (
    opening(index, ranges) +
    lineXml(series, surroundings.ink) +
    labelsXml(series.points, series.label, surroundings) +
    `<c:cat>${textCache(ranges.names)}</c:cat><c:val>${numberCache(ranges.values)}</c:val><c:smooth val="0"/></c:ser>`
  )
}

/** Dots, or a line between two of them. */
export function pairSeriesXml(
  series: PairSeries,
  index: number,
  ranges: SeriesRanges,
  surroundings: LabelSurroundings,
): string {
  return (
    opening(index, ranges) +
    lineXml(series, surroundings.ink) +
    labelsXml(series.points, series.label, surroundings) +
    `<c:xVal>${numberCache(ranges.xs ?? ranges.values)}</c:xVal><c:yVal>${numberCache(ranges.values)}</c:yVal>` +
    '<c:smooth val="0"/></c:ser>'
  )
}
