import type { ReactNode } from 'react'
import { PageLink } from '../navigation.tsx'

/** Names a deck in an address: a curated one, one of the user's own, or one that is in the address whole. */
export type DeckName = { readonly deck: string } | { readonly own: string } | { readonly d: string }

interface PresentLinkProps {
  readonly of: DeckName
  /** On paper in place of a screen. */
  readonly handout?: boolean
  readonly className?: string | undefined
  readonly children: ReactNode
}

/** Leads to the stage that presents a deck, or to its handout. */
export const PresentLink = ({ of, handout = false, className, children }: PresentLinkProps) => (
  <PageLink
    to={{ name: 'present' }}
    search={{ ...of, ...(handout ? { window: 'handout' } : {}) }}
    className={className}
  >
    {children}
  </PageLink>
)
