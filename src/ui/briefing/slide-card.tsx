import type { Catalogue } from '../../model/catalogue.ts'
import type { Slide } from '../../view/deck.ts'
import { Card } from '../card.tsx'
import { useLocale, useT } from '../locale.tsx'
import { NoteLines } from './note-lines.tsx'
import { SlideChart } from './slide-chart.tsx'
import styles from './slides.module.css'
import { wordsIn } from './words.ts'

interface SlideCardProps {
  readonly slide: Slide
  /** From 1. */
  readonly place: number
  readonly count: number
  readonly catalogue: Catalogue
}

/** Logical width of a slide's chart: its box at 1440, where two stand side by side. */
const WIDTH = 640

/** One slide to read: place, chart, speaker notes. */
export function SlideCard({ slide, place, count, catalogue }: SlideCardProps) {
  const t = useT()
  const locale = useLocale()
  const notes = wordsIn(slide.notes, locale)
  return (
    <li className={styles.item} data-testid="slide">
      <Card className={styles.card}>
        <p className={styles.place}>
          {t('briefing.place', { place, count })} · {t('briefing.seconds', { count: slide.dwell })}
        </p>
        <SlideChart slide={slide} catalogue={catalogue} width={WIDTH} />
        {notes?.trim() && (
          <details className={styles.notes}>
            <summary>{t('briefing.notes')}</summary>
            <NoteLines text={notes} />
          </details>
        )}
      </Card>
    </li>
  )
}
