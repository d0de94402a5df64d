import { useEffect, useMemo, useRef, useState } from 'react'
import { STAGE_SIZE } from '../../exports/sizes.ts'
import { titleOf, wordsIn } from '../../ui/briefing/words.ts'
import { Icon } from '../../ui/icons.tsx'
import { useLocale, useT } from '../../ui/locale.tsx'
import { useNavigation } from '../../ui/navigation.tsx'
import { useWatchedNetwork } from '../../ui/offline/network.ts'
import { KeptWords, OfflineBadge } from '../../ui/offline/notes.tsx'
import { Citations } from './citations.tsx'
import { elapsedText, useClock, useElapsed, useTalk } from './clock.ts'
import { Dots } from './dots.tsx'
import { Notes } from './notes-panel.tsx'
import { Thumbnail, type ThumbnailProps } from './overview.tsx'
import { makePictures } from './pictures.ts'
import type { Place } from './player.ts'
import styles from './presenter.module.css'
import { SlidePicture } from './slide-picture.tsx'
import type { WindowProps } from './stage.tsx'
import { useControls } from './use-controls.ts'
import { useDay } from './use-day.ts'
import { useShow } from './use-show.ts'
import { usePageTheme } from './use-theme.ts'

/** The speaker's own window: slide and next slide, notes, time, and the sentences behind the numbers. */
export function Presenter({ deck, catalogue, asked, channel, failures, onRetry, kept }: WindowProps) {
  const t = useT()
  const locale = useLocale()
  const today = useDay()
  const { setSearch } = useNavigation()
  const { theme } = asked
  const pictures = useMemo(() => makePictures({ deck, catalogue, locale, today }), [deck, catalogue, locale, today])
  const lacking = useMemo(() => new Set(failures.flatMap((failed, at) => (failed.length > 0 ? [at] : []))), [failures])
  const running = useShow({ steps: pictures.steps, asked, role: 'presenter', channel, lacking })
  const { place, move, others, linked } = running
  const list = useRef<HTMLOListElement>(null)
  const [isAlone, setAlone] = useState(false)
  usePageTheme(theme)
  useWatchedNetwork()
  useControls({
    move,
    playing: place.playing,
    overview: () => list.current?.querySelector<HTMLButtonElement>('[aria-current]')?.focus(),
    theme: () => setSearch({ theme: theme === 'dark' ? 'light' : undefined }),
  })
  const hasStage = others.includes('stage')
  useEffect(() => {
    // A stage answers at once; only one that does not is missed.
    const timer = setTimeout(() => setAlone(!hasStage), 800)
    return () => clearTimeout(timer)
  }, [hasStage])
  useEffect(() => {
    list.current?.children[place.slide]?.scrollIntoView({ block: 'nearest', inline: 'center' })
  }, [place.slide])

  const slide = deck.slides[place.slide]
  if (!slide) throw new Error('a show needs a slide')
  const drawn = lacking.has(place.slide) ? null : pictures.draw(place.slide, place.step, { size: STAGE_SIZE, theme })
  const steps = pictures.steps[place.slide] ?? 1
  const titleAt = (at: number): string =>
    lacking.has(at) ? (wordsIn(deck.slides[at]?.headline, locale) ?? '') : pictures.title(at)
  const openStage = () => {
    const address = new URL(location.href)
    address.searchParams.delete('window')
    address.searchParams.set('slide', String(place.slide + 1))
    window.open(address.href, '_blank')
  }
  return (
    <main
      id="main"
      tabIndex={-1}
      className={styles.page}
      data-testid="presenter"
      data-slide={place.slide + 1}
      data-step={place.step + 1}
    >
      <h1 className="visually-hidden">{titleOf(deck, locale, t)}</h1>
      <header className={styles.head}>
        <p>
          <i data-on={hasStage || undefined} />
          <b>{t('present.presenter')}</b>
          <span data-testid="stage-state">
            {t(!linked ? 'present.one.channel' : hasStage ? 'present.stage.there' : 'present.stage.none')}
          </span>
          {linked && isAlone && (
            <button type="button" onClick={openStage}>
              {t('present.stage.open')}
            </button>
          )}
          <span>{pictures.note(place.slide)}</span>
          <KeptWords state={kept} />
          <OfflineBadge age={false} />
        </p>
        <Time />
      </header>
      <div className={styles.left}>
        <div className={styles.current} data-black={place.black || undefined}>
          <SlidePicture slide={slide} drawn={drawn} failures={failures[place.slide] ?? []} onRetry={onRetry} />
        </div>
        <div className={styles.moves}>
          <button type="button" onClick={() => move({ to: 'previous' })}>
            {t('present.previous')}
          </button>
          <Dots slide={place.slide} count={deck.slides.length} />
          {steps > 1 && <span>{t('present.step', { step: place.step + 1, count: steps })}</span>}
          <button type="button" className={styles.main} onClick={() => move({ to: 'next' })}>
            {t('present.next')} <Icon name="arrow" size={14} />
          </button>
        </div>
        <div className={styles.tools}>
          <button type="button" aria-pressed={place.black} onClick={() => move({ to: 'black' })}>
            {t('present.black')} <kbd>B</kbd>
          </button>
          <button type="button" onClick={() => move({ to: place.playing ? 'pause' : 'play' })}>
            {t(place.playing ? 'present.pause' : 'present.play')} <kbd>P</kbd>
          </button>
          <button type="button" onClick={() => move({ to: 'first' })}>
            {t('present.first')} <kbd>Home</kbd>
          </button>
        </div>
        <ol ref={list} className={styles.list} aria-label={t('present.overview')}>
          {deck.slides.map((other, at) => (
            <li key={other.id}>
              <button
                type="button"
                aria-current={at === place.slide || undefined}
                onClick={() => move({ to: 'slide', slide: at })}
              >
                <span>{at + 1}</span> {titleAt(at)}
              </button>
            </li>
          ))}
        </ol>
      </div>
      <div className={styles.right}>
        <Next {...{ deck, pictures, theme, place, lacking, titleAt }} />
        <h2>{t('briefing.notes')}</h2>
        <div className={styles.notes} data-testid="notes">
          <Notes text={wordsIn(slide.notes, locale)} />
        </div>
        {drawn?.picture && <Citations sources={drawn.picture.chart.sources} catalogue={catalogue} />}
      </div>
    </main>
  )
}

interface NextProps extends Pick<ThumbnailProps, 'deck' | 'pictures' | 'theme'> {
  readonly place: Place
  readonly lacking: ReadonlySet<number>
  readonly titleAt: (slide: number) => string
}

/** What comes next: a further step of the slide, another slide, or the end. */
function Next({ deck, pictures, theme, place, lacking, titleAt }: NextProps) {
  const t = useT()
  const isMore = place.step + 1 < (pictures.steps[place.slide] ?? 1)
  const at = isMore ? place.slide : place.slide + 1
  const next = deck.slides[at]
  if (!next) return <p className={styles.end}>{t('present.end')}</p>
  return (
    <div className={styles.next}>
      <Thumbnail {...{ deck, pictures, theme, at }} isDrawn={!lacking.has(at)} />
      <p>
        <span>{t(isMore ? 'present.next.step' : 'present.next.slide')}</span>
        <b>{titleAt(at)}</b>
        <span>{t('briefing.seconds', { count: next.dwell })}</span>
      </p>
    </div>
  )
}

/** Time of day, and of the talk. */
function Time() {
  const t = useT()
  const clock = useClock(useLocale())
  const { talk, toggle, reset } = useTalk()
  const seconds = useElapsed(talk)
  return (
    <p className={styles.time}>
      <button type="button" onClick={toggle} aria-label={t(talk.running ? 'present.time.pause' : 'present.time.go')}>
        <Icon name={talk.running ? 'pause' : 'play'} size={14} />
      </button>
      <button type="button" onClick={reset}>
        {t('present.time.reset')}
      </button>
      <b data-testid="elapsed">{elapsedText(seconds)}</b>
      <span>{clock}</span>
    </p>
  )
}
