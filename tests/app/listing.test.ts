import { expect, it } from 'vitest'
import { listPages } from '../../src/app/listing.ts'
import { compileFixture } from '../catalogue/fixture.ts'

it('lists every document and indicator, and every region with something to show, its parents and all provinces', async () => {
  const pages = listPages((await compileFixture()).index)
  const subjects = (name: string) => pages.filter((page) => page.name === name).map(({ subject }) => subject)
  expect(subjects('region')).toEqual(['100000', '120000', '120116', '130000'])
  expect(subjects('source')).toEqual(['plan-2023'])
  expect(subjects('indicator')).toEqual(['rd_intensity', 'revenue', 'scale'])
  expect(pages.filter(({ name }) => name === 'overview')).toHaveLength(1)
})
