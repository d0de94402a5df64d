import type { Catalogue } from '../../model/catalogue.ts'
import { PageTitle, PartTitle } from '../../ui/card.tsx'
import { FilterBox } from '../../ui/filter-box.tsx'
import { Icon } from '../../ui/icons.tsx'
import { useLocale, useT } from '../../ui/locale.tsx'
import { useNavigation } from '../../ui/navigation.tsx'
import { DocumentRow } from './document-row.tsx'
import { type DocumentGroup, fits, groupDocuments, indicatorsWithTable } from './order.ts'
import styles from './sources.module.css'
import { TableRow } from './table-row.tsx'

/** Every document and every official table, with what was taken from each. */
export function SourcesPage({ catalogue }: { readonly catalogue: Catalogue }) {
  const t = useT()
  const locale = useLocale()
  const { search, setSearch } = useNavigation()
  const query = search.q?.trim() ?? ''
  const all = [...catalogue.documents.values()]
  const tables = indicatorsWithTable(catalogue)
  const groups = groupDocuments(
    all.filter(({ title, titleTranslated, publisher, published, id }) =>
      fits(query, [title, titleTranslated, publisher.en, publisher['zh-CN'], published.date ?? '', id]),
    ),
  )
  const shown = tables.filter(({ id, name }) => {
    const citation = catalogue.tableCitations[id]
    return fits(query, [
      name.en,
      name['zh-CN'],
      catalogue.reference.indicators[id]?.[locale],
      citation?.title.en,
      citation?.title['zh-CN'],
      citation?.publisher.en,
      citation?.publisher['zh-CN'],
    ])
  })
  const found = shown.length + groups.reduce((sum, { documents }) => sum + documents.length, 0)
  const { documents, figures, pledges } = catalogue.holdings
  const lead = t('sources.lead', { documents, figures, pledges, tables: tables.length })
  return (
    <div className={styles.page}>
      <PageTitle title={t('nav.sources')} lead={lead}>
        <FilterBox
          label={t('ref.find')}
          placeholder={t('sources.placeholder')}
          value={query}
          onChange={(q) => setSearch({ q: q || undefined })}
        />
        <Archive catalogue={catalogue} />
      </PageTitle>
      <p className={query ? styles.found : 'visually-hidden'} role="status">
        {query && t('sources.found', { count: found })}
      </p>
      <Jump groups={groups} tables={shown.length > 0} />
      {found === 0 && <p>{t('ref.nothing')}</p>}
      {groups.map(({ id, documents }) => (
        <section key={id} className={styles.group} id={id}>
          <GroupTitle id={id} count={documents.length} />
          <ol className={styles.list}>
            {documents.map((document) => (
              <DocumentRow key={document.id} document={document} />
            ))}
          </ol>
        </section>
      ))}
      {shown.length > 0 && (
        <section className={styles.group} id="tables">
          <PartTitle title={t('sources.tables')} note={t('sources.tables.note')} />
          <ol className={styles.list}>
            {shown.map((indicator) => (
              <TableRow key={indicator.id} indicator={indicator} catalogue={catalogue} />
            ))}
          </ol>
        </section>
      )}
    </div>
  )
}

/** All data as one file, where the build made it. */
function Archive({ catalogue: { archive } }: { readonly catalogue: Catalogue }) {
  const t = useT()
  const locale = useLocale()
  const { href } = useNavigation()
  if (!archive) return null
  const megabytes = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(archive.bytes / 1e6)
  return (
    <p className={styles.archive}>
      <a href={`${href('/').replace(/\?.*/, '')}data/${archive.path}`} download>
        <Icon name="download" size={14} /> {t('export.all')}
      </a>{' '}
      {t('export.all.note', { size: `${megabytes} MB` })}
    </p>
  )
}

function GroupTitle({ id, count }: { readonly id: string; readonly count: number }) {
  const t = useT()
  if (id === 'core') return <PartTitle title={t('sources.core')} note={t('sources.core.note')} />
  const title = id === 'undated' ? t('sources.follow.undated') : t('sources.follow', { year: id })
  return <PartTitle title={title} note={t('ref.documents', { count })} />
}

/** Links to the parts of a long list. */
function Jump({ groups, tables }: { readonly groups: readonly DocumentGroup[]; readonly tables: boolean }) {
  const t = useT()
  const label = (id: string) => (id === 'core' ? t('sources.core') : id === 'undated' ? t('citation.undated') : id)
  return (
    <nav className={styles.jump} aria-label={t('sources.jump')}>
      {groups.map(({ id, documents }) => (
        <a key={id} href={`#${id}`}>
          {label(id)} <b>{documents.length}</b>
        </a>
      ))}
      {tables && <a href="#tables">{t('sources.tables')}</a>}
    </nav>
  )
}
