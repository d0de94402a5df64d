import { describe, expect, it } from 'vitest'
import { editDistance, findNearest } from '../../src/app/nearest.ts'

const CANDIDATES = [
  { names: ['130000', 'Hebei', '河北省', '河北'], value: 'hebei' },
  { names: ['420000', 'Hubei', '湖北省', '湖北'], value: 'hubei' },
  { names: ['120000', 'Tianjin', '天津市', '天津'], value: 'tianjin' },
]

describe('findNearest', () => {
  it.each([
    ['130000', 'hebei'],
    ['13000', 'hebei'],
    ['HEBEI', 'hebei'],
    ['tianjing', 'tianjin'],
    ['天津', 'tianjin'],
    ['湖北', 'hubei'],
  ])('takes %s for %s', (text, value) => {
    expect(findNearest(text, CANDIDATES)[0]).toBe(value)
  })

  it('offers nothing for what is like nothing', () => {
    expect(findNearest('quartz', CANDIDATES)).toEqual([])
    expect(findNearest(' ', CANDIDATES)).toEqual([])
  })

  it('offers no more than asked for', () => {
    expect(findNearest('bei', CANDIDATES, 1)).toHaveLength(1)
  })
})

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['', 'abc', 3],
    ['kitten', 'sitting', 3],
    ['河北', '湖北', 1],
  ])('from %s to %s is %d', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance)
    expect(editDistance(b, a)).toBe(distance)
  })
})
