import type { ECharts } from 'echarts'
import ReactEChartsCore from 'echarts-for-react/esm/core'
import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { CompiledChart } from '../../charts/types.ts'
import type { RegionCode } from '../../model/ids.ts'
import { echarts } from '../../render/echarts.ts'
import styles from './plot.module.css'
import { TipBox } from './tip.tsx'
import { type Pointer, usePointed } from './use-pointed.ts'

interface LivePlotProps {
  readonly chart: CompiledChart
  /** Where the chart is pointed at; null once the mouse has left it. */
  readonly pointer: RefObject<Pointer | null>
  readonly onRegion: ((region: RegionCode) => void) | undefined
}

interface MarkEvent {
  readonly dataIndex?: number
  readonly seriesIndex?: number
}

/** After this long a chart that did not report ready stays the picture it was. */
const READY_WITHIN = 20_000

/** Marks that answer are those of the first series, in every kind of chart. */
const markOf = ({ dataIndex, seriesIndex }: MarkEvent): number | undefined =>
  seriesIndex === 0 ? dataIndex : undefined

/**
 * The chart that answers, laid over its picture at the same logical size and scaled as the picture is,
 * so that nothing moves when it takes over. What a mark says stands beside the pointer, at the size of the page's words.
 */
export default function LivePlot({ chart, pointer, onRegion }: LivePlotProps) {
  const { option, width, height } = chart
  const wrapper = useRef<HTMLDivElement>(null)
  const [state, setState] = useState<'waiting' | 'ready' | 'failed'>('waiting')
  const size = useMemo(() => ({ width, height }), [width, height])
  const isInside = useCallback(
    (target: EventTarget | null) => target instanceof Node && wrapper.current?.contains(target) === true,
    [],
  )
  const { pointed, point, leave } = usePointed(isInside)

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

  // The mark whose tip was there when a finger came down: a finger reads first and opens with its second touch.
  const read = useRef<number | undefined>(undefined)
  const onEvents = useMemo(
    () => ({
      click: (event: MarkEvent) => {
        const mark = markOf(event)
        if (mark === undefined) return
        const isRead = pointer.current?.pointerType !== 'touch' || read.current === mark || !chart.tipOf(mark)
        const region = chart.regionOf[mark]
        if (isRead && region) onRegion?.(region)
      },
      mousemove: (event: MarkEvent) => {
        const mark = markOf(event)
        if (mark === undefined || !pointer.current) return
        point({ mark, x: pointer.current.clientX, y: pointer.current.clientY })
      },
      mouseout: leave,
      globalout: leave,
    }),
    [chart, pointer, onRegion, point, leave],
  )

  /** What was pointed at while the chart was on its way answers without being pointed at again. */
  function begin(instance: ECharts) {
    setState('ready')
    const box = wrapper.current?.getBoundingClientRect()
    if (!box || !pointer.current) return
    const scale = width / box.width
    const { clientX, clientY } = pointer.current
    instance.getZr().handler.dispatch('mousemove', {
      zrX: (clientX - box.left) * scale,
      zrY: (clientY - box.top) * scale,
    })
  }

  if (state === 'failed' || !option) return null
  const tip = pointed && chart.tipOf(pointed.mark)
  return (
    <>
      <div
        ref={wrapper}
        className={`${styles.live} ${state === 'waiting' ? styles.waiting : ''}`}
        data-testid="live-chart"
        aria-hidden="true"
        onPointerDown={() => {
          read.current = pointed?.mark
        }}
      >
        <ReactEChartsCore
          echarts={echarts}
          option={option}
          notMerge
          opts={{ renderer: 'svg', ...size }}
          style={size}
          autoResize={false}
          onEvents={onEvents}
          onChartReady={begin}
        />
      </div>
      {pointed && tip && <TipBox tip={tip} x={pointed.x} y={pointed.y} />}
    </>
  )
}
