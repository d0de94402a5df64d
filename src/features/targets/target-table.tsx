import { distinctSources } from '../../charts/citations.ts'
import {
  actualText,
  deadlineText,
  neededText,
  type Speech,
  targetText,
  yearText,
} from '../../charts/progress/format.ts'
import { measureName } from '../../charts/progress/names.ts'
import { sourcesOf } from '../../charts/progress/target.ts'
import { verdictWords } from '../../charts/progress/words.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import { Picture } from '../../ui/chart/chart.tsx'
import { CitationSeal } from '../../ui/citation/seal.tsx'
import { useLocale, useT } from '../../ui/locale.tsx'
import { PageLink } from '../../ui/navigation.tsx'
import { VerdictChip } from '../../ui/verdict-chip.tsx'
import { viewSchema } from '../../view/view.ts'
import type { Entry } from './page.tsx'
import styles from './targets.module.css'

/** Logical width of a bar: 0 to 120 % of the target. */
const BAR = 300

/** Every target in a row: where it stands as a bar to one gate, last figure, target, what is needed, verdict, sources. */
export function TargetTable({
  entries,
  catalogue,
}: {
  readonly entries: readonly Entry[]
  readonly catalogue: Catalogue
}) {
  const t = useT()
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('column.region')}</th>
          <th scope="col">{t('column.measure')}</th>
          <th scope="col">{t('targets.column.progress')}</th>
          <th scope="col">{t('progress.column.latest')}</th>
          <th scope="col">{t('progress.column.target')}</th>
          <th scope="col">{t('targets.column.needed')}</th>
          <th scope="col">{t('progress.column.status')}</th>
          <th scope="col">{t('targets.column.source')}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <Row key={entry.target.key} entry={entry} catalogue={catalogue} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ entry, catalogue }: { readonly entry: Entry; readonly catalogue: Catalogue }) {
  const t = useT()
  const locale = useLocale()
  const speech: Speech = { t, locale }
  const { state } = entry
  const { latest, needed } = state.progress
  const words = verdictWords(state.progress, speech)
  const parent =
    state.region.parent && state.region.level !== 'province' ? catalogue.regions.get(state.region.parent) : undefined
  const sources = [
    ...sourcesOf(state),
    ...entry.also.map((figure) => ({ type: 'statement', key: figure.key }) as const),
  ]
  return (
    <tr data-testid="target-row" data-verdict={state.progress.verdict.verdict} data-key={state.target.key}>
      <th scope="row" className={styles.place}>
        <PageLink to={{ name: 'region', subject: state.region.code }}>{state.region.short[locale]}</PageLink>
        {parent && parent.level !== 'nation' && <span className={styles.minor}> {parent.short[locale]}</span>}
      </th>
      <td className={styles.measure}>
        {measureName(state.indicator, state.sector, locale)}
        {state.target.variant && <span className={styles.minor}> {state.target.variant[locale]}</span>}
      </td>
      <td className={styles.bar}>
        <Picture
          view={viewSchema.parse({ kind: 'bullet', targets: [state.target.key], look: 'bars' })}
          catalogue={catalogue}
          width={BAR}
          narrow={false}
        />
      </td>
      <td className={styles.number} data-label={t('progress.column.latest')}>
        {latest ? actualText(latest, state, speech) : <span className={styles.minor}>{t('targets.noneFound')}</span>}
        {latest && <span className={styles.minor}> {yearText(latest)}</span>}
      </td>
      <td className={styles.number} data-label={t('progress.column.target')}>
        {targetText(state, speech)} <span className={styles.minor}>{deadlineText(state, speech)}</span>
      </td>
      <td data-label={t('targets.column.needed')}>
        {needed ? (
          neededText(needed, state, speech)
        ) : (
          <span className={styles.minor}>
            {state.progress.verdict.verdict === 'met' ? '–' : t('progress.not-computable')}
          </span>
        )}
      </td>
      <td className={styles.status}>
        <VerdictChip tag={words.chip} />
        {words.tag && <VerdictChip tag={words.tag} plain />}
      </td>
      <td className={styles.source}>
        {distinctSources(catalogue, sources).map((citation) => (
          <CitationSeal key={citation.number} citation={citation} />
        ))}
      </td>
    </tr>
  )
}
