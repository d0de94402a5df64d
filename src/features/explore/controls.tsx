import { useEffect, useRef } from 'react'
import { useT } from '../../ui/locale.tsx'
import styles from './controls.module.css'
import { Field } from './field.tsx'
import { asKind, type ChosenKind, KINDS, kindObstacle } from './kinds.ts'
import { LookControls } from './look.tsx'
import { type ControlProps, MeasureControl } from './measure.tsx'
import { PeriodControl } from './period-control.tsx'
import { AmongControl, HighlightControl } from './places.tsx'
import { Radios } from './radios.tsx'

/** Below this width the choices fold away; the style sheet has the same number. */
const FOLDS_BELOW = 1100

/** All choices of a View; on narrow screens most fold away under the chosen measure and kind. */
export function Controls(props: ControlProps) {
  const t = useT()
  const fold = useRef<HTMLDetailsElement>(null)
  // Open in the HTML, where nothing could open it for wide screens, which have no handle for it.
  useEffect(() => {
    if (fold.current && innerWidth < FOLDS_BELOW) fold.current.open = false
  }, [])
  return (
    <section className={styles.controls} aria-label={t('explore.controls')}>
      <MeasureControl {...props} />
      <KindControl {...props} />
      <details ref={fold} className={styles.fold} open>
        <summary>{t('explore.more')}</summary>
        <div className={styles.rest}>
          <PeriodControl {...props} />
          <HighlightControl {...props} />
          <AmongControl {...props} />
          <LookControls {...props} />
        </div>
      </details>
    </section>
  )
}

function KindControl({ view, catalogue, write }: ControlProps) {
  const t = useT()
  return (
    <Field label={t('explore.kind')}>
      <Radios<string>
        label={t('explore.kind')}
        look="tiles"
        value={view.kind}
        options={KINDS.map(([kind, icon]) => {
          const obstacle = kindObstacle(catalogue, view.indicator, kind)
          return { value: kind, icon, label: t(`explore.kind.${kind}`), obstacle: obstacle ? t(obstacle) : undefined }
        })}
        onChange={(kind) => write((now) => asKind(now, kind as ChosenKind, catalogue))}
      />
    </Field>
  )
}
