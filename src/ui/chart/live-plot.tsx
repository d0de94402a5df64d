import type { EChartsOption } from 'echarts'
import ReactEChartsCore from 'echarts-for-react/esm/core'
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { RegionCode } from '../../model/ids.ts'
import { echarts } from '../../render/echarts.ts'
import styles from './plot.module.css'

interface LivePlotProps {
  readonly option: EChartsOption
  readonly width: number
  readonly height: number
  readonly regionOf: readonly (RegionCode | null)[]
  readonly onRegion: ((region: RegionCode) => void) | undefined
}

/** After this long a chart that did not report ready stays the picture it was. */
const READY_WITHIN = 4000

/**
 * The chart that answers, laid over its picture at the same logical size and scaled as the picture is,
 * so that nothing moves when it takes over.
 */
export default function LivePlot({ option, width, height, regionOf, onRegion }: LivePlotProps) {
  const wrapper = useRef<HTMLDivElement>(null)
  const [state, setState] = useState<'waiting' | 'ready' | 'failed'>('waiting')
  const size = useMemo(() => ({ width, height }), [width, height])

  useLayoutEffect(() => {
    const element = wrapper.current
    const box = element?.parentElement
    if (!element || !box) return
    element.style.width = `${width}px`
    element.style.height = `${height}px`
    const rescale = () => {
      element.style.transform = `scale(${box.clientWidth / width})`
    }
    const observer = new ResizeObserver(rescale)
    observer.observe(box)
    rescale()
    return () => observer.disconnect()
  }, [width, height])

  useEffect(() => {
    if (state !== 'waiting') return
    const timer = setTimeout(() => setState('failed'), READY_WITHIN)
    return () => clearTimeout(timer)
  }, [state])

  useLayoutEffect(() => {
    const box = wrapper.current?.parentElement
    if (!box || state !== 'ready') return
    box.dataset.live = ''
    return () => {
      delete box.dataset.live
    }
  }, [state])

  if (state === 'failed') return null
  const onEvents = {
    click: ({ dataIndex, seriesIndex }: { dataIndex?: number; seriesIndex?: number }) => {
      const region = seriesIndex === 0 && dataIndex !== undefined ? regionOf[dataIndex] : null
      if (region) onRegion?.(region)
    },
  }
  return (
    <div
      ref={wrapper}
      className={`${styles.live} ${state === 'waiting' ? styles.waiting : ''}`}
      data-testid="live-chart"
      aria-hidden="true"
    >
      <ReactEChartsCore
        echarts={echarts}
        option={option}
        notMerge
        opts={{ renderer: 'svg', ...size }}
        style={size}
        autoResize={false}
        onEvents={onEvents}
        onChartReady={() => setState('ready')}
      />
    </div>
  )
}
