import { useEffect, useState } from 'react'
import { comparableSince } from '../../charts/data.ts'
import { formatPeriod } from '../../i18n/dates.ts'
import type { Series } from '../../model/series.ts'
import { Icon } from '../../ui/icons.tsx'
import { useLocale, useT } from '../../ui/locale.tsx'
import type { SubjectView } from '../../view/view.ts'
import styles from './controls.module.css'
import { Choice, Field } from './field.tsx'
import type { ControlProps } from './measure.tsx'
import { periodShown, type SpanView, showsSpan } from './period.ts'
import { change } from './state.ts'
import { useEcho } from './use-echo.ts'

/** How long a period stays while the periods are played. */
const STEP = 1200

/** Which period, or from which to which one. */
export function PeriodControl(props: ControlProps) {
  const series = props.catalogue.series.get(props.view.indicator)
  if (!series || series.periods.length < 2) return null
  const { view } = props
  return showsSpan(view) ? (
    <SpanControl {...props} view={view} series={series} />
  ) : (
    <MomentControl {...props} series={series} />
  )
}

type WithSeries = ControlProps & { readonly series: Series }

function MomentControl({ view, catalogue, write, series }: WithSeries) {
  const t = useT()
  const locale = useLocale()
  const { periods } = series
  const period = periodShown({ view, catalogue, series })
  const at = periods.indexOf(period)
  const set = (next: number, replace: boolean) => write(change({ period: periods[next] }), replace)
  return (
    <>
      <Field label={t('explore.period')} note={formatPeriod(period, locale)}>
        <div className={styles.slider}>
          <Play at={at} count={periods.length} onStep={(next) => set(next, true)} />
          <Slider label={t('explore.period')} at={at} periods={periods} onChange={(next) => set(next, true)} />
        </div>
      </Field>
      {hasSince(view) && <SinceControl view={view} catalogue={catalogue} write={write} series={series} />}
    </>
  )
}

type SinceView = Extract<SubjectView, { kind: 'rank' | 'strip' | 'change' }>
const hasSince = (view: SubjectView): view is SinceView => ['rank', 'strip', 'change'].includes(view.kind)

/** The earlier period of a comparison; one before a break of the series says so. */
function SinceControl({ view, catalogue, write, series }: WithSeries & { readonly view: SinceView }) {
  const t = useT()
  const locale = useLocale()
  const period = periodShown({ view, catalogue, series })
  const earlier = series.periods.filter((item) => item < period)
  const options = earlier.map((item) => {
    const name = formatPeriod(item, locale)
    const isComparable = comparableSince(series, period, item) !== undefined
    return {
      value: item,
      label: isComparable ? name : t('explore.refused', { choice: name, reason: t('explore.no.break') }),
      disabled: !isComparable,
    }
  })
  const none = { value: '', label: t(view.kind === 'change' ? 'explore.since.usual' : 'explore.since.none') }
  return (
    <Field label={t('explore.since')}>
      <Choice
        label={t('explore.since')}
        value={view.since && earlier.includes(view.since) ? view.since : ''}
        onChange={(since) => write(change({ since: since || undefined }))}
        groups={[{ options: [none, ...options] }]}
      />
    </Field>
  )
}

/** First and last period, as two sliders over the same periods. */
function SpanControl({ view, write, series }: WithSeries & { readonly view: SpanView }) {
  const t = useT()
  const locale = useLocale()
  const { periods } = series
  const { from, to } = view
  const last = periods.length - 1
  const start = from ? periods.indexOf(from) : 0
  const end = to ? periods.indexOf(to) : last
  const words = formatPeriod(`${periods[start] ?? ''}/${periods[end] ?? ''}`, locale)
  return (
    <Field label={t('explore.period')} note={words}>
      <div className={styles.slider}>
        <span className={styles.end}>{t('explore.from')}</span>
        <Slider
          label={t('explore.from.label')}
          at={start}
          periods={periods}
          onChange={(at) => write(change({ from: at === 0 ? undefined : periods[Math.min(at, end - 1)] }), true)}
        />
      </div>
      <div className={styles.slider}>
        <span className={styles.end}>{t('explore.to')}</span>
        <Slider
          label={t('explore.to.label')}
          at={end}
          periods={periods}
          onChange={(at) => write(change({ to: at === last ? undefined : periods[Math.max(at, start + 1)] }), true)}
        />
      </div>
    </Field>
  )
}

interface SliderProps {
  readonly label: string
  readonly at: number
  readonly periods: readonly string[]
  readonly onChange: (at: number) => void
}

function Slider({ label, at, periods, onChange }: SliderProps) {
  const locale = useLocale()
  const [shown, echo] = useEcho(at)
  return (
    <input
      type="range"
      min={0}
      max={periods.length - 1}
      value={shown}
      aria-label={label}
      aria-valuetext={formatPeriod(periods[shown] ?? '', locale)}
      onChange={(event) => {
        echo(Number(event.target.value))
        onChange(Number(event.target.value))
      }}
    />
  )
}

interface PlayProps {
  readonly at: number
  readonly count: number
  readonly onStep: (at: number) => void
}

/** Walks through the periods once; from the first one when it stands on the last. */
function Play({ at, count, onStep }: PlayProps) {
  const t = useT()
  const [playing, setPlaying] = useState(false)
  const still = useReducedMotion()
  useEffect(() => {
    if (!playing) return
    const timer = setTimeout(() => {
      if (at + 1 < count) onStep(at + 1)
      if (at + 2 >= count) setPlaying(false)
    }, STEP)
    return () => clearTimeout(timer)
  }, [playing, at, count, onStep])
  const toggle = () => {
    if (!playing && at >= count - 1) onStep(0)
    setPlaying(!playing)
  }
  const label = t(still ? 'explore.play.still' : playing ? 'explore.pause' : 'explore.play')
  return (
    <button type="button" className={styles.play} onClick={toggle} disabled={still} aria-label={label} title={label}>
      <Icon name={playing ? 'pause' : 'play'} size={12} />
    </button>
  )
}

/** Whether the reader asked for less motion; false until mounted. */
function useReducedMotion(): boolean {
  const [reduced, setReduced] = useState(false)
  useEffect(() => {
    if (typeof matchMedia !== 'function') return
    const query = matchMedia('(prefers-reduced-motion: reduce)')
    const update = () => setReduced(query.matches)
    update()
    query.addEventListener('change', update)
    return () => query.removeEventListener('change', update)
  }, [])
  return reduced
}
