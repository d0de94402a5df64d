import { type ReactNode, Suspense, useMemo } from 'react'
import { distinctSources } from '../../charts/citations.ts'
import { briefLines, detailLines } from '../../charts/progress/lines.ts'
import { measureName } from '../../charts/progress/names.ts'
import { sourcesOf, type TargetState, targetState } from '../../charts/progress/target.ts'
import { verdictWords } from '../../charts/progress/words.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import type { StatementKey } from '../../model/ids.ts'
import { viewSchema } from '../../view/view.ts'
import { Picture } from '../chart/chart.tsx'
import { CitationSeal } from '../citation/seal.tsx'
import { ExportButton } from '../export/export-button.tsx'
import type { ExportSubject } from '../export/subject.ts'
import { useLocale, useT } from '../locale.tsx'
import { PageLink } from '../navigation.tsx'
import { useToday } from '../today.tsx'
import { VerdictChip } from '../verdict-chip.tsx'
import styles from './target-card.module.css'

/** A target where it stands today. */
export function useTargetState(key: string, catalogue: Catalogue): TargetState {
  const today = useToday()
  return useMemo(() => targetState(key, catalogue, today), [key, catalogue, today])
}

/** A group of targets, which built HTML is taken over from as a card is. */
export function TargetCards({ className, children }: { readonly className?: string; readonly children: ReactNode }) {
  return (
    <div className={className}>
      <Suspense>{children}</Suspense>
    </div>
  )
}

interface TargetCardProps {
  readonly target: StatementKey | string
  readonly catalogue: Catalogue
  /** `card` says how far in two lines; `full` sets growth needed beside growth seen. */
  readonly look: 'card' | 'full'
  /** Other statements of the same target, whose seals stand beside its own. */
  readonly also?: readonly StatementKey[]
  /** Whether the region is named; not on its own page. */
  readonly named?: boolean
}

/** One target: where it stands as a gauge, its verdict in words, what is needed, where all of it is written. */
export function TargetCard({ target, catalogue, look, also = [], named = true }: TargetCardProps) {
  const t = useT()
  const locale = useLocale()
  const state = useTargetState(target, catalogue)
  const speech = { t, locale }
  const words = verdictWords(state.progress, speech)
  const measure = measureName(state.indicator, state.sector, locale)
  const view = useMemo(() => viewSchema.parse({ kind: 'gauge', target, look }), [target, look])
  const subject = useMemo<ExportSubject>(() => ({ type: 'chart', item: { view } }), [view])
  return (
    <article
      className={styles.card}
      data-testid="target"
      data-verdict={state.progress.verdict.verdict}
      data-key={state.target.key}
    >
      <div className={styles.head}>
        <div>
          <h3>
            {named ? (
              <PageLink to={{ name: 'region', subject: state.region.code }}>{state.region.short[locale]}</PageLink>
            ) : (
              measure
            )}
          </h3>
          {named && <p className={styles.measure}>{measure}</p>}
          {state.target.variant && <p className={styles.measure}>{state.target.variant[locale]}</p>}
        </div>
        {look === 'full' && <VerdictChip tag={words.chip} />}
      </div>
      <div className={styles.gauge}>
        <Picture view={view} catalogue={catalogue} width={look === 'full' ? 320 : 190} narrow={false} />
      </div>
      {look === 'card' && <VerdictChip tag={words.chip} />}
      {words.tag && <VerdictChip tag={words.tag} plain />}
      {look === 'card' ? <BriefLines state={state} /> : <DetailLines state={state} />}
      <p className={styles.sources}>
        {/* One seal a document: that of the target itself before those of its figures. */}
        {distinctSources(catalogue, [
          ...[state.target.key, ...also].map((key) => ({ type: 'statement', key }) as const),
          ...sourcesOf(state),
        ]).map((citation) => (
          <CitationSeal key={citation.number} citation={citation} />
        ))}
        {look === 'full' && (
          <ExportButton
            subject={subject}
            catalogue={catalogue}
            look="link"
            of={[state.region.short[locale], measure].join(t('citation.separator'))}
          />
        )}
      </p>
    </article>
  )
}

function BriefLines({ state }: { readonly state: TargetState }) {
  const [first, second] = briefLines(state, { t: useT(), locale: useLocale() })
  return (
    <div className={styles.brief}>
      <p>{first}</p>
      <p>{second}</p>
    </div>
  )
}

function DetailLines({ state }: { readonly state: TargetState }) {
  const lines = detailLines(state, { t: useT(), locale: useLocale() })
  return (
    <dl className={styles.lines}>
      {lines.map((line) => (
        <div key={line.label}>
          <dt>{line.label}</dt>
          <dd>
            {line.bar && (
              <svg className={styles.bar} viewBox="0 0 100 7" preserveAspectRatio="none" aria-hidden="true">
                <rect width="100" height="7" fill="var(--track)" />
                <rect
                  width={100 * line.bar.share}
                  height="7"
                  fill={`var(--${line.bar.colour === 'contextStrong' ? 'context-strong' : line.bar.colour})`}
                />
              </svg>
            )}
            <b>{line.text}</b>
          </dd>
        </div>
      ))}
    </dl>
  )
}
