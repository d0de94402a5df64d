import { type TrendLine, trendNumber } from '../../../charts/trend/drawing.ts'
import { axisOf } from '../../../charts/trend/frame.ts'
import { trendModel } from '../../../charts/trend/model.ts'
import { numberAxis, placeOn, tickWidth } from '../axis.ts'
import { scaleFormat, shown } from '../number-format.ts'
import type { BuildChart } from './build.ts'
import { endShifts } from './end-labels.ts'
import { axisTitle, fitName } from './rows.ts'
import { lastAt, lineSeries } from './trend-lines.ts'
import { targetSeries } from './trend-targets.ts'

/** A chart of the office programs holds no more series. */
const MOST_LINES = 250
const FONT = 11
/** From back to front. */
const LOOKS = ['context', 'nation', 'category', 'focus'] as const satisfies readonly TrendLine['look'][]

/** Lines over years; bounds hollow with their words, targets as marks of their own, a gap where nothing was published. */
export const trendChart: BuildChart<'trend'> = (view, catalogue, context, size) => {
  // A spark is a line without axes for a card; on a slide it is the chart itself.
  const { drawing, subtitle } = trendModel({ ...view, look: 'lines' }, catalogue, context)
  if (!drawing || drawing.lines.length > MOST_LINES || drawing.lines.every((line) => lastAt(line) < 0)) return null
  const { years, scale, targets, log, labelPoints } = drawing
  const { locale, measureText } = context
  const value = (amount: number) => shown(amount, scale)
  const axis = numberAxis(
    axisOf(drawing),
    scale,
    axisTitle(subtitle, scale.unit, FONT, (size.height - FONT * 4) * 0.8, context),
    locale,
    log,
  )
  const lines = LOOKS.flatMap((look) => drawing.lines.filter((line) => line.look === look)).map((line) => ({
    ...line,
    name: fitName(line.name, FONT, size.width * 0.27, context),
  }))
  const named = lines.filter((line) => line.look !== 'context' && lastAt(line) >= 0)
  const endOf = (line: TrendLine): string => {
    const point = line.points[lastAt(line)]
    return point ? `${line.name} ${point.label || trendNumber(point.value, scale, locale)}` : ''
  }
  const names = labelPoints ? [] : named.map((line) => measureText(endOf(line), FONT, 700))
  const right = labelPoints ? 30 : Math.max(24, ...names.map((width) => width * 1.05 + 16))
  const left = tickWidth(axis, FONT, measureText) + 10 + FONT * 1.7
  const top = FONT * 1.6
  const plot = {
    x: left,
    y: top,
    width: Math.max(60, size.width - left - right),
    height: size.height - top - FONT * 2,
  }
  const shifts = endShifts(
    named.map((line) => ({ value: value(line.points[lastAt(line)]?.value ?? 0), must: true })),
    axis,
    plot,
    FONT,
  )
  const shiftOf = (line: TrendLine): number | null => shifts[named.indexOf(line)] ?? null
  const height = (amount: number): number => placeOn(axis, value(amount)) * plot.height
  const setting = { all: labelPoints, value, height, size: FONT }
  const room = plot.width / Math.max(1, years.length - 1)
  return {
    type: 'lines',
    grouping: 'clustered',
    overlap: 0,
    gap: 50,
    labelSize: FONT,
    categories: years.map(String),
    series: [
      ...lines.map((line) => lineSeries(line, shiftOf(line), setting, context)),
      ...targetSeries(targets, years, value, context),
    ],
    axis,
    reference: null,
    plot,
    fontSize: FONT,
    legend: false,
    every: [1, 2, 3, 5, 10].find((step) => step * room >= 40) ?? 20,
    inset: labelPoints || years.length === 1,
    joined: drawing.labelPoints,
    hiddenAxis: false,
    format: scaleFormat(scale, locale),
  }
}
