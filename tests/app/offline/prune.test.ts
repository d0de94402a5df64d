import { describe, expect, it } from 'vitest'
import { EMPTY_JOURNAL, PAGES_KEPT, releasesInUse, remember, unused } from '../../../src/app/offline/prune.ts'

const release = (name: string) => ({
  entry: `assets/main-${name.padEnd(8, '0')}.js`,
  dataVersion: name.padEnd(16, '0'),
})
const [a, b, c, d] = ['a', 'b', 'c', 'd'].map(release) as [ReturnType<typeof release>, ...ReturnType<typeof release>[]]

describe('releasesInUse', () => {
  it('are the newest and the one before it', () => {
    let journal = EMPTY_JOURNAL
    for (const [at, one] of [a, b, c].entries()) if (one) journal = remember(journal, `page-${at}`, one, [`page-${at}`])
    expect(releasesInUse(journal, [])).toEqual([b, c])
  })

  it('are those of pages that stand open, however old, and of kept decks', () => {
    let journal = remember(EMPTY_JOURNAL, 'wall', a, ['wall'])
    for (const one of [b, c]) if (one) journal = remember(journal, 'desk', one, ['wall', 'desk'])
    expect(releasesInUse(journal, d ? [d] : [])).toEqual([b, c, a, d])
    const closed = remember(journal, 'desk', c ?? a, ['desk'])
    expect(releasesInUse(closed, [])).toEqual([b, c])
  })

  it('counts a release that comes back as the newest', () => {
    let journal = EMPTY_JOURNAL
    for (const one of [a, b, a, c]) if (one) journal = remember(journal, 'page', one, ['page'])
    expect(releasesInUse(journal, [])).toEqual([a, c])
  })
})

const nothing = { bundles: new Set<string>(), indices: new Map<string, string>(), decks: new Set<string>() }

describe('unused', () => {
  it('are files of no bundle and data of no index in use', () => {
    const paths = [
      'assets/main-a0000000.js',
      'assets/page-old00000.js',
      'data/index.json',
      'data/index.aaaaaaaaaaaaaaaa.json',
      'data/index.bbbbbbbbbbbbbbbb.json',
      'data/targets.111111111111.json',
      'data/targets.222222222222.json',
      'first.js',
    ]
    const inUse = {
      ...nothing,
      bundles: new Set(['assets/main-a0000000.js']),
      indices: new Map([['aaaaaaaaaaaaaaaa', '{"files":{"targets":"111111111111"}}']]),
    }
    expect(unused(paths, inUse)).toEqual([
      'assets/page-old00000.js',
      'data/index.bbbbbbbbbbbbbbbb.json',
      'data/targets.222222222222.json',
    ])
  })

  it('are never files of a kept deck', () => {
    const paths = ['assets/main-a0000000.js', 'data/targets.111111111111.json', 'present/']
    expect(unused(paths, { ...nothing, decks: new Set(paths) })).toEqual([])
  })

  it('are the pages that were kept first, where there are too many', () => {
    const pages = Array.from({ length: PAGES_KEPT + 3 }, (_, at) => `regions/${at}/`)
    const decks = new Set(['regions/0/'])
    expect(unused(['', ...pages], { ...nothing, decks })).toEqual(['', 'regions/1/', 'regions/2/'])
  })
})
