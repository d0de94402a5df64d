import { BarChart, LineChart } from 'echarts/charts'
import { GridComponent, TooltipComponent } from 'echarts/components'
import * as echarts from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'
import ReactEChartsCore from 'echarts-for-react/esm/core'
import { useMemo, useState } from 'react'
import { createRoot } from 'react-dom/client'
import type { BareData } from './data.ts'
import { rankOption, trendOption } from './options.ts'

echarts.use([BarChart, LineChart, GridComponent, TooltipComponent, CanvasRenderer])

/** The least that shows the same charts: React, three selects, a button, ECharts on a canvas. */
function Bare({ data, kind }: { readonly data: BareData; readonly kind: 'rank' | 'trend' }) {
  const [indicatorId, setIndicator] = useState(data.indicators[0]?.id ?? '')
  const [asked, setPeriod] = useState('')
  const [highlight, setHighlight] = useState('')
  const [dark, setDark] = useState(false)
  const indicator = data.indicators.find(({ id }) => id === indicatorId)
  const period = indicator?.periods.includes(asked) ? asked : (indicator?.periods.at(-1) ?? '')
  const option = useMemo(() => {
    const choice = indicator && { indicator, period, highlight, dark }
    return choice ? (kind === 'rank' ? rankOption : trendOption)(data, choice) : {}
  }, [data, kind, indicator, period, highlight, dark])
  const rows = Math.min(60, (indicator?.regions.length ?? 1) - 1)
  const named = new Set(indicator?.regions)
  const regions = data.regions.filter(({ code }) => code !== data.nation && named.has(code))
  return (
    <>
      <label>
        Indicator
        <select id="indicator" value={indicatorId} onChange={(event) => setIndicator(event.target.value)}>
          {data.indicators.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        Region
        <select id="region" value={highlight} onChange={(event) => setHighlight(event.target.value)}>
          <option value="">None</option>
          {regions.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        Period
        <select id="period" value={period} onChange={(event) => setPeriod(event.target.value)}>
          {indicator?.periods.toReversed().map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      </label>
      <button id="theme" type="button" onClick={() => setDark(!dark)}>
        Theme
      </button>
      <ReactEChartsCore
        echarts={echarts}
        option={option}
        style={{ width: 920, height: kind === 'rank' ? 40 + rows * 18 : 380, background: dark ? '#12161b' : '#fff' }}
        opts={{ renderer: 'canvas' }}
        onChartReady={(chart: echarts.ECharts) => {
          chart.on('rendered', () => window.dispatchEvent(new Event('bench:drawn')))
          document.documentElement.dataset.ready = 'true'
        }}
      />
    </>
  )
}

const asked = new URLSearchParams(location.search)
const response = await fetch(`data-${asked.get('data')}.json`)
createRoot(document.getElementById('root') as HTMLElement).render(
  <Bare data={await response.json()} kind={asked.get('kind') === 'trend' ? 'trend' : 'rank'} />,
)
