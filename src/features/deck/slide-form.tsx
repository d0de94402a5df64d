import { useId } from 'react'
import type { SiteCatalogue } from '../../catalogue/catalogue.ts'
import { Actions } from '../../ui/briefing/actions.tsx'
import { newName } from '../../ui/briefing/use-decks.ts'
import { useLocale, useT } from '../../ui/locale.tsx'
import { PageLink } from '../../ui/navigation.tsx'
import { encodeView } from '../../view/codec.ts'
import { type Deck, DWELL, LONGEST, MOST_SLIDES, type Slide } from '../../view/deck.ts'
import { changeSlide, insertSlide, withSlideWords } from './changes.ts'
import styles from './deck.module.css'
import type { Editing } from './use-editing.ts'

interface SlideFormProps {
  readonly deck: Deck
  readonly slide: Slide
  readonly editing: Editing
  readonly catalogue: SiteCatalogue
}

/** The words of a slide in the language of the page, how long it stays, and what can be done to it. */
export function SlideForm({ deck, slide, editing, catalogue }: SlideFormProps) {
  const t = useT()
  const locale = useLocale()
  const id = useId()
  const { view } = slide
  const replace = (next: Slide) =>
    editing.write({ ...deck, slides: deck.slides.map((old) => (old.id === slide.id ? next : old)) })
  const duplicate = () => {
    const copy = { ...slide, id: `s-${newName()}` }
    editing.write(insertSlide(deck, editing.at + 1, copy))
    editing.choose(copy.id)
  }
  const hasChoices = 'treatment' in view && catalogue.indicators.get(view.indicator)?.coverage.first !== undefined
  return (
    <div className={styles.form}>
      <label className={styles.field}>
        <span>{t('briefing.editor.headline')}</span>
        <input
          value={slide.headline?.[locale] ?? ''}
          maxLength={LONGEST.headline}
          placeholder={t('briefing.editor.headline.computed')}
          onChange={({ target }) => replace(withSlideWords(slide, 'headline', locale, target.value))}
        />
      </label>
      <label className={styles.field}>
        <span>{t('briefing.editor.notes')}</span>
        <textarea
          rows={5}
          value={slide.notes?.[locale] ?? ''}
          maxLength={LONGEST.notes}
          placeholder={t('briefing.editor.notes.hint')}
          onChange={({ target }) => replace(withSlideWords(slide, 'notes', locale, target.value))}
        />
      </label>
      <div className={styles.dwell}>
        <label htmlFor={id}>{t('briefing.editor.dwell')}</label>
        <Seconds
          id={id}
          value={slide.dwell}
          onChange={(dwell) => editing.write(changeSlide(deck, slide.id, { dwell }))}
        />
      </div>
      <Actions>
        {hasChoices && (
          <PageLink to={{ name: 'explore' }} search={{ ...encodeView(view), slide: `${deck.id}.${slide.id}` }}>
            {t('briefing.editor.change')}
          </PageLink>
        )}
        <button type="button" onClick={duplicate} disabled={deck.slides.length >= MOST_SLIDES}>
          {t('briefing.editor.duplicate')}
        </button>
        <button type="button" onClick={editing.remove}>
          {t('briefing.editor.remove')}
        </button>
      </Actions>
      {!hasChoices && <p className={styles.hint}>{t('briefing.editor.fixed')}</p>}
    </div>
  )
}

interface SecondsProps {
  readonly id: string
  readonly value: number
  readonly onChange: (seconds: number) => void
}

/** A number of seconds; what is no such number is not taken, and put right when the field is left. */
function Seconds({ id, value, onChange }: SecondsProps) {
  return (
    <input
      key={value}
      id={id}
      type="number"
      inputMode="numeric"
      min={DWELL.least}
      max={DWELL.most}
      step={1}
      defaultValue={value}
      onBlur={({ target }) => {
        const seconds = Math.round(target.valueAsNumber)
        const isRight = seconds >= DWELL.least && seconds <= DWELL.most
        target.value = String(isRight ? seconds : value)
        if (isRight && seconds !== value) onChange(seconds)
      }}
    />
  )
}
