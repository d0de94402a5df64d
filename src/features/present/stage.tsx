import { type CSSProperties, useEffect, useMemo, useRef, useState } from 'react'
import type { SiteCatalogue } from '../../catalogue/catalogue.ts'
import { titleOf } from '../../ui/briefing/words.ts'
import { useLocale, useT } from '../../ui/locale.tsx'
import { useNavigation } from '../../ui/navigation.tsx'
import type { KeptState } from '../../ui/offline/use-kept-deck.ts'
import type { SliceFailure } from '../../ui/slices.tsx'
import { useBox } from '../../ui/use-box.ts'
import type { Deck } from '../../view/deck.ts'
import type { Asked } from './address.ts'
import { useTalk } from './clock.ts'
import { Dots } from './dots.tsx'
import { Layers } from './layers.tsx'
import { NotesPanel } from './notes-panel.tsx'
import { Notices } from './notices.tsx'
import { Overlay } from './overlay.tsx'
import { Overview } from './overview.tsx'
import { makePictures } from './pictures.ts'
import { dwellOf, isLastOfLoop } from './player.ts'
import { Pointer } from './pointer.tsx'
import { SlidePicture } from './slide-picture.tsx'
import styles from './stage.module.css'
import { fitStage } from './stage-size.ts'
import { useControls } from './use-controls.ts'
import { useDay } from './use-day.ts'
import { useDwell } from './use-dwell.ts'
import { useFullScreen } from './use-full-screen.ts'
import { useIdle } from './use-idle.ts'
import { useNewer } from './use-newer.ts'
import { useShow } from './use-show.ts'
import { usePageTheme } from './use-theme.ts'
import { useTouch } from './use-touch.ts'
import { useWakeLock } from './use-wake-lock.ts'

export interface WindowProps {
  readonly deck: Deck
  readonly catalogue: SiteCatalogue
  readonly asked: Asked
  /** Names the deck among the windows of this browser. */
  readonly channel: string
  /** Of each slide: files that it needs and that could not be loaded. */
  readonly failures: readonly (readonly SliceFailure[])[]
  readonly onRetry: () => void
  /** How far the deck is kept for use without a network. */
  readonly kept: KeptState
}

/** Height of the line under a slide in a small window, in CSS pixels. */
const LINE = 28

/** The slides, one at a time, as large as the window. */
export function Stage({ deck, catalogue, asked, channel, failures, onRetry, kept }: WindowProps) {
  const t = useT()
  const locale = useLocale()
  const today = useDay()
  const { setSearch } = useNavigation()
  const [frame, setFrame] = useState<HTMLElement | null>(null)
  const [isOverview, setOverview] = useState(false)
  const [isPointing, setPointing] = useState(false)
  const [notes, setNotes] = useState(false)
  const [blocked, setBlocked] = useState(false)
  const { kiosk, theme } = asked

  const pictures = useMemo(() => makePictures({ deck, catalogue, locale, today }), [deck, catalogue, locale, today])
  const lacking = useMemo(() => new Set(failures.flatMap((failed, at) => (failed.length > 0 ? [at] : []))), [failures])
  const running = useShow({ steps: pictures.steps, asked, role: 'stage', channel, lacking })
  const { place, show, move, leaveOut, others, linked } = running
  const slide = deck.slides[place.slide]

  const box = useBox(frame)
  const fitted = useMemo(() => {
    if (!box) return null
    const whole = fitStage(box.width, box.height)
    // What a stage says under its sources stands on a line of its own in a small window.
    return whole.size.type === 'stage' ? whole : fitStage(box.width, box.height - LINE)
  }, [box])
  const look = useMemo(() => fitted && { size: fitted.size, theme }, [fitted, theme])
  const isLacking = lacking.has(place.slide)
  const drawn = look && slide && !isLacking ? pictures.draw(place.slide, place.step, look) : null

  // The next picture is drawn while nothing else happens, so that it is there when it is asked for.
  useEffect(() => {
    if (!look) return
    const isMore = place.step + 1 < (pictures.steps[place.slide] ?? 1)
    const next = isMore ? place.slide : (place.slide + 1) % deck.slides.length
    const timer = setTimeout(() => {
      if (lacking.has(next)) return
      const ahead = pictures.draw(next, isMore ? place.step + 1 : 0, look)
      if (!ahead.picture) leaveOut(next)
    }, 350)
    return () => clearTimeout(timer)
  }, [pictures, place.slide, place.step, look, lacking, leaveOut, deck])
  const isBroken = isLacking || drawn?.picture === null
  useEffect(() => {
    if (isBroken) leaveOut(place.slide)
  }, [isBroken, place.slide, leaveOut])

  const newer = useNewer()
  const takeNewer = newer.take
  const seconds = dwellOf(asked.dwell ?? slide?.dwell ?? 20, isBroken ? 1 : (pictures.steps[place.slide] ?? 1))
  const [turn, setTurn] = useState(0)
  useDwell({
    running: place.playing && !place.black && !isOverview && fitted !== null,
    seconds: isBroken ? 3 : seconds,
    of: `${place.slide}.${place.step}.${turn}`,
    onOver: async () => {
      if (newer.isThere && isLastOfLoop(place, show)) {
        setSearch({ slide: undefined, step: undefined })
        if (await takeNewer()) return
      }
      move({ to: 'tick' })
      // A show of one slide stays where it is, and its time begins anew.
      setTurn((old) => old + 1)
    },
  })

  const { talk } = useTalk()
  const lock = useWakeLock()
  const idle = useIdle()
  usePageTheme(theme)
  useTouch(frame, move)
  const fullScreen = useFullScreen()
  const openPresenter = () => {
    const address = new URL(location.href)
    address.searchParams.set('window', 'presenter')
    address.searchParams.set('slide', String(place.slide + 1))
    const opened = linked && window.open(address.href, 'yardstick-presenter', 'popup,width=1280,height=800')
    if (opened) return
    setBlocked(true)
    setNotes(true)
  }
  const controls = {
    move,
    playing: place.playing,
    overview: () => setOverview((old) => !old),
    fullScreen: fullScreen.toggle,
    pointer: () => setPointing((old) => !old),
    theme: () => setSearch({ theme: theme === 'dark' ? 'light' : undefined }),
    notes: () => setNotes((old) => !old),
    presenter: openPresenter,
    print: () => setSearch({ window: 'handout', step: undefined }, { push: true }),
  }
  useControls(controls)

  const main = useRef<HTMLElement>(null)
  useEffect(() => main.current?.focus({ preventScroll: true }), [])
  if (!slide) throw new Error('a stage needs a slide')
  const isQuiet = kiosk || (idle && !isOverview)
  const unit = fitted && fitted.size.type === 'stage' ? fitted.scale : null
  return (
    <main
      ref={main}
      id="main"
      tabIndex={-1}
      className={styles.stage}
      data-testid="stage"
      data-slide={place.slide + 1}
      data-step={place.step + 1}
      data-playing={place.playing || undefined}
      data-quiet={isQuiet || undefined}
      aria-label={t('nav.present')}
    >
      <h1 className="visually-hidden">{titleOf(deck, locale, t)}</h1>
      <div className={styles.screen}>
        <div ref={setFrame} className={styles.frame}>
          {fitted && (
            <div
              className={styles.slide}
              style={
                {
                  '--u': `${fitted.scale}px`,
                  width: `${fitted.width}px`,
                  height: `${fitted.height}px`,
                } as CSSProperties
              }
            >
              <Layers id={`${locale}-${theme}-${fitted.size.width}x${fitted.size.height}-${place.slide}-${place.step}`}>
                <SlidePicture slide={slide} drawn={drawn} failures={failures[place.slide] ?? []} onRetry={onRetry} />
              </Layers>
              {unit !== null && (
                <div className={styles.place} data-testid="place">
                  <Dots slide={place.slide} count={deck.slides.length} />
                </div>
              )}
            </div>
          )}
          {fitted && unit === null && (
            <div className={styles.line}>
              <span>{pictures.note(place.slide)}</span>
              <Dots slide={place.slide} count={deck.slides.length} />
            </div>
          )}
        </div>
        {notes && <NotesPanel deck={deck} place={place} talk={talk} onClose={() => setNotes(false)} />}
      </div>
      <p className="visually-hidden" aria-live="polite">
        {place.black
          ? t('present.black.on')
          : `${t('briefing.place', { place: place.slide + 1, count: deck.slides.length })}: ${drawn?.picture?.chart.headline.full ?? ''}`}
      </p>
      {place.black && <div className={styles.black} data-testid="black" />}
      {isPointing && <Pointer />}
      <Notices
        lock={lock}
        kept={kept}
        kiosk={kiosk}
        hidden={kiosk || (idle && !blocked)}
        blocked={blocked ? (linked ? 'popup' : 'channel') : null}
        onClose={() => setBlocked(false)}
      />
      {!kiosk && (
        <Overlay
          deck={deck}
          place={place}
          hidden={isQuiet}
          high={notes}
          isPointing={isPointing}
          isFull={fullScreen.isFull}
          hasPresenter={others.includes('presenter')}
          theme={theme}
          newer={newer}
          controls={controls}
        />
      )}
      {isOverview && look && (
        <Overview
          deck={deck}
          pictures={pictures}
          theme={theme}
          place={place}
          lacking={lacking}
          onChoose={(at) => move({ to: 'slide', slide: at })}
          onClose={() => setOverview(false)}
        />
      )}
    </main>
  )
}
