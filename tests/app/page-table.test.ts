import { expect, it } from 'vitest'
import { kindsOf, slicesOf } from '../../src/app/page-table.tsx'
import { compileFixture } from '../catalogue/fixture.ts'

const { index } = await compileFixture()

it('loads for Explore what it draws where the address names a measure that is not there', () => {
  const asked = { v: '1', kind: 'rank', indicator: 'withdrawn' }
  const drawn = slicesOf(index, 'explore', '', { v: '1', kind: 'rank' })
  expect(drawn).not.toEqual([])
  expect(slicesOf(index, 'explore', '', asked)).toEqual(drawn)
  expect(kindsOf(index, 'explore', asked)).toEqual(['rank'])
})

it('loads nothing for a chart of its own where the address says none', () => {
  expect(slicesOf(index, 'chart', '', {})).toEqual([])
})
