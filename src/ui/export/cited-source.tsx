import type { Citation } from '../../charts/citations.ts'
import { citeSource } from '../../exports/cite.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import { useAddress } from '../chart-page.ts'
import { useLocale } from '../locale.tsx'
import type { Page } from '../pages.ts'
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
  const { page, hash } = placeOf(citation)
  const cited = citeSource(citation, { catalogue, locale, today, address: addressOf(page, locale, {}, hash) })
  return cited && <CitedBlocks cited={cited} />
}

function placeOf(citation: Citation): { readonly page: Page; readonly hash: string } {
  if (citation.type === 'series') return { page: { name: 'indicator', subject: citation.indicator }, hash: 'source' }
  const { id, document } = citation.type === 'figure' ? citation.figure : citation.pledge
  return { page: { name: 'source', subject: document }, hash: id }
}
