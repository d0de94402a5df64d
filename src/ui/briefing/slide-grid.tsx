import type { ReactNode } from 'react'
import styles from './slides.module.css'

/** Slides in their order, two side by side where there is room. */
export const SlideGrid = ({ children }: { readonly children: ReactNode }) => <ol className={styles.grid}>{children}</ol>
