import { type ReactNode, useMemo } from 'react'
import { makeCatalogue } from '../catalogue/catalogue.ts'
import type { IndexData } from '../catalogue/format.ts'
import { formatDate } from '../i18n/dates.ts'
import type { Site } from '../model/series.ts'
import type { Locale } from '../model/text.ts'
import { Icon, type IconName } from '../ui/icons.tsx'
import { useLocale, useT } from '../ui/locale.tsx'
import { useMounted } from '../ui/mounted.ts'
import { PageLink, useNavigation } from '../ui/navigation.tsx'
import { OfflineBadge } from '../ui/offline/notes.tsx'
import { DropArea } from '../ui/open-saved/drop-area.tsx'
import { OpenButton } from '../ui/open-saved/open-button.tsx'
import { type Opening, useOpenSaved } from '../ui/open-saved/use-open-saved.ts'
import type { Page, PageName } from '../ui/pages.ts'
import { useOpenShortcutHelp } from '../ui/shortcuts.tsx'
import { useToday, useTodayChosen } from '../ui/today.tsx'
import '../ui/fonts.css'
import '../ui/styles/tokens.css'
import '../ui/styles/base.css'
import styles from './layout.module.css'
import { Search } from './search.tsx'
import { useGotoShortcuts } from './shortcuts.ts'
import { ThemeButton } from './theme-button.tsx'

const NAV = [
  'overview',
  'regions',
  'targets',
  'explore',
  'clusters',
  'briefings',
  'indicators',
  'sources',
  'guide',
] as const
/** The foot of a phone's screen has room for five. */
const TABS: readonly (readonly [(typeof NAV)[number], IconName])[] = [
  ['overview', 'home'],
  ['regions', 'grid'],
  ['targets', 'dot'],
  ['explore', 'bars'],
  ['sources', 'page'],
]
/** Pages that belong under another one's entry. */
const UNDER: Partial<Record<PageName, PageName>> = {
  region: 'regions',
  indicator: 'indicators',
  source: 'sources',
  briefing: 'briefings',
  deck: 'briefings',
}
const LANGUAGE_NAMES: Readonly<Record<Locale, string>> = { en: 'EN', 'zh-CN': '中文' }

interface LayoutProps {
  readonly index: IndexData
  readonly children: ReactNode
}

/** The frame around every page: navigation, languages, date of the data, where to report a mistake. */
export function Layout({ index, children }: LayoutProps) {
  const { site, asOf } = index
  const t = useT()
  const locale = useLocale()
  const { page } = useNavigation()
  useGotoShortcuts()
  const opening = useOpenSaved(useMemo(() => makeCatalogue(index, []), [index]))
  const entry = page && (UNDER[page.name] ?? page.name)
  return (
    <>
      <a className={styles.skip} href="#main">
        {t('nav.skip')}
      </a>
      <header className={styles.header}>
        <PageLink to={{ name: 'overview' }} className={styles.brand}>
          <Mark />
          <span>{site.name[locale]}</span>
        </PageLink>
        <nav aria-label={t('nav.main')} className={styles.nav}>
          {NAV.map((name) => (
            <PageLink key={name} to={{ name }} aria-current={entry === name ? 'page' : undefined}>
              {t(`nav.${name}`)}
            </PageLink>
          ))}
        </nav>
        <Search />
        <Languages />
        <ThemeButton />
      </header>
      <main id="main" tabIndex={-1} className={styles.main}>
        {children}
      </main>
      <Footer site={site} asOf={asOf} opening={opening} />
      <DropArea opening={opening} />
      <nav aria-label={t('nav.short')} className={styles.tabs}>
        {TABS.map(([name, icon]) => (
          <PageLink key={name} to={{ name }} aria-current={entry === name ? 'page' : undefined}>
            <Icon name={icon} size={20} />
            {t(`nav.${name}`)}
          </PageLink>
        ))}
      </nav>
    </>
  )
}

function Languages() {
  const t = useT()
  const locale = useLocale()
  const { page, languages } = useNavigation()
  const shown: Page = page ?? { name: 'overview' }
  return (
    <nav aria-label={t('nav.language')} className={styles.languages}>
      {languages.map((language) => (
        <PageLink
          key={language}
          to={shown}
          locale={language}
          lang={language}
          hrefLang={language}
          aria-current={language === locale ? 'true' : undefined}
        >
          {LANGUAGE_NAMES[language]}
        </PageLink>
      ))}
    </nav>
  )
}

/** Squares of a map, one of them a seal. */
function Mark() {
  return (
    <svg width="1.625rem" height="1.625rem" viewBox="0 0 26 26" aria-hidden="true">
      <g fill="var(--focus)">
        <rect x="9.5" y="0" width="7" height="7" rx="1" fill="var(--soft)" />
        <rect x="18.5" y="0" width="7" height="7" rx="1" />
        <rect x="0.5" y="9" width="7" height="7" rx="1" fill="var(--soft)" />
        <rect x="9.5" y="9" width="7" height="7" rx="1" />
        <rect x="18.5" y="9" width="7" height="7" rx="1" fill="var(--soft)" />
        <rect x="9.5" y="18" width="7" height="7" rx="1" />
      </g>
      <rect x="19.5" y="19" width="5.5" height="5.5" rx="0.75" fill="none" stroke="var(--seal)" strokeWidth="1.75" />
    </svg>
  )
}

interface FooterProps {
  readonly site: Site
  readonly asOf: string
  readonly opening: Opening
}

function Footer({ site, asOf, opening }: FooterProps) {
  const t = useT()
  const locale = useLocale()
  const today = useToday()
  const chosen = useTodayChosen()
  return (
    <footer className={styles.footer}>
      <p>
        {t('footer.asOf', { date: formatDate(asOf, locale) })} ·{' '}
        {t(chosen ? 'footer.todayChosen' : 'footer.today', { date: formatDate(today, locale) })} ·{' '}
        <a href={site.contact}>{t('footer.report')}</a>
        <FooterButtons opening={opening} />
      </p>
      <OfflineBadge />
      <p>
        {site.publisher[locale]} · {site.licence[locale]}
      </p>
      <p className={styles.more}>
        <PageLink to={{ name: 'indicators' }}>{t('nav.indicators')}</PageLink> ·{' '}
        <PageLink to={{ name: 'clusters' }}>{t('nav.clusters')}</PageLink> ·{' '}
        <PageLink to={{ name: 'briefings' }}>{t('nav.briefings')}</PageLink> ·{' '}
        <PageLink to={{ name: 'guide' }}>{t('nav.guide')}</PageLink>
      </p>
    </footer>
  )
}

/** Opens what was saved, and the shortcuts for those who have turned off the one that lists them. */
function FooterButtons({ opening }: Pick<FooterProps, 'opening'>) {
  const t = useT()
  const open = useOpenShortcutHelp()
  if (!useMounted()) return null
  return (
    <>
      {' · '}
      <OpenButton opening={opening} />
      {' · '}
      <button type="button" className={styles.shortcuts} onClick={open}>
        {t('shortcuts.title')}
      </button>
    </>
  )
}
