import type { RegionEntry } from '../../model/catalogue.ts'
import type { Region } from '../../model/places.ts'
import type { Locale } from '../../model/text.ts'
import { useLocale, useT } from '../../ui/locale.tsx'
import { PageLink } from '../../ui/navigation.tsx'
import styles from './list.module.css'
import type { Listed, ListGroup } from './listing.ts'

const OTHER: Readonly<Record<Locale, Locale>> = { en: 'zh-CN', 'zh-CN': 'en' }

/** Regions by area, each with what there is of it and the places in it. */
export function RegionList({ groups }: { readonly groups: readonly ListGroup[] }) {
  const t = useT()
  const locale = useLocale()
  return groups.map(({ group, kind, members }) => {
    const title = kind === 'sets' ? t('regions.sets') : kind === 'nation' ? t('regions.nation') : t('regions.others')
    return (
      <section key={group?.code ?? kind} className={styles.group}>
        <h3>
          {group ? <PageLink to={{ name: 'region', subject: group.code }}>{group.name[locale]}</PageLink> : title}
        </h3>
        <ul className={styles.regions}>
          {members.map((member) => (
            <RegionItem key={member.region.code} member={member} />
          ))}
        </ul>
      </section>
    )
  })
}

function RegionItem({ member: { region, entry, places } }: { readonly member: Listed }) {
  const locale = useLocale()
  return (
    <li className={styles.item} data-testid="listed-region">
      <p className={styles.name}>
        <RegionLink region={region} full /> <span lang={OTHER[locale]}>{region.short[OTHER[locale]]}</span>
      </p>
      <Counts entry={entry} />
      {places.length > 0 && (
        <ul className={styles.places}>
          {places.map((place) => (
            <li key={place.region.code}>
              <RegionLink region={place.region} />
              {place.entry.figures + place.entry.pledges > 0 && <PlaceCount entry={place.entry} />}
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}

function RegionLink({ region, full = false }: { readonly region: Region; readonly full?: boolean }) {
  const locale = useLocale()
  return (
    <PageLink to={{ name: 'region', subject: region.code }}>
      {full && region.level !== 'province' ? region.name[locale] : region.short[locale]}
    </PageLink>
  )
}

/** What there is of a region, in words; nothing is said of what there is none of. */
function useCountWords(): (entry: RegionEntry) => readonly string[] {
  const t = useT()
  return ({ figures, targets, pledges }) =>
    [
      figures > 0 ? t('count.figures', { count: figures }) : '',
      targets > 0 ? t('count.targets', { count: targets }) : '',
      pledges > 0 ? t('count.pledges', { count: pledges }) : '',
    ].filter(Boolean)
}

function Counts({ entry }: { readonly entry: RegionEntry }) {
  const t = useT()
  const words = useCountWords()(entry)
  return (
    <p className={styles.counts}>{words.length > 0 ? words.join(t('citation.separator')) : t('regions.noStatement')}</p>
  )
}

/** How many statements there are of a place, as a number; in words for those who do not see it. */
function PlaceCount({ entry }: { readonly entry: RegionEntry }) {
  const t = useT()
  const words = useCountWords()(entry).join(t('citation.separator'))
  return (
    <span className={styles.badge} title={words}>
      <span aria-hidden="true">{entry.figures + entry.pledges}</span>
      <span className="visually-hidden">{words}</span>
    </span>
  )
}
