import type { Cited } from '../../exports/cite.ts'
import { CopyBlock } from './copy-block.tsx'

/** A work cited in three styles, each to be copied. */
export function CitedBlocks({ cited }: { readonly cited: Cited }) {
  return (
    <>
      <CopyBlock label="APA" text={cited.apa} />
      <CopyBlock label="GB/T 7714" text={cited.gbt} />
      <CopyBlock label="BibTeX" text={cited.bibtex.trimEnd()} code />
    </>
  )
}
