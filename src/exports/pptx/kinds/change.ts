import { zeroAxis } from '../../../charts/axis.ts'
import type { ChangeDrawing, ChangeRow } from '../../../charts/change/drawing.ts'
import { changeModel } from '../../../charts/change/model.ts'
import { highlightColour } from '../../../charts/highlight.ts'
import type { ChartContext } from '../../../charts/types.ts'
import { formatNumber } from '../../../i18n/numbers.ts'
import { numberAxis } from '../axis.ts'
import { type Box, type CategoryChart, hex, type PointLook, type ValueSeries } from '../native.ts'
import { scaleFormat, shown } from '../number-format.ts'
import type { BuildChart } from './build.ts'
import { endShifts } from './end-labels.ts'
import { axisTitle, barPlot, fitName, rowFont, rowName } from './rows.ts'

type Size = Pick<Box, 'width' | 'height'>

/** Two bars of a row need a height at which they are told apart. */
const LEAST_ROW = 8.6
const FONT = 10.5

/** Two bars per region from zero: the earlier period pale, the later one dark. */
function pairedBars(drawing: ChangeDrawing, subtitle: string, context: ChartContext, size: Size): CategoryChart | null {
  const { scale, periods } = drawing
  const { theme, locale, measureText } = context
  const rows = drawing.rows.filter((row) => row.at !== null).sort((a, b) => (a.at ?? 0) - (b.at ?? 0))
  if ((size.height - 50) / Math.max(1, rows.length) < LEAST_ROW) return null
  const rough = rowFont((size.height - 50) / Math.max(1, rows.length))
  const categories = rows.map((row) => rowName(row.region.short[locale], rough, size.width, context))
  const value = (amount: number | null) => (amount === null ? null : shown(amount, scale))
  const number = (amount: number | null) => (amount === null ? '' : formatNumber(amount, scale, locale, true))
  const widest = Math.max(...rows.map((row) => measureText(number(row.now), rough, 700)))
  const { plot, fontSize } = barPlot(categories, size, rough * 2, widest + 14, context)
  const looks = (key: 'since' | 'now'): PointLook[] =>
    rows.flatMap((row, index): PointLook[] => {
      if (row.place < 0) return []
      const ink = hex(theme.focus)
      if (key === 'since') return [{ index, fill: hex(theme.soft) }]
      return [{ index, fill: ink, label: { text: 'value', at: 'end', colour: ink, bold: true } }]
    })
  return {
    type: 'bars',
    grouping: 'clustered',
    overlap: 0,
    gap: 40,
    labelSize: Math.max(7, fontSize - 0.5),
    categories,
    series: [
      {
        name: periods[0],
        values: rows.map((row) => value(row.since)),
        fill: hex(theme.context),
        points: looks('since'),
      },
      {
        name: periods[1],
        values: rows.map((row) => value(row.now)),
        fill: hex(theme.contextStrong),
        points: looks('now'),
        label: { text: 'value', at: 'end', colour: hex(theme.ink2) },
      },
    ],
    axis: numberAxis(
      zeroAxis(
        rows.flatMap((row) => [row.since, row.now]),
        6,
      ),
      scale,
      axisTitle(subtitle, scale.unit, rough, size.width * 0.7, context),
      locale,
    ),
    reference: null,
    plot,
    fontSize,
    legend: true,
    every: 1,
    inset: true,
    joined: false,
    hiddenAxis: false,
    format: scaleFormat({ ...scale, suffix: '' }, locale),
  }
}

type Whole = ChangeRow & { readonly since: number; readonly now: number; readonly change: number }
const isWhole = (row: ChangeRow): row is Whole =>
  row.since !== null && row.now !== null && row.change !== null && row.at !== null

/** Highlighted regions first, then the greatest and the least changes in turn. */
function byImportance(rows: readonly Whole[]): Whole[] {
  const chosen = rows.filter((row) => row.place >= 0).sort((a, b) => a.place - b.place)
  const others = rows.filter((row) => row.place < 0).sort((a, b) => b.change - a.change)
  const turns = others.map((_, index) => others[index % 2 ? others.length - 1 - (index - 1) / 2 : index / 2])
  return [...chosen, ...turns.filter((row) => row !== undefined)]
}

/** A line per region between two columns, named at both ends as far as names fit. */
function slopes(drawing: ChangeDrawing, context: ChartContext, size: Size): CategoryChart {
  const { scale, periods } = drawing
  const { theme, locale, measureText } = context
  const order = byImportance(drawing.rows.filter(isWhole))
  const value = (amount: number) => shown(amount, scale)
  const axis = numberAxis(
    zeroAxis(
      order.flatMap((row) => [row.since, row.now]),
      6,
    ),
    scale,
    scale.unit,
    locale,
  )
  const name = (row: Whole) => fitName(row.region.short[locale], FONT, size.width * 0.2, context)
  const text = (row: Whole, amount: number) => `${name(row)} ${formatNumber(amount, scale, locale, true)}`
  const widest = (key: 'since' | 'now') =>
    Math.max(0, ...order.map((row) => measureText(text(row, row[key]), FONT, 700))) * 1.05 + 14
  const [left, right] = [widest('since'), widest('now')]
  const plot = { x: left, y: 10, width: Math.max(60, size.width - left - right), height: size.height - 12 - FONT * 2 }
  const shifts = (key: 'since' | 'now') =>
    endShifts(
      order.map((row) => ({ value: value(row[key]), must: row.place >= 0 })),
      axis,
      plot,
      FONT,
    )
  const [before, after] = [shifts('since'), shifts('now')]
  const series = order.map((row, index): ValueSeries => {
    const own = row.place >= 0
    const colour = hex(own ? highlightColour(row.place, context) : theme.context)
    const ink = own ? colour : hex(theme.ink2)
    const label = (place: number, at: 'left' | 'right', shift: number | null | undefined): PointLook[] =>
      shift == null ? [] : [{ index: place, label: { text: 'series-and-value', at, colour: ink, bold: own, shift } }]
    return {
      name: name(row),
      values: [value(row.since), value(row.now)],
      line: { colour, width: own ? 2.25 : 1 },
      marker: { shape: 'circle', size: own ? 7 : 4, colour },
      points: [...label(0, 'left', before[index]), ...label(1, 'right', after[index])],
    }
  })
  return {
    type: 'lines',
    grouping: 'clustered',
    overlap: 0,
    gap: 50,
    labelSize: FONT,
    categories: [...periods],
    // The last series is drawn above the others.
    series: series.toReversed(),
    axis,
    reference: null,
    plot,
    fontSize: FONT,
    legend: false,
    every: 1,
    inset: false,
    joined: false,
    hiddenAxis: true,
    format: scaleFormat({ ...scale, suffix: '' }, locale),
  }
}

/** Two periods of every region. */
export const changeChart: BuildChart<'change'> = (view, catalogue, context, size) => {
  const { drawing, subtitle } = changeModel(view, catalogue, context)
  if (!drawing) return null
  return drawing.look === 'slope' ? slopes(drawing, context, size) : pairedBars(drawing, subtitle, context, size)
}
