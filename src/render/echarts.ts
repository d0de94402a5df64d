import { CustomChart } from 'echarts/charts'
import { TooltipComponent } from 'echarts/components'
import * as echarts from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { measureText } from './measure-text.ts'

// One registration for browser and node: importing the whole of echarts anywhere would change the layout.
echarts.use([CustomChart, TooltipComponent, SVGRenderer])

const FONT = /(?:(\d{3})\s+)?(\d+(?:\.\d+)?)px/

const weightOf = (text: string | undefined): 400 | 500 | 600 | 700 => {
  const weight = Number(text ?? 400)
  return weight === 500 || weight === 600 || weight === 700 ? weight : 400
}

echarts.setPlatformAPI({
  measureText: (text, font) => {
    const [, weight, size] = FONT.exec(font ?? '') ?? []
    return { width: measureText(text, Number(size ?? 12), weightOf(weight)) }
  },
})

export { echarts }
