import { type TargetState, targetState } from '../../charts/progress/target.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import type { RegionCode } from '../../model/ids.ts'
import type { Region } from '../../model/places.ts'
import { PartTitle } from '../../ui/card.tsx'
import { useLocale, useT } from '../../ui/locale.tsx'
import { Guard } from '../../ui/slices.tsx'
import { useToday } from '../../ui/today.tsx'
import { EveryFigure } from './every-figure.tsx'
import { ExportPage } from './export-page.tsx'
import { RegionHead } from './head.tsx'
import { leadSentence } from './lead.ts'
import { officialValues } from './official.ts'
import { KeyFigures, Nothing, OfficialPart } from './official-part.tsx'
import styles from './page.module.css'
import { Promises } from './promises.tsx'
import { statementsOf, targetsOf } from './statements.ts'

interface RegionPageProps {
  readonly catalogue: Catalogue
  readonly subject: string
}

/** Everything known of one region. */
export function RegionPage({ catalogue, subject }: RegionPageProps) {
  const region = catalogue.regions.get(subject as RegionCode)
  return region ? <RegionParts catalogue={catalogue} region={region} /> : null
}

function RegionParts({ catalogue, region }: { readonly catalogue: Catalogue; readonly region: Region }) {
  const t = useT()
  const locale = useLocale()
  const today = useToday()
  const { code } = region
  const official = officialValues(catalogue, code)
  const { figures, pledges } = statementsOf(catalogue, code)
  const entry = catalogue.regionEntries.get(code)
  // Other slices hold some of a region's statements: a finding from a part of them would be wrong.
  const complete = figures.length === (entry?.figures ?? 0)
  const targets = complete ? targetsOf(catalogue, figures) : []
  const states = targets.map(({ target }): TargetState => targetState(target.key, catalogue, today))
  const counts = { figures: entry?.figures ?? 0, pledges: entry?.pledges ?? 0, tables: official.length }
  const lead = leadSentence(region, official, states, counts, { t, locale })
  return (
    <div className={styles.page}>
      <RegionHead catalogue={catalogue} region={region} lead={lead}>
        <ExportPage
          catalogue={catalogue}
          region={region}
          official={official}
          figures={complete ? figures : []}
          targets={targets}
          states={states}
          counts={counts}
        />
      </RegionHead>
      {lead === null && <Nothing catalogue={catalogue} region={region} />}
      <KeyFigures catalogue={catalogue} code={code} official={official} />
      <Guard slices={[`region/${code}`]}>
        <Promises catalogue={catalogue} figures={figures} pledges={pledges} targets={targets} code={code} />
      </Guard>
      <OfficialPart catalogue={catalogue} code={code} official={official} />
      {complete && figures.length > 0 && (
        <section className={styles.part} id="figures">
          <PartTitle title={t('region.every')} note={t('region.every.note', { count: figures.length })} />
          <EveryFigure catalogue={catalogue} figures={figures} />
        </section>
      )}
    </div>
  )
}
