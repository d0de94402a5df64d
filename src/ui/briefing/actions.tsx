import type { ReactNode } from 'react'
import styles from './briefing.module.css'

/** Buttons and links of one deck in a row; what carries {@link mainAction} is the one that most come for. */
export const Actions = ({ children }: { readonly children: ReactNode }) => (
  <div className={styles.actions}>{children}</div>
)

export const mainAction = styles.main
