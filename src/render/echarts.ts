import { CustomChart } from 'echarts/charts'
import { dispose, getInstanceByDom, init, setPlatformAPI, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { measureText } from './measure-text.ts'

// One registration for browser and node: importing the whole of echarts anywhere would change the layout.
use([CustomChart, SVGRenderer])

const FONT = /(?:(\d{3})\s+)?(\d+(?:\.\d+)?)px/

const weightOf = (text: string | undefined): 400 | 500 | 600 | 700 => {
  const weight = Number(text ?? 400)
  return weight === 500 || weight === 600 || weight === 700 ? weight : 400
}

setPlatformAPI({
  measureText: (text, font) => {
    const [, weight, size] = FONT.exec(font ?? '') ?? []
    return { width: measureText(text, Number(size ?? 12), weightOf(weight)) }
  },
})

/** What draws: the whole of the library as one value would carry its axes, scales and maps along. */
export const echarts = { init, dispose, getInstanceByDom }
