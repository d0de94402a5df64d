import type { Citation } from '../../charts/citations.ts'
import type { Source } from '../../charts/types.ts'
import { citeSource } from '../../exports/cite.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import { useAddress } from '../chart-page.ts'
import { useLocale } from '../locale.tsx'
import { useToday } from '../today.tsx'
import { CitedBlocks } from './cited-blocks.tsx'

export interface CitedSourceProps {
  readonly citation: Citation
  readonly catalogue: Catalogue
}

/** The source behind a number in three styles, with where its sentence or table stands on this site. */
export function CitedSource({ citation, catalogue }: CitedSourceProps) {
  const locale = useLocale()
  const today = useToday()
  const addressOf = useAddress()
  const { source, address } = ((): { source: Source; address: string } => {
    if (citation.type === 'series') {
      const { indicator } = citation
      const address = addressOf({ name: 'indicator', subject: indicator }, locale, {}, 'source')
      return { source: { type: 'series', indicator }, address }
    }
    const { key, id, document } = citation.type === 'figure' ? citation.figure : citation.pledge
    return {
      source: { type: 'statement', key },
      address: addressOf({ name: 'source', subject: document }, locale, {}, id),
    }
  })()
  const cited = citeSource(source, { catalogue, locale, today, address })
  return cited && <CitedBlocks cited={cited} />
}
