import { expect, it } from 'vitest'
import { sourceWords } from '../../src/exports/pptx/slide-layout.ts'
import type { FrameFoot } from '../../src/render/frame.ts'

const foot = (publisher: string, count: number): FrameFoot => ({
  warnings: [],
  sources: Array.from({ length: count }, (_, at) => ({ number: `${at}`, long: publisher, short: publisher })),
  notes: [],
  colophon: '',
  leads: { source: 'Source', sources: 'Sources', note: 'Note' },
  more: { sources: (rest) => `and ${rest} more`, notes: (rest) => `and ${rest} more` },
  separator: ' ',
  listSeparator: '; ',
})

it.each([1, 2])('names the only publisher of %i sources, however long its name is', (count) => {
  const publisher = 'Bureau of Statistics '.repeat(40)
  expect(sourceWords(foot(publisher, count), 600, 'en')).toContain(publisher)
})
