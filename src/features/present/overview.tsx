import { type KeyboardEvent, useEffect, useRef } from 'react'
import { STAGE_SIZE } from '../../exports/sizes.ts'
import { wordsIn } from '../../ui/briefing/words.ts'
import { Icon } from '../../ui/icons.tsx'
import { useLocale, useT } from '../../ui/locale.tsx'
import type { Deck } from '../../view/deck.ts'
import styles from './overview.module.css'
import type { Pictures } from './pictures.ts'
import type { Place } from './player.ts'
import { Drawing } from './slide-picture.tsx'
import { useGrowing } from './use-growing.ts'

interface OverviewProps {
  readonly deck: Deck
  readonly pictures: Pictures
  readonly theme: 'dark' | 'light'
  readonly place: Place
  readonly lacking: ReadonlySet<number>
  readonly onChoose: (slide: number) => void
  readonly onClose: () => void
}

/** More small pictures at once are more than a page carries well: the slides after them have their headlines alone. */
const MOST_DRAWN = 36

/** All slides of a deck, to go to one of them. */
export function Overview({ deck, pictures, theme, place, lacking, onChoose, onClose }: OverviewProps) {
  const t = useT()
  const dialog = useRef<HTMLDialogElement>(null)
  const here = useRef<HTMLButtonElement>(null)
  const drawn = useGrowing(0, Math.min(deck.slides.length, MOST_DRAWN))
  useEffect(() => {
    dialog.current?.showModal()
    here.current?.focus()
  }, [])
  const choose = (slide: number) => {
    onChoose(slide)
    dialog.current?.close()
  }
  return (
    <dialog
      ref={dialog}
      className={styles.overview}
      aria-label={t('present.overview')}
      data-testid="overview"
      onClose={onClose}
      onKeyDown={(event) => followKeys(event, () => dialog.current?.close())}
    >
      <button
        type="button"
        className={styles.close}
        aria-label={t('action.close')}
        onClick={() => dialog.current?.close()}
      >
        <Icon name="cross" size={20} />
      </button>
      <ol>
        {deck.slides.map((slide, at) => (
          <li key={slide.id}>
            <button
              ref={at === place.slide ? here : undefined}
              type="button"
              aria-current={at === place.slide || undefined}
              onClick={() => choose(at)}
            >
              <span className={styles.number}>{at + 1}</span>
              <Thumbnail {...{ deck, pictures, theme, at }} isDrawn={at < drawn && !lacking.has(at)} />
            </button>
          </li>
        ))}
      </ol>
    </dialog>
  )
}

export interface ThumbnailProps extends Pick<OverviewProps, 'deck' | 'pictures' | 'theme'> {
  readonly at: number
  readonly isDrawn: boolean
}

/** A slide, small and whole; its headline where there is no picture. */
export function Thumbnail({ deck, pictures, theme, at, isDrawn }: ThumbnailProps) {
  const locale = useLocale()
  const step = (pictures.steps[at] ?? 1) - 1
  const drawn = isDrawn ? pictures.draw(at, step, { size: STAGE_SIZE, theme }) : null
  const title = wordsIn(deck.slides[at]?.headline, locale) ?? ''
  return (
    <span className={styles.thumbnail}>
      {drawn?.picture ? <Drawing svg={drawn.picture.svg} /> : <span className={styles.title}>{title}</span>}
    </span>
  )
}

/** Arrow keys go through the grid as it lies on the screen; the letter that opened it closes it. */
function followKeys(event: KeyboardEvent<HTMLElement>, close: () => void): void {
  const { key, currentTarget } = event
  if (key === 'o' || key === 'O') {
    event.preventDefault()
    close()
    return
  }
  const all = [...currentTarget.querySelectorAll<HTMLButtonElement>('li button')]
  const at = all.indexOf(document.activeElement as HTMLButtonElement)
  const [first] = all
  if (at < 0 || !first) return
  const columns = Math.max(1, all.filter((one) => one.offsetTop === first.offsetTop).length)
  const ways: Readonly<Record<string, number>> = {
    ArrowRight: at + 1,
    ArrowLeft: at - 1,
    ArrowDown: at + columns,
    ArrowUp: at - columns,
    PageDown: at + 1,
    PageUp: at - 1,
    Home: 0,
    End: all.length - 1,
  }
  const to = ways[key]
  if (to === undefined) return
  event.preventDefault()
  all[Math.min(Math.max(to, 0), all.length - 1)]?.focus()
}
