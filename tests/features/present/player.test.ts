import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  dwellOf,
  isLastOfLoop,
  type Move,
  movePlace,
  nearestPlace,
  type Place,
  type Show,
  START,
} from '../../../src/features/present/player.ts'

const show = (steps: readonly number[], more: Partial<Show> = {}): Show => ({
  steps,
  broken: new Set(),
  loop: false,
  ...more,
})
const at = (slide: number, step = 0, more: Partial<Place> = {}): Place => ({ ...START, slide, step, ...more })

describe('a move', () => {
  const three = show([1, 3, 1])

  it.each<[string, Place, Move, Place]>([
    ['goes to the next slide', at(0), { to: 'next' }, at(1)],
    ['goes to the next step first', at(1), { to: 'next' }, at(1, 1)],
    ['leaves the steps behind after the last', at(1, 2), { to: 'next' }, at(2)],
    ['stays at the end', at(2), { to: 'next' }, at(2)],
    ['goes back to the last step of the slide before', at(2), { to: 'previous' }, at(1, 2)],
    ['stays at the start', at(0), { to: 'previous' }, at(0)],
    ['leaves steps out when asked', at(1), { to: 'next-slide' }, at(2)],
    ['goes to the start of the slide before when asked', at(2), { to: 'previous-slide' }, at(1)],
    ['goes to the end', at(0), { to: 'last' }, at(2)],
    ['goes to the start', at(2), { to: 'first' }, at(0)],
    ['goes to a number', at(0), { to: 'slide', slide: 1 }, at(1)],
    ['goes to the last slide for a number beyond', at(0), { to: 'slide', slide: 99 }, at(2)],
    ['turns the screen black', at(1, 1), { to: 'black' }, at(1, 1, { black: true })],
    ['and on again', at(1, 1, { black: true }), { to: 'black' }, at(1, 1)],
    ['ends the blackout', at(0, 0, { black: true }), { to: 'next' }, at(1)],
    ['plays', at(0), { to: 'play' }, at(0, 0, { playing: true })],
    ['plays from the start at the end', at(2), { to: 'play' }, at(0, 0, { playing: true })],
    ['does not move by time when nobody plays', at(0), { to: 'tick' }, at(0)],
    [
      'does not move by time while black',
      at(0, 0, { playing: true, black: true }),
      { to: 'tick' },
      at(0, 0, { playing: true, black: true }),
    ],
    ['stops at the end of a show', at(2, 0, { playing: true }), { to: 'tick' }, at(2)],
  ])('%s', (_, from, move, to) => {
    expect(movePlace(from, move, three)).toEqual(to)
  })

  it('begins anew at the end of a loop', () => {
    expect(movePlace(at(2, 0, { playing: true }), { to: 'tick' }, { ...three, loop: true })).toEqual(
      at(0, 0, { playing: true }),
    )
  })

  it('leaves broken slides out by time, and shows them when asked', () => {
    const broken = show([1, 1, 1], { broken: new Set([1]) })
    expect(movePlace(at(0, 0, { playing: true }), { to: 'tick' }, broken).slide).toBe(2)
    expect(movePlace(at(0), { to: 'next' }, broken).slide).toBe(1)
  })

  it('goes on where every slide is broken', () => {
    const all = show([1, 1], { broken: new Set([0, 1]), loop: true })
    expect(movePlace(at(0, 0, { playing: true }), { to: 'tick' }, all)).toEqual(at(0, 0, { playing: true }))
  })

  it('keeps in range in any show, from any place, 200 times', () => {
    const counts = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 12 })
    const shows = fc
      .tuple(counts, fc.array(fc.nat(11)), fc.boolean())
      .map(([steps, broken, loop]) => show(steps, { broken: new Set(broken), loop }))
    const moves = fc.oneof(
      fc
        .constantFrom(
          'next',
          'previous',
          'first',
          'last',
          'next-slide',
          'previous-slide',
          'black',
          'play',
          'pause',
          'tick',
        )
        .map((to) => ({ to }) as Move),
      fc.integer().map((slide): Move => ({ to: 'slide', slide })),
    )
    const places = fc.record({
      slide: fc.oneof(fc.integer(), fc.double()),
      step: fc.integer(),
      black: fc.boolean(),
      playing: fc.boolean(),
    })
    fc.assert(
      fc.property(shows, places, fc.array(moves, { minLength: 200, maxLength: 200 }), (any, from, path) => {
        let place = nearestPlace(from, any)
        for (const move of path) {
          place = movePlace(place, move, any)
          const steps = any.steps[place.slide]
          expect(steps).toBeDefined()
          expect(place.step).toBeGreaterThanOrEqual(0)
          expect(place.step).toBeLessThan(steps ?? 0)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('shows every whole slide once in each loop', () => {
    const looped = show([2, 1, 1, 3], { broken: new Set([2]), loop: true })
    let place = at(0, 0, { playing: true })
    const seen: string[] = []
    for (let tick = 0; tick < 6; tick++) {
      seen.push(`${place.slide}.${place.step}`)
      place = movePlace(place, { to: 'tick' }, looped)
    }
    expect(seen).toEqual(['0.0', '0.1', '1.0', '3.0', '3.1', '3.2'])
    expect(place).toEqual(at(0, 0, { playing: true }))
  })
})

describe('the end of a loop', () => {
  it.each([
    [at(0), false],
    [at(1), false],
    [at(1, 1), true],
  ])('at %j is %s', (place, last) => {
    expect(isLastOfLoop(place, show([1, 2], { loop: true }))).toBe(last)
    expect(isLastOfLoop(place, show([1, 2]))).toBe(last)
  })

  it('is where only broken slides follow', () => {
    expect(isLastOfLoop(at(0), show([1, 1], { broken: new Set([1]), loop: true }))).toBe(true)
  })
})

it('shares the time of a slide among its steps, and leaves each a glance', () => {
  expect(dwellOf(30, 3)).toBe(10)
  expect(dwellOf(5, 10)).toBe(2)
  expect(dwellOf(20, 1)).toBe(20)
})
