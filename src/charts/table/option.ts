import type { EChartsOption } from 'echarts'
import { crisp, type Mark, sceneOption } from '../scene.ts'
import type { ChartContext } from '../types.ts'
import { HEAD, SIZE, type TableDrawing } from './layout.ts'

/** Rows of text under a head, between hairlines. */
export function tableOption(
  drawing: TableDrawing | null,
  { theme }: ChartContext,
  { width }: { width: number },
): EChartsOption | null {
  if (!drawing) return null
  const { columns, strong, row: step, left } = drawing
  const bottom = HEAD + strong.length * step
  const rule = (y: number, stroke: string): Mark => ({
    mark: 'line',
    points: [
      [0, crisp(y)],
      [width, crisp(y)],
    ],
    stroke,
  })
  const head = columns.map(
    ({ label, x, right }): Mark => ({
      mark: 'text',
      x,
      y: HEAD / 2,
      text: label,
      size: SIZE,
      fill: theme.ink2,
      align: right ? 'right' : 'left',
    }),
  )
  const rows = strong.map((isStrong, row): Mark[] => {
    const y = HEAD + (row + 0.5) * step
    const texts = columns.flatMap(({ cells, x, right }): Mark[] => {
      const { text = '', letters = '' } = cells[row] ?? {}
      const shared = { mark: 'text', y, size: SIZE } as const
      const main: Mark = {
        ...shared,
        x,
        text,
        weight: isStrong ? 600 : 400,
        fill: theme.ink1,
        align: right ? 'right' : 'left',
      }
      return letters ? [main, { ...shared, x: x + 3, text: letters, fill: theme.ink3 }] : [main]
    })
    return row === 0 ? texts : [rule(HEAD + row * step, theme.hair), ...texts]
  })
  const note: Mark[] = left ? [{ mark: 'text', x: 0, y: bottom + 12, text: left, size: 11, fill: theme.ink3 }] : []
  return sceneOption([[...head, rule(HEAD, theme.ink2), ...rows.flat(), rule(bottom, theme.rule), ...note]])
}
