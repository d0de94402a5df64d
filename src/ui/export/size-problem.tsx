import { Icon } from '../icons.tsx'
import { useLocale, useT } from '../locale.tsx'
import type { SizeProblem } from './asked-size.ts'
import styles from './export.module.css'
import type { Change } from './settings.ts'

interface SizeProblemProps {
  readonly problem: SizeProblem
  readonly change: Change
}

/** Why a size cannot be made, with a button that takes the nearest one that can. */
export function SizeProblemNotice({ problem: { reason, nearest }, change }: SizeProblemProps) {
  const t = useT()
  const locale = useLocale()
  const format = (value: number) => new Intl.NumberFormat(locale).format(value)
  return (
    <div role="alert" className={styles.problem} data-testid="size-problem">
      <Icon name="warning" size={14} />
      <div>
        <p>{t(`export.problem.${reason}`)}</p>
        {nearest && (
          <button type="button" className={styles.plain} onClick={() => change({ size: 'custom', ...nearest })}>
            {t(nearest.height === null ? 'export.take.width' : 'export.take', {
              width: format(nearest.width),
              height: format(nearest.height ?? 0),
              unit: t(`export.unit.${nearest.unit}`),
            })}
          </button>
        )}
      </div>
    </div>
  )
}
