import type { ReactNode } from 'react'
import { Icon, type IconName } from '../../ui/icons.tsx'
import { useLocale, useT } from '../../ui/locale.tsx'
import { PageLink, useNavigation } from '../../ui/navigation.tsx'
import { useOpenShortcutHelp } from '../../ui/shortcuts.tsx'
import type { Deck } from '../../view/deck.ts'
import { writePlace } from './address.ts'
import styles from './overlay.module.css'
import type { Place } from './player.ts'
import type { Controls } from './use-controls.ts'
import type { Newer } from './use-newer.ts'

interface OverlayProps {
  readonly deck: Deck
  readonly place: Place
  readonly hidden: boolean
  /** At the top, where something else stands at the bottom. */
  readonly high: boolean
  readonly isPointing: boolean
  readonly isFull: boolean
  readonly hasPresenter: boolean
  readonly theme: 'dark' | 'light'
  readonly newer: Newer
  readonly controls: Controls
}

/** The controls of a show; away while nobody moves anything. */
export function Overlay({
  deck,
  place,
  hidden,
  high,
  isPointing,
  isFull,
  hasPresenter,
  theme,
  newer,
  controls,
}: OverlayProps) {
  const t = useT()
  const openHelp = useOpenShortcutHelp()
  const { move, playing, overview, fullScreen, pointer, notes, presenter, print } = controls
  return (
    <div
      className={styles.overlay}
      data-hidden={hidden || undefined}
      data-high={high || undefined}
      data-testid="overlay"
    >
      {newer.isThere && (
        <p className={styles.newer} role="status">
          {t('present.newer')}{' '}
          <button type="button" onClick={newer.take}>
            {t('present.newer.take')}
          </button>
        </p>
      )}
      <div className={styles.bar} role="toolbar" aria-label={t('present.controls')}>
        <Tool label={t('present.previous')} onClick={() => move({ to: 'previous' })}>
          <span className={styles.back}>
            <Icon name="arrow" size={20} />
          </span>
        </Tool>
        <span className={styles.count}>
          {t('present.place', { place: place.slide + 1, count: deck.slides.length })}
        </span>
        <Tool icon="arrow" label={t('present.next')} onClick={() => move({ to: 'next' })} />
        <Tool
          icon={playing ? 'pause' : 'play'}
          label={t(playing ? 'present.pause' : 'present.play')}
          onClick={() => move({ to: playing ? 'pause' : 'play' })}
        />
        <i />
        <Tool icon="grid" label={t('present.overview')} onClick={overview} />
        <Tool icon="moon" label={t('present.black')} pressed={place.black} onClick={() => move({ to: 'black' })} />
        <Tool icon="dot" label={t('present.pointer')} pressed={isPointing} onClick={pointer} />
        <Tool icon="full" label={t('present.full')} pressed={isFull} onClick={fullScreen} />
        <i />
        <Tool icon="page" label={t('present.notes.show')} onClick={notes} />
        <Tool icon="print" label={t('present.handout')} onClick={print} />
        <Tool icon="windows" label={t('present.presenter.open')} pressed={hasPresenter} onClick={presenter} />
        <i />
        <Tool icon={theme === 'dark' ? 'sun' : 'moon'} label={t('present.theme')} onClick={controls.theme} />
        <Language place={place} />
        <Tool label={t('shortcuts.title')} onClick={openHelp}>
          ?
        </Tool>
        <Leave />
      </div>
    </div>
  )
}

interface ToolProps {
  readonly icon?: IconName
  readonly label: string
  readonly pressed?: boolean
  readonly onClick: (() => void) | undefined
  readonly children?: ReactNode
}

function Tool({ icon, label, pressed, onClick, children }: ToolProps) {
  if (!onClick) return null
  return (
    <button type="button" title={label} aria-label={label} aria-pressed={pressed} onClick={onClick}>
      {icon ? <Icon name={icon} size={20} /> : children}
    </button>
  )
}

/** The same slide in the other language. */
function Language({ place }: { readonly place: Place }) {
  const t = useT()
  const locale = useLocale()
  const { languages, search } = useNavigation()
  const { slide, step } = writePlace(place)
  const { today: _, step: __, ...kept } = search
  return languages
    .filter((other) => other !== locale)
    .map((other) => (
      <PageLink
        key={other}
        to={{ name: 'present' }}
        locale={other}
        lang={other}
        hrefLang={other}
        search={{ ...kept, slide, ...(step ? { step } : {}) }}
      >
        {t(`present.language.${other}`)}
      </PageLink>
    ))
}

/** Back to the pages around the deck. */
function Leave() {
  const t = useT()
  const { search } = useNavigation()
  const { deck, own, d } = search
  const to = deck ? ({ name: 'briefing', subject: deck } as const) : ({ name: 'deck' } as const)
  return (
    <PageLink
      to={to}
      search={own ? { own } : d ? { d } : {}}
      title={t('present.leave')}
      aria-label={t('present.leave')}
    >
      <Icon name="cross" size={20} />
    </PageLink>
  )
}
