import { describe, expect, it } from 'vitest'
import { type LoadFailure, loadIndex, loadSlice } from '../../src/catalogue/load.ts'
import { compileFixture } from './fixture.ts'

const { files, index } = await compileFixture()
const read = async (file: string): Promise<string> => files.get(file) ?? Promise.reject(new Error('404'))
const answer = (text: string) => async (): Promise<string> => text

describe('loading', () => {
  it('gives back what was compiled', async () => {
    expect(await loadIndex(read)).toEqual(index)
    expect((await loadSlice(read, 'targets', index.files.targets ?? '')).figures).toHaveLength(3)
  })

  it.each<[LoadFailure, string]>([
    ['truncated', '{"schemaVersion": 1, "regions": ['],
    ['truncated', ''],
    ['html', '\uFEFF\n <!doctype html><title>Sign in</title>'],
    ['newer', '{"schemaVersion": 99}'],
    ['invalid', '{"schemaVersion": 1}'],
    ['invalid', '{"schemaVersion": 2}'],
    ['invalid', '{"schemaVersion": 3}'],
    ['invalid', '[]'],
    ['invalid', 'null'],
  ])('tells %s from the other failures: %s', async (reason, text) => {
    await expect(loadIndex(answer(text))).rejects.toMatchObject({ reason, file: 'index.json' })
    await expect(loadSlice(answer(text), 'targets', 'targets.1.json')).rejects.toMatchObject({
      reason,
      file: 'targets.1.json',
    })
  })

  it.each([
    ['documents', {}],
    ['documents', [{ id: 'a' }]],
    ['reference', 'words'],
    ['reference', { indicators: 'words' }],
    ['initials', { regions: [], sectors: null }],
  ])('refuses a slice whose %s are %j', async (field, value) => {
    const path = index.files.targets ?? ''
    const broken = JSON.stringify({ ...JSON.parse(files.get(path) ?? ''), [field]: value })
    await expect(loadSlice(answer(broken), 'targets', path)).rejects.toMatchObject({ reason: 'invalid' })
  })

  it.each([
    [undefined],
    [{ documents: 1, figures: 1, pledges: 1 }],
    [{ documents: '1', figures: 1, pledges: 1, newest: [] }],
  ])('refuses an index whose holdings are %j', async (holdings) => {
    const broken = JSON.stringify({ ...JSON.parse(files.get('index.json') ?? ''), holdings })
    await expect(loadIndex(answer(broken))).rejects.toMatchObject({ reason: 'invalid' })
  })

  it('tells a file that is not there, and one that is another slice', async () => {
    await expect(loadSlice(read, 'targets', 'gone.json')).rejects.toMatchObject({
      reason: 'missing',
      file: 'gone.json',
    })
    await expect(loadSlice(read, 'pledges', index.files.targets ?? '')).rejects.toMatchObject({ reason: 'invalid' })
  })
})
