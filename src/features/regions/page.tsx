import { useMemo, useState } from 'react'
import type { Catalogue } from '../../model/catalogue.ts'
import { PageTitle } from '../../ui/card.tsx'
import { useT } from '../../ui/locale.tsx'
import { useNavigation } from '../../ui/navigation.tsx'
import { countRegions, filterRegions, listRegions } from './listing.ts'
import styles from './page.module.css'
import { RegionList } from './region-list.tsx'
import { RegionMap } from './region-map.tsx'

/** All regions: on a map for one indicator, and as a list by area. */
export function RegionsPage({ catalogue }: { readonly catalogue: Catalogue }) {
  const t = useT()
  const areas = listRegions(catalogue).filter(({ kind }) => kind === 'area')
  const provinces = areas.reduce((total, { members }) => total + members.length, 0)
  const places = countRegions(areas) - provinces
  const entries = [...catalogue.regionEntries.values()]
  const sum = (key: 'figures' | 'pledges'): number => entries.reduce((total, entry) => total + entry[key], 0)
  return (
    <div className={styles.page}>
      <PageTitle
        title={t('nav.regions')}
        lead={t('regions.lead', { provinces, places, figures: sum('figures'), pledges: sum('pledges') })}
      />
      <div className={styles.parts}>
        <RegionMap catalogue={catalogue} />
        <Directory catalogue={catalogue} />
      </div>
    </div>
  )
}

/** The list with its filter; the filter is kept in the address. */
function Directory({ catalogue }: { readonly catalogue: Catalogue }) {
  const t = useT()
  const { search, setSearch } = useNavigation()
  // What is being typed goes before the address, which follows: text composed key by key must not be set from outside.
  const [draft, setDraft] = useState<string | null>(null)
  const text = draft ?? search.q ?? ''
  const all = useMemo(() => listRegions(catalogue), [catalogue])
  const groups = filterRegions(all, text)
  const onChange = (value: string) => {
    setDraft(value)
    setSearch({ q: value.trim() || undefined })
  }
  return (
    <section className={styles.list}>
      <div className={styles.listHead}>
        <h2>{t('regions.list')}</h2>
        <p className={styles.hint} role="status">
          {t('regions.found', { count: countRegions(groups) })}
        </p>
        <input
          type="search"
          className={styles.filter}
          value={text}
          placeholder={t('regions.filter')}
          aria-label={t('regions.filter')}
          onChange={(event) => onChange(event.target.value)}
        />
      </div>
      {groups.length === 0 ? <p>{t('regions.none')}</p> : <RegionList groups={groups} />}
    </section>
  )
}
