import { useMemo } from 'react'
import { type TargetState, targetState } from '../../charts/progress/target.ts'
import { formatDate } from '../../i18n/dates.ts'
import { type DistinctTarget, distinctTargets } from '../../measure/targets.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import { PageTitle, PartTitle } from '../../ui/card.tsx'
import { ExportButton } from '../../ui/export/export-button.tsx'
import type { ExportSubject } from '../../ui/export/subject.ts'
import { useLocale, useT } from '../../ui/locale.tsx'
import { PageLink, useNavigation } from '../../ui/navigation.tsx'
import { Guard } from '../../ui/slices.tsx'
import { TargetCard, TargetCards } from '../../ui/target/target-card.tsx'
import { useToday } from '../../ui/today.tsx'
import { viewSchema } from '../../view/view.ts'
import { Filters, sectorOf, VERDICTS } from './filters.tsx'
import { Legend } from './legend.tsx'
import { TargetTable } from './target-table.tsx'
import styles from './targets.module.css'

/** A target with where it stands and who else states it. */
export interface Entry extends DistinctTarget {
  readonly state: TargetState
}

function useEntries(catalogue: Catalogue): readonly Entry[] {
  const today = useToday()
  return useMemo(() => {
    const publishedOf = (id: Parameters<typeof catalogue.documents.get>[0]) =>
      catalogue.documents.get(id)?.published.date ?? null
    return distinctTargets(catalogue.figures, publishedOf).map((item) => ({
      ...item,
      state: targetState(item.target.key, catalogue, today),
    }))
  }, [catalogue, today])
}

/** All targets: as bars in one table, and each as a gauge under its region; filtered by verdict and sector. */
export function TargetsPage({ catalogue }: { readonly catalogue: Catalogue }) {
  const t = useT()
  const locale = useLocale()
  const today = useToday()
  const { search } = useNavigation()
  const entries = useEntries(catalogue)
  // What no target has counts as not asked for.
  const sector = entries.map(sectorOf).find((one) => one === search.sector) ?? ''
  const verdict = VERDICTS.find((one) => one === search.verdict) ?? ''
  const ofSector = entries.filter((entry) => !sector || sectorOf(entry) === sector)
  const shown = ofSector.filter((entry) => !verdict || entry.state.progress.verdict.verdict === verdict)
  const rows = [...shown].sort((a, b) => place(a) - place(b) || deadline(a).localeCompare(deadline(b)))
  return (
    <div className={styles.page}>
      <PageTitle
        title={t('targets.title')}
        lead={t('targets.lead', {
          date: formatDate(today, locale),
          searched: formatDate(catalogue.site.searchedUntil, locale),
        })}
      />
      <Guard slices={['targets']}>
        <Filters entries={entries} ofSector={ofSector} sector={sector} verdict={verdict} catalogue={catalogue} />
        {rows.length === 0 && <NothingFits />}
        {rows.length > 0 && (
          <>
            <section className={styles.part}>
              <PartTitle title={t('targets.bars')} note={t('count.targets', { count: rows.length })}>
                <span className={styles.ways}>
                  <PageLink to={{ name: 'guide' }}>{t('targets.guide')}</PageLink>
                  <ExportTargets entries={rows} catalogue={catalogue} />
                </span>
              </PartTitle>
              <div className={styles.sheet}>
                <Legend />
                <TargetTable entries={rows} catalogue={catalogue} />
              </div>
            </section>
            <section className={styles.part}>
              <PartTitle title={t('targets.gauges')} />
              <ByRegion entries={shown} catalogue={catalogue} />
            </section>
          </>
        )}
      </Guard>
    </div>
  )
}

/** Takes all targets that are shown away as one chart. */
function ExportTargets({ entries, catalogue }: { readonly entries: readonly Entry[]; readonly catalogue: Catalogue }) {
  const t = useT()
  const targets = entries
    .slice(0, MOST_BARS)
    .map(({ target }) => target.key)
    .join(' ')
  const subject = useMemo<ExportSubject>(
    () => ({ type: 'chart', item: { view: viewSchema.parse({ kind: 'bullet', targets: targets.split(' ') }) } }),
    [targets],
  )
  return <ExportButton subject={subject} catalogue={catalogue} look="link" of={t('export.all.targets')} />
}

/** A View names so many targets. */
const MOST_BARS = 200

const place = (entry: Entry): number => VERDICTS.indexOf(entry.state.progress.verdict.verdict)
const deadline = (entry: Entry): string => entry.state.progress.deadline ?? '9999'

function NothingFits() {
  const t = useT()
  const { setSearch } = useNavigation()
  return (
    <p className={styles.none}>
      {t('targets.none')}{' '}
      <button type="button" onClick={() => setSearch({ verdict: undefined, sector: undefined })}>
        {t('targets.reset')}
      </button>
    </p>
  )
}

function ByRegion({ entries, catalogue }: { readonly entries: readonly Entry[]; readonly catalogue: Catalogue }) {
  const locale = useLocale()
  const groups = new Map(
    entries.map((entry) => [
      entry.target.region,
      entries.filter((other) => other.target.region === entry.target.region),
    ]),
  )
  const ordered = [...groups].sort(([, a], [, b]) => b.length - a.length)
  return ordered.map(([code, own]) => (
    <section key={code} className={styles.region}>
      <h3>
        <PageLink to={{ name: 'region', subject: code }}>{catalogue.regions.get(code)?.name[locale]}</PageLink>
      </h3>
      <TargetCards className={styles.gauges}>
        {own.map((entry) => (
          <TargetCard
            key={entry.target.key}
            target={entry.target.key}
            also={entry.also.map((figure) => figure.key)}
            catalogue={catalogue}
            look="full"
            named={false}
          />
        ))}
      </TargetCards>
    </section>
  ))
}
