import { describe, expect, it } from 'vitest'
import { SEARCH } from '../../src/catalogue/format.ts'
import { LoadError, loadSearch } from '../../src/catalogue/load.ts'
import { compileFixture } from './fixture.ts'

const { index, files } = await compileFixture()
const path = index.files[SEARCH] ?? ''
const text = files.get(path) ?? ''

describe('the file of search', () => {
  it('has one line for every statement', async () => {
    const { lines } = await loadSearch(async () => text, path)
    const stated = index.holdings.figures + index.holdings.pledges
    expect(lines).toHaveLength(stated)
    expect(new Set(lines.map(({ key }) => key)).size).toBe(stated)
  })

  it('says of a target when it falls due, and of a commitment what it says', async () => {
    const { lines } = await loadSearch(async () => text, path)
    expect(lines.find(({ key }) => key === 'plan-2023/target')).toMatchObject({ kind: 'target', time: '2025' })
    const pledge = lines.find((line) => 'statement' in line)
    expect(pledge).toHaveProperty('statement.en')
    expect(pledge).not.toHaveProperty('excerpt')
  })

  it.each([
    ['truncated', text.slice(0, 40)],
    ['html', '<!doctype html>'],
    ['newer', '{"schemaVersion":99,"slice":"search","lines":[]}'],
    ['invalid', '{"schemaVersion":3,"slice":"targets","lines":[]}'],
    ['invalid', '{"schemaVersion":3,"slice":"search"}'],
  ])('is refused as %s', async (reason, broken) => {
    const error = await loadSearch(async () => broken, path).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(LoadError)
    expect(error).toMatchObject({ reason, file: path })
  })
})
