import { describe, expect, it } from 'vitest'
import { PROGRAM } from '../../src/exports/program.ts'
import { type Stamp, stampSvg } from '../../src/exports/stamp.ts'
import { readSaved } from '../../src/ui/open-saved/read-saved.ts'
import { DECK_VERSION } from '../../src/view/deck.ts'

const stamp: Stamp = {
  program: PROGRAM,
  version: '0.1.0',
  view: 'v=1&kind=rank&indicator=gdp',
  locale: 'en',
  today: '2026-01-02',
  dataVersion: '0123456789abcdef',
  title: 'A finding',
  sources: [],
}
const SVG =
  '<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"></svg>'
const fileOf = (...parts: BlobPart[]) => new Blob(parts)

describe('readSaved', () => {
  it('finds the View of a picture by its content, not by its name', async () => {
    expect(await readSaved(fileOf(stampSvg(SVG, stamp)))).toEqual({ is: 'chart', stamp })
  })

  it('finds a deck', async () => {
    const deck = { schemaVersion: DECK_VERSION, id: 'mine', title: { en: 'Mine' }, slides: [] }
    expect(await readSaved(fileOf('\ufeff ', JSON.stringify(deck)))).toMatchObject({ is: 'deck', parsed: { deck } })
  })

  it.each([
    ['a picture of another program', SVG, 'bare'],
    ['a text', 'region,value\n', 'none'],
    ['other JSON', '[1, 2]', 'none'],
    ['JSON that is no deck', '{"a": 1}', 'none'],
    ['nothing', '', 'none'],
  ])('says what is wrong with %s', async (_, content, is) => {
    expect(await readSaved(fileOf(content))).toEqual({ is })
  })

  it('says that a file could not be read', async () => {
    const gone = { size: 9, slice: () => ({ arrayBuffer: () => Promise.reject(new Error('gone')) }) }
    expect(await readSaved(gone as unknown as Blob)).toEqual({ is: 'unread' })
  })
})
