import { expect, it } from 'vitest'
import { growthOf } from '../../src/cli/soak.ts'

const held = { heap: 1_000_000, nodes: 1000, listeners: 100 }

it('lets a heap grow by a twentieth, nodes and listeners by a hundredth, and anything shrink', () => {
  expect(growthOf(held, held)).toEqual([])
  expect(growthOf(held, { heap: 1_050_000, nodes: 1010, listeners: 101 })).toEqual([])
  expect(growthOf(held, { heap: 1, nodes: 1, listeners: 0 })).toEqual([])
})

it.each([
  ['heap', { ...held, heap: 1_051_000 }],
  ['nodes', { ...held, nodes: 1011 }],
  ['listeners', { ...held, listeners: 102 }],
])('names %s where it grew more', (what, after) => {
  expect(growthOf(held, after)).toEqual([expect.stringContaining(what)])
})

it('takes what cannot be told for too much', () => {
  expect(growthOf(held, { ...held, heap: Number.NaN })).toHaveLength(1)
})
