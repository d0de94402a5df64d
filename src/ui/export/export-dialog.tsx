import '../../i18n/all.ts'
import { type ComponentType, type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { loadWords } from '../../i18n/translate.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import type { Locale } from '../../model/text.ts'
import { useAddress, useViewAddress } from '../chart-page.ts'
import { Close, Dialog } from '../dialog.tsx'
import { useLocale, useT } from '../locale.tsx'
import { useNavigation } from '../navigation.tsx'
import { useToday } from '../today.tsx'
import { CitePanel } from './cite-panel.tsx'
import { DataPanel } from './data-panel.tsx'
import { EmbedPanel } from './embed-panel.tsx'
import styles from './export.module.css'
import { ImagePanel } from './image-panel.tsx'
import { type ExportJob, titleOf } from './job.ts'
import type { PanelProps } from './panel.ts'
import { useRunner } from './run.ts'
import { keepSettings, readSettings, type Settings, TABS } from './settings.ts'
import { SlidesPanel } from './slides-panel.tsx'
import type { ExportSubject } from './subject.ts'

type Tab = Settings['tab']

const PANELS: Readonly<Record<Tab, ComponentType<PanelProps>>> = {
  image: ImagePanel,
  slides: SlidesPanel,
  data: DataPanel,
  embed: EmbedPanel,
  cite: CitePanel,
}
/** What stands in a frame or is cited is one chart. */
const OF_SEVERAL: readonly Tab[] = ['image', 'slides', 'data']

export interface ExportDialogProps {
  readonly subject: ExportSubject
  readonly catalogue: Catalogue
  readonly onClose: () => void
}

/** All ways to take a chart, a page or a deck away, with a preview of what comes of it. */
export function ExportDialog({ subject, catalogue, onClose }: ExportDialogProps) {
  const t = useT()
  const page = useLocale()
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const [settings, setSettings] = useState(readSettings)
  const [locale, setLocale] = useState<Locale>(page)
  const [lost, setLost] = useState(false)
  const runner = useRunner()
  const job = useJob(subject, catalogue, locale)
  const title = useMemo(() => titleOf(job), [job])
  const tabs = subject.type === 'chart' ? TABS : OF_SEVERAL
  const tab = tabs.find((one) => one === settings.tab) ?? 'image'
  const Panel = PANELS[tab]
  useEffect(() => keepSettings(settings), [settings])
  const change: PanelProps['change'] = (patch) => {
    setSettings((old) => ({ ...old, ...patch }))
    runner.reset()
  }
  const onLocale = async (next: Locale) => {
    runner.reset()
    try {
      await loadWords(next)
      setLocale(next)
      setLost(false)
    } catch {
      setLost(true)
    }
  }
  return (
    <Dialog
      dialog={dialog}
      className={styles.dialog}
      aria-labelledby={`${id}-title`}
      onClose={onClose}
      data-testid="export"
    >
      <div className={styles.sheet}>
        <div className={styles.head}>
          <h2 id={`${id}-title`}>{t('export.open')}</h2>
          <p className={styles.what} role={lost ? 'alert' : undefined}>
            {lost ? t('export.open.failed') : title}
          </p>
          <Close dialog={dialog} label={t('action.close')} className={styles.close} />
        </div>
        <TabList id={id} tabs={tabs} tab={tab} onTab={(next) => change({ tab: next })} />
        <div
          role="tabpanel"
          id={`${id}-panel`}
          aria-labelledby={`${id}-${tab}`}
          className={styles.panel}
          data-tab={tab}
        >
          <Panel job={job} settings={settings} change={change} locale={locale} onLocale={onLocale} runner={runner} />
        </div>
      </div>
    </Dialog>
  )
}

/** What a file is made from; the same object until something of it changes. */
function useJob(subject: ExportSubject, catalogue: Catalogue, locale: Locale): ExportJob {
  const today = useToday()
  const { page } = useNavigation()
  const addressOfView = useViewAddress(catalogue)
  const addressOf = useAddress()
  const addresses = useRef({ addressOfView, addressOf, page })
  addresses.current = { addressOfView, addressOf, page }
  return useMemo(() => {
    const { addressOfView, addressOf, page } = addresses.current
    const address =
      subject.type === 'chart'
        ? addressOfView(subject.item.view, locale)
        : addressOf(page ?? { name: 'overview' }, locale)
    return { subject, catalogue, locale, today, address, addressOf: (view) => addressOfView(view, locale) }
  }, [subject, catalogue, locale, today])
}

interface TabListProps {
  readonly id: string
  readonly tabs: readonly Tab[]
  readonly tab: Tab
  readonly onTab: (tab: Tab) => void
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }

/** The kinds of files; arrows lead from one to the next. */
function TabList({ id, tabs, tab, onTab }: TabListProps) {
  const t = useT()
  const list = useRef<HTMLDivElement>(null)
  const walk = (event: KeyboardEvent) => {
    const step = STEPS[event.key]
    if (!step) return
    event.preventDefault()
    const next = tabs.at((tabs.indexOf(tab) + step) % tabs.length)
    if (!next) return
    onTab(next)
    list.current?.querySelector<HTMLElement>(`[data-tab="${next}"]`)?.focus()
  }
  return (
    <div ref={list} role="tablist" aria-label={t('export.kinds')} className={styles.tabs}>
      {tabs.map((one) => (
        <button
          key={one}
          type="button"
          role="tab"
          id={`${id}-${one}`}
          data-tab={one}
          aria-selected={one === tab}
          aria-controls={`${id}-panel`}
          tabIndex={one === tab ? 0 : -1}
          onClick={() => onTab(one)}
          onKeyDown={walk}
        >
          <b>{t(`export.tab.${one}`)}</b>
          <small>{t(`export.tab.${one}.note`)}</small>
        </button>
      ))}
    </div>
  )
}
