import { memo, useLayoutEffect, useMemo, useRef } from 'react'
import { customSize } from '../../exports/sizes.ts'
import { titleOf, wordsIn } from '../../ui/briefing/words.ts'
import { useLocale, useT } from '../../ui/locale.tsx'
import { PageLink, useNavigation } from '../../ui/navigation.tsx'
import { useToday } from '../../ui/today.tsx'
import styles from './handout.module.css'
import { Notes } from './notes-panel.tsx'
import { makePictures, type Pictures } from './pictures.ts'
import { SlidePicture, type SlidePictureProps } from './slide-picture.tsx'
import type { WindowProps } from './stage.tsx'
import { useGrowing } from './use-growing.ts'
import { usePageTheme } from './use-theme.ts'
import { drawTextures } from './vector-textures.ts'

/** Pictures as they are printed: a pixel is 0.68 points on either, so that the smallest words are 7.5 points. */
const SIZES = { 1: customSize(756, 540), 3: customSize(456, 320) } as const

/** Whether a handout has one slide a page or three. */
type PerPage = keyof typeof SIZES

/** All slides on paper, in greys, as vectors, with what is said and where it is from. */
export function Handout({ deck, catalogue, failures, onRetry }: WindowProps) {
  const t = useT()
  const locale = useLocale()
  const today = useToday()
  const { search, setSearch } = useNavigation()
  const per: PerPage = search.per === '3' ? 3 : 1
  const pictures = useMemo(() => makePictures({ deck, catalogue, locale, today }), [deck, catalogue, locale, today])
  const shown = useGrowing(1, deck.slides.length)
  usePageTheme('light')
  const title = titleOf(deck, locale, t)
  const { deck: curated, own, d } = search
  return (
    <main
      id="main"
      tabIndex={-1}
      className={styles.page}
      data-per={per}
      data-testid="handout"
      data-whole={shown >= deck.slides.length || undefined}
    >
      <h1 className="visually-hidden">{title}</h1>
      <form className={styles.dialog} onSubmit={(event) => event.preventDefault()}>
        <fieldset>
          <legend>{t('present.print')}</legend>
          {([1, 3] as const).map((count) => (
            <label key={count}>
              <input
                type="radio"
                name="per"
                checked={per === count}
                onChange={() => setSearch({ per: count === 3 ? '3' : undefined })}
              />
              {t(`present.print.${count}`)}
            </label>
          ))}
        </fieldset>
        <button type="submit" disabled={shown < deck.slides.length} onClick={() => print()}>
          {t('present.print.now')}
        </button>
        <PageLink
          to={curated ? { name: 'briefing', subject: curated } : { name: 'deck' }}
          search={own ? { own } : d ? { d } : {}}
        >
          {t('present.leave')}
        </PageLink>
      </form>
      <ol className={styles.sheets}>
        {deck.slides.slice(0, shown).map((slide, at) => (
          <li key={slide.id} className={styles.sheet}>
            <p className={styles.head}>
              <b>{title}</b>
              <span>{t('briefing.place', { place: at + 1, count: deck.slides.length })}</span>
            </p>
            <div className={styles.body}>
              <Printed {...{ slide, at, pictures, per, onRetry }} failures={failures[at] ?? NONE} />
              <div className={styles.notes}>
                <Notes text={wordsIn(slide.notes, locale)} />
                <p className={styles.age}>{pictures.note(at)}</p>
              </div>
            </div>
          </li>
        ))}
      </ol>
    </main>
  )
}

const NONE: SlidePictureProps['failures'] = []

interface PrintedProps extends Omit<SlidePictureProps, 'drawn'> {
  readonly at: number
  readonly pictures: Pictures
  readonly per: PerPage
}

/** A slide in lines and shapes alone; drawn once, as fewer pictures are held than a deck may have slides. */
const Printed = memo(function Printed({ at, pictures, per, ...props }: PrintedProps) {
  const box = useRef<HTMLDivElement>(null)
  const step = (pictures.steps[at] ?? 1) - 1
  const drawn = props.failures.length > 0 ? null : pictures.draw(at, step, { size: SIZES[per], theme: 'print' })
  const svg = drawn?.picture?.svg
  // biome-ignore lint/correctness/useExhaustiveDependencies: each picture is a new one to draw the textures of
  useLayoutEffect(() => {
    for (const drawing of box.current?.querySelectorAll('svg') ?? []) drawTextures(drawing)
  }, [svg])
  return (
    <div ref={box} className={styles.picture}>
      <SlidePicture {...props} drawn={drawn} />
    </div>
  )
})
