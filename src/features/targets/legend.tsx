import { useT } from '../../ui/locale.tsx'
import styles from './targets.module.css'

const SIGNS = ['soft', 'focus', 'over', 'pin', 'gate', 'dots', 'empty'] as const

/** What the marks of a bar mean, drawn as they are in it. */
export function Legend() {
  const t = useT()
  return (
    <ul className={styles.legend} aria-label={t('targets.legend')}>
      {SIGNS.map((sign) => (
        <li key={sign}>
          <svg width="1.75rem" height="0.875rem" viewBox="0 0 28 14" aria-hidden="true">
            <Sign sign={sign} />
          </svg>
          {t(`targets.legend.${sign}`)}
        </li>
      ))}
    </ul>
  )
}

function Sign({ sign }: { readonly sign: (typeof SIGNS)[number] }) {
  switch (sign) {
    case 'soft':
      return <rect y="1" width="28" height="12" fill="var(--soft)" />
    case 'focus':
      return <rect y="1" width="28" height="12" fill="var(--focus)" />
    case 'over':
      return (
        <>
          <rect y="1" width="12" height="12" fill="var(--focus)" />
          <path d="M13 13 21 1M18 13 26 1M23 13l5-8" stroke="var(--focus)" strokeWidth="2" />
        </>
      )
    case 'pin':
      return (
        <>
          <path d="M14 3v11" stroke="var(--ink1)" strokeWidth="2" />
          <circle cx="14" cy="3" r="3" fill="var(--ink1)" />
        </>
      )
    case 'gate':
      return (
        <>
          <path d="M12 0v14" stroke="var(--ink1)" strokeWidth="3" />
          <path d="M15 6l4-5M15 12l4-5" stroke="var(--ink1)" strokeWidth="1.5" />
        </>
      )
    case 'dots':
      return (
        <>
          <rect y="1" width="28" height="12" fill="var(--track)" />
          {[3, 9, 15, 21, 27].map((x) => (
            <g key={x} fill="var(--overdue)">
              <circle cx={x} cy="4" r="1.3" />
              <circle cx={x - 3} cy="7" r="1.3" />
              <circle cx={x} cy="10" r="1.3" />
            </g>
          ))}
        </>
      )
    case 'empty':
      return (
        <rect x="0.75" y="1.75" width="26.5" height="10.5" fill="none" stroke="var(--ink3)" strokeDasharray="3 2" />
      )
  }
}
