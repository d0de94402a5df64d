import { distinctSources } from '../../charts/citations.ts'
import { measureName } from '../../charts/progress/names.ts'
import { verdictReasons } from '../../charts/progress/notes.ts'
import { sourcesOf } from '../../charts/progress/target.ts'
import { verdictWords } from '../../charts/progress/words.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import { Picture } from '../../ui/chart/chart.tsx'
import { CitationSeal } from '../../ui/citation/seal.tsx'
import { useLocale, useT } from '../../ui/locale.tsx'
import { PageLink } from '../../ui/navigation.tsx'
import { VerdictChip } from '../../ui/verdict-chip.tsx'
import { viewSchema } from '../../view/view.ts'
import type { Example } from './examples.ts'
import styles from './guide.module.css'

/** One rule on one real target: verdict, gauge, the rule in words, why it holds here. */
export function ExampleCard({ example, catalogue }: { readonly example: Example; readonly catalogue: Catalogue }) {
  const t = useT()
  const locale = useLocale()
  const { name, state } = example
  const speech = { t, locale }
  const words = verdictWords(state.progress, speech)
  const why = verdictReasons(state, speech)
  return (
    <article
      className={styles.example}
      data-testid="example"
      data-example={name}
      data-verdict={state.progress.verdict.verdict}
    >
      <h3>{t(`guide.example.${name}.title`)}</h3>
      <p className={styles.chips}>
        <VerdictChip tag={words.chip} />
        {words.tag && <VerdictChip tag={words.tag} plain />}
      </p>
      <div className={styles.gauge}>
        <Picture
          view={viewSchema.parse({ kind: 'gauge', target: state.target.key, look: 'card' })}
          catalogue={catalogue}
          width={248}
          narrow={false}
        />
      </div>
      <p>{t(`guide.example.${name}.rule`)}</p>
      {why.length > 0 && (
        <p className={styles.why}>
          <b>{t('guide.why')}</b>
          {why.join(t('chart.noteSeparator'))}
        </p>
      )}
      <p className={styles.origin}>
        <PageLink to={{ name: 'region', subject: state.region.code }}>{state.region.short[locale]}</PageLink>
        {t('citation.separator')}
        {measureName(state.indicator, state.sector, locale)}{' '}
        {distinctSources(catalogue, sourcesOf(state)).map((citation) => (
          <CitationSeal key={citation.number} citation={citation} />
        ))}
      </p>
    </article>
  )
}
