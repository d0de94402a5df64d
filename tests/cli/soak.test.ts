import { expect, it } from 'vitest'
import { growthOf, halvesOf } from '../../src/cli/soak.ts'

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

it('compares the least of two halves, so that one unlucky look proves nothing', () => {
  const looks = [held, { ...held, nodes: 1009 }, held, { ...held, nodes: 1100 }, held, { ...held, nodes: 1009 }]
  const halves = halvesOf(looks)
  expect(halves && growthOf(...halves)).toEqual([])
  const leaking = halvesOf(looks.map((look, at) => ({ ...look, nodes: look.nodes + 20 * at })))
  expect(leaking && growthOf(...leaking)).toHaveLength(1)
  expect(halvesOf(looks.slice(0, 3))).toBeUndefined()
})
