import { useMemo } from 'react'
import type { Catalogue } from '../../model/catalogue.ts'
import { useT } from '../../ui/locale.tsx'
import { useShortcuts } from '../../ui/shortcuts.tsx'
import { asKind, KINDS, kindObstacle } from './kinds.ts'
import { periodShown, showsSpan } from './period.ts'
import { change, type Exploring } from './state.ts'

/** Kinds have as many number keys as there are. */
const NUMBERED = KINDS.slice(0, 9)

/** The keys of this page: kinds by number, table, periods one after the other. */
export function useKeys({ view, write, asTable, setTable }: Exploring, catalogue: Catalogue): void {
  const t = useT()
  const labels = useMemo(
    () => NUMBERED.map(([kind]) => t('explore.key.kind', { kind: t(`explore.kind.${kind}`) })),
    [t],
  )
  const [table, earlier, later] = useMemo(
    () => [t('explore.key.table'), t('explore.key.earlier'), t('explore.key.later')] as const,
    [t],
  )
  const step = (by: number) => () => {
    const series = catalogue.series.get(view.indicator)
    if (!series || showsSpan(view)) return
    const at = series.periods.indexOf(periodShown({ view, catalogue, series }))
    const next = series.periods[at + by]
    if (next) write(change({ period: next }), true)
  }
  useShortcuts([
    ...NUMBERED.map(([kind], at) => ({
      key: String(at + 1),
      label: labels[at] ?? '',
      run: () => {
        if (!kindObstacle(catalogue, view.indicator, kind)) write((now) => asKind(now, kind, catalogue))
      },
    })),
    { key: 't', label: table, run: () => setTable(!asTable) },
    { key: 'ArrowLeft', label: earlier, run: step(-1) },
    { key: 'ArrowRight', label: later, run: step(1) },
  ])
}
