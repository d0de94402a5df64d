import type { EChartsOption } from 'echarts'
import { endOf } from '../progress/shape.ts'
import { type Mark, sceneOption } from '../scene.ts'
import type { ChartContext } from '../types.ts'
import { gaugeFrame } from './frame.ts'
import { aroundMarks } from './labels.ts'
import { gateMarks, pinMarks, quarterMarks, ringMarks } from './marks.ts'
import type { GaugeDrawing } from './model.ts'
import { sideMarks } from './side.ts'
import { centreMarks, groundMarks } from './texts.ts'

const HEAD = { card: 3.5, full: 4.5 } as const

/** The gauge as one group of marks. */
export function gaugeOption(drawing: GaugeDrawing, context: ChartContext): EChartsOption {
  const { look, shape } = drawing
  const { theme, width } = context
  const frame = gaugeFrame(look, width, endOf(shape), context.height, drawing.side !== null)
  const marks: Mark[] = [
    ...ringMarks(shape, frame, theme),
    ...(look === 'full' && drawing.value ? quarterMarks(frame, theme) : []),
    ...gateMarks(shape, frame, theme),
    ...pinMarks(shape, frame, context, HEAD[look]),
    ...centreMarks(drawing, frame, context),
    ...groundMarks(drawing, frame, context),
    ...(look === 'full' ? aroundMarks(drawing, frame, context) : []),
    ...sideMarks(drawing, frame, context),
  ]
  return sceneOption([marks])
}
