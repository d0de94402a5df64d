import { type ReactNode, Suspense } from 'react'
import styles from './card.module.css'

interface CardProps {
  readonly children: ReactNode
  /** Class for its place in a page's grid. */
  readonly className?: string | undefined
  readonly id?: string
}

/**
 * A surface that holds one thing. Built HTML is taken over card by card, each in a task of its own or once somebody
 * touches it, so that no page is busy for long.
 */
export function Card({ children, className = '', id }: CardProps) {
  return (
    <section className={`${styles.card} ${className}`} id={id}>
      <Suspense>{children}</Suspense>
    </section>
  )
}

interface PageTitleProps {
  readonly title: string
  /** One sentence under the title. */
  readonly lead?: ReactNode
  /** Controls at the right. */
  readonly children?: ReactNode
  readonly eyebrow?: ReactNode
}

/** Head of a page: title, a sentence, controls. */
export function PageTitle({ title, lead, children, eyebrow }: PageTitleProps) {
  return (
    <header className={styles.head}>
      <div className={styles.words}>
        {eyebrow && <p className={styles.eyebrow}>{eyebrow}</p>}
        <h1>{title}</h1>
        {lead && <p className={styles.lead}>{lead}</p>}
      </div>
      {children && <div className={styles.controls}>{children}</div>}
    </header>
  )
}

/** Title of a part of a page, with a link at its end. */
export function PartTitle({
  title,
  note,
  children,
}: {
  readonly title: string
  readonly note?: string
  readonly children?: ReactNode
}) {
  return (
    <div className={styles.part}>
      <h2>{title}</h2>
      {note && <p className={styles.note}>{note}</p>}
      {children && <div className={styles.end}>{children}</div>}
    </div>
  )
}
