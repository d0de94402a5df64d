import type { TrendTarget } from '../../../charts/trend/drawing.ts'
import type { ChartContext } from '../../../charts/types.ts'
import { hex, type PointLook, type ValueSeries } from '../native.ts'

/** Targets as marks of their own at their years; of several in one year each is in a series of its own. */
export function targetSeries(
  targets: readonly TrendTarget[],
  years: readonly number[],
  value: (amount: number) => number,
  { theme, t }: ChartContext,
): ValueSeries[] {
  const colour = hex(theme.ink1)
  const byYear = years.map((year) => targets.filter((target) => target.year === year))
  const layers = Math.max(0, ...byYear.map((list) => list.length))
  return Array.from({ length: layers }, (_, layer): ValueSeries => {
    const goals = byYear.map((list) => list[layer] ?? null)
    return {
      name: t('slide.targets'),
      values: goals.map((goal) => (goal ? value(goal.value) : null)),
      marker: { shape: 'dash', size: 16, colour },
      points: goals.flatMap((goal, index): PointLook[] =>
        goal ? [{ index, label: { text: { words: goal.label }, at: 'below', colour, bold: true } }] : [],
      ),
    }
  })
}
