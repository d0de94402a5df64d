import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { SiteCatalogue } from '../../catalogue/catalogue.ts'
import { wordsIn } from '../../ui/briefing/words.ts'
import { useChart } from '../../ui/chart/use-chart.ts'
import { Icon } from '../../ui/icons.tsx'
import { useLocale, useT } from '../../ui/locale.tsx'
import type { Deck, Slide } from '../../view/deck.ts'
import { usableView } from '../../view/usable.ts'
import type { View } from '../../view/view.ts'
import { moveSlide } from './changes.ts'
import styles from './deck.module.css'
import type { Editing } from './use-editing.ts'

interface SlideListProps {
  readonly deck: Deck
  readonly catalogue: SiteCatalogue
  readonly ready: boolean
  readonly editing: Editing
}

/** The slides in their order, each with the ways to choose and to move it. */
export function SlideList({ deck, catalogue, ready, editing }: SlideListProps) {
  const t = useT()
  const list = useRef<HTMLOListElement>(null)
  /** What had the focus before a move, which takes it away in some browsers. */
  const focus = useRef<string | null>(null)
  const [moved, setMoved] = useState('')
  useEffect(() => {
    if (focus.current) list.current?.querySelector<HTMLElement>(`[data-focus="${focus.current}"]`)?.focus()
    focus.current = null
  })
  const move = (from: number, step: number) => {
    const next = moveSlide(deck, from, from + step)
    if (next === deck) return
    focus.current = document.activeElement?.getAttribute('data-focus') ?? null
    setMoved(t('briefing.editor.moved', { place: from + step + 1, count: deck.slides.length }))
    editing.choose(deck.slides[from]?.id)
    editing.write(next)
  }
  const onKeyDown = (event: KeyboardEvent, at: number) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key]
    if (!step || !event.altKey) return
    event.preventDefault()
    move(at, step)
  }
  return (
    <nav className={styles.list} aria-label={t('briefing.editor.slides')}>
      <ol ref={list}>
        {deck.slides.map((slide, at) => (
          <li key={slide.id} data-testid="slide-item" data-chosen={at === editing.at || undefined}>
            <button
              type="button"
              className={styles.choose}
              data-focus={`${slide.id} choose`}
              aria-current={at === editing.at ? 'true' : undefined}
              onClick={() => editing.choose(slide.id)}
              onKeyDown={(event) => onKeyDown(event, at)}
            >
              <span className={styles.number}>{at + 1}</span>
              <SlideName slide={slide} catalogue={catalogue} ready={ready} />
            </button>
            <span className={styles.movers}>
              <Mover slide={slide} at={at} step={-1} last={deck.slides.length - 1} onMove={move} />
              <Mover slide={slide} at={at} step={1} last={deck.slides.length - 1} onMove={move} />
            </span>
          </li>
        ))}
      </ol>
      <p className={styles.hint}>{t('briefing.editor.keys')}</p>
      <p role="status" className="visually-hidden">
        {moved}
      </p>
    </nav>
  )
}

interface MoverProps {
  readonly slide: Slide
  readonly at: number
  readonly step: 1 | -1
  readonly last: number
  readonly onMove: (from: number, step: number) => void
}

/** One step up or down. It stays where it can do no more, so that the focus is not lost. */
function Mover({ slide, at, step, last, onMove }: MoverProps) {
  const t = useT()
  const isEnd = step < 0 ? at === 0 : at === last
  return (
    <button
      type="button"
      data-step={step}
      data-focus={`${slide.id} ${step}`}
      aria-disabled={isEnd || undefined}
      aria-label={t(step < 0 ? 'briefing.editor.up' : 'briefing.editor.down', { place: at + 1 })}
      onClick={() => onMove(at, step)}
    >
      <Icon name="chevron" size={12} />
    </button>
  )
}

interface SlideNameProps {
  readonly slide: Slide
  readonly catalogue: SiteCatalogue
  readonly ready: boolean
}

/** What a slide is called: its headline, else what its chart finds. */
function SlideName({ slide, catalogue, ready }: SlideNameProps) {
  const locale = useLocale()
  const headline = wordsIn(slide.headline, locale)
  const view = ready && !headline ? usableView(slide.view, catalogue).view : null
  if (headline) return <span>{headline}</span>
  return view ? <Finding view={view} catalogue={catalogue} /> : <span>{slide.view.kind}</span>
}

function Finding({ view, catalogue }: { readonly view: View; readonly catalogue: SiteCatalogue }) {
  const chart = useChart(view, catalogue, 640)
  return (
    <span>
      {chart.headline.short}
      <small>{chart.subtitle}</small>
    </span>
  )
}
