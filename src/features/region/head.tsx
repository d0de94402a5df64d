import type { ReactNode } from 'react'
import type { Catalogue } from '../../model/catalogue.ts'
import type { Region } from '../../model/places.ts'
import type { Locale } from '../../model/text.ts'
import { useLocale, useT } from '../../ui/locale.tsx'
import { PageLink } from '../../ui/navigation.tsx'
import styles from './head.module.css'
import { Locator } from './locator.tsx'
import { pathTo, placesIn } from './places.ts'

const OTHER: Readonly<Record<Locale, Locale>> = { en: 'zh-CN', 'zh-CN': 'en' }

interface RegionHeadProps {
  readonly catalogue: Catalogue
  readonly region: Region
  /** What is known, in a sentence. */
  readonly lead: string | null
  /** What can be done with the page. */
  readonly children?: ReactNode
}

/** Where a region lies, what it is called, what is known of it, and what lies in it. */
export function RegionHead({ catalogue, region, lead, children }: RegionHeadProps) {
  const t = useT()
  const locale = useLocale()
  const other = OTHER[locale]
  const places = placesIn(catalogue, region)
  const note = catalogue.reference.regions[region.code]
  return (
    <header className={styles.head}>
      <Locator catalogue={catalogue} region={region} />
      <div className={styles.words}>
        <Trail catalogue={catalogue} region={region} />
        <h1>
          {region.name[locale]} <span lang={other}>{region.name[other]}</span>
        </h1>
        <p className={styles.lead}>{lead ?? t('region.nothing', { region: region.short[locale] })}</p>
        {note && <p className={styles.note}>{note[locale]}</p>}
        {children && <div>{children}</div>}
        {places.length > 0 && (
          <nav className={styles.places} aria-label={t('region.places')}>
            <b>{t('region.places')}</b>
            <ul>
              {places.map(({ code, short }) => (
                <li key={code}>
                  <PageLink to={{ name: 'region', subject: code }}>{short[locale]}</PageLink>
                </li>
              ))}
            </ul>
          </nav>
        )}
      </div>
    </header>
  )
}

/** The way from all regions down to this one. */
function Trail({ catalogue, region }: { readonly catalogue: Catalogue; readonly region: Region }) {
  const t = useT()
  const locale = useLocale()
  return (
    <nav className={styles.trail} aria-label={t('region.trail')}>
      <ol>
        <li>
          <PageLink to={{ name: 'regions' }}>{t('nav.regions')}</PageLink>
        </li>
        {pathTo(catalogue, region).map(({ code, name }) => (
          <li key={code}>
            <PageLink to={{ name: 'region', subject: code }}>{name[locale]}</PageLink>
          </li>
        ))}
        <li>{t(`region.level.${region.level}`)}</li>
      </ol>
    </nav>
  )
}
