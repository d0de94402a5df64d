import { zeroAxis } from '../../../charts/axis.ts'
import { type RankRow, rankModel } from '../../../charts/rank/model.ts'
import type { ChartContext } from '../../../charts/types.ts'
import { formatNumber } from '../../../i18n/numbers.ts'
import { numberAxis, placeOn } from '../axis.ts'
import { hex, type PointLook, type ValueSeries } from '../native.ts'
import { scaleFormat, shown } from '../number-format.ts'
import { REFERENCE_HEIGHT } from '../shapes-xml.ts'
import type { BuildChart } from './build.ts'
import { axisTitle, barPlot, rowFont, rowName } from './rows.ts'

/** A region without a figure says so beside its empty row. */
const nameOf = (row: RankRow, { t, locale }: ChartContext): string =>
  row.value === null ? t('slide.noFigure', { name: row.region.short[locale] }) : row.region.short[locale]

const highlighted = (rows: readonly RankRow[], fill: string, ink: ((row: RankRow) => string) | null): PointLook[] =>
  rows.flatMap((row, index): PointLook[] =>
    row.highlighted && row.value !== null
      ? [{ index, fill, ...(ink ? { label: { text: 'value', at: 'base', colour: ink(row), bold: true } } : {}) }]
      : [],
  )

/**
 * Ranked bars. The growth since another period is the dark end of a bar: the bar of the former level lies on that of
 * today's, so that both columns of the workbook hold levels. Where the level fell, the former one is there but not seen.
 */
export const rankChart: BuildChart<'rank'> = (view, catalogue, context, size) => {
  const { drawing, table, subtitle } = rankModel(view, catalogue, context)
  if (!drawing) return null
  const { rows, scale, reference, domain } = drawing
  const { theme, t, locale, measureText } = context
  const grows = drawing.legend !== null
  const period = table.columns.find((column) => column.key === 'value')?.label ?? ''
  const rough = rowFont((size.height - 40) / Math.max(1, rows.length))
  const categories = rows.map((row) => rowName(nameOf(row, context), rough, size.width, context))
  const head = (reference ? REFERENCE_HEIGHT : 0) + (grows ? rough * 2 : 0)
  const { plot, fontSize } = barPlot(categories, size, head, 22, context)
  const axis = numberAxis(
    zeroAxis([...domain, reference?.value ?? null], 6),
    scale,
    axisTitle(subtitle, scale.unit, rough, size.width * 0.7, context),
    locale,
  )
  const [focus, soft, pale, strong] = [hex(theme.focus), hex(theme.soft), hex(theme.context), hex(theme.contextStrong)]
  const value = (amount: number | null) => (amount === null ? null : shown(amount, scale))
  /** On the dark bar where that is long enough for the number. */
  const ink = (row: RankRow): string => {
    const words = formatNumber(row.value ?? 0, scale, locale, true)
    const length = (placeOn(axis, value(row.value) ?? 0) - placeOn(axis, 0)) * plot.width
    return grows ? hex(theme.ink1) : length > measureText(words, fontSize, 700) + 8 ? hex(theme.surface) : focus
  }
  const now: ValueSeries = {
    name: grows ? t('rank.legend.base', { period }) : subtitle,
    values: rows.map((row) => value(row.value)),
    fill: grows ? strong : pale,
    points: highlighted(rows, focus, ink),
    // At the beginning of the bars numbers stand in a column, and no reference line runs through them.
    label: { text: 'value', at: 'base', colour: hex(theme.ink1) },
  }
  const fell = rows.flatMap((row, index): PointLook[] =>
    row.since !== null && (row.value === null || row.since > row.value) ? [{ index, fill: 'none' }] : [],
  )
  const then: ValueSeries = {
    name: drawing.legend?.base ?? '',
    values: rows.map((row) => value(row.since)),
    fill: pale,
    points: [
      ...highlighted(rows, soft, null).filter(({ index }) => fell.every((look) => look.index !== index)),
      ...fell,
    ],
  }
  return {
    type: 'bars',
    grouping: 'clustered',
    overlap: 100,
    gap: 38,
    labelSize: Math.max(7, fontSize - 0.5),
    categories,
    series: grows ? [now, then] : [now],
    axis,
    reference: reference && { value: shown(reference.value, scale), label: reference.label },
    plot,
    fontSize,
    legend: grows,
    every: 1,
    inset: true,
    joined: false,
    hiddenAxis: false,
    format: scaleFormat({ ...scale, suffix: '' }, locale),
  }
}
