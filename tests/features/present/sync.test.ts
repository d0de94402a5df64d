import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { movePlace, type Place, type Show, START } from '../../../src/features/present/player.ts'
import { type Channel, type Link, linkWindows, parseMessage, type Role } from '../../../src/features/present/sync.ts'

const SHOW: Show = { steps: [1, 3, 1, 2], broken: new Set(), loop: false }

/** A room of windows whose messages arrive later, in the order in which they were sent. */
function room() {
  interface Desk {
    readonly inbox: unknown[]
    heard: (data: unknown) => void
  }
  const desks = new Set<Desk>()
  const open = (): Channel => {
    const own: Desk = { inbox: [], heard: () => {} }
    desks.add(own)
    return {
      postMessage: (message) => {
        for (const other of desks) if (other !== own) other.inbox.push(structuredClone(message))
      },
      close: () => {
        desks.delete(own)
      },
      listen: (heard) => {
        own.heard = heard
      },
    }
  }
  const settle = (): void => {
    for (let busy = true, round = 0; busy; round++) {
      if (round > 1000) throw new Error('the windows never stop talking')
      busy = false
      for (const desk of [...desks]) {
        const data = desk.inbox.shift()
        if (data === undefined) continue
        busy = true
        desk.heard(data)
      }
    }
  }
  return { open, settle, desks }
}

interface Window {
  place: Place
  others: readonly Role[]
  link: Link
}

let made = 0
function openWindow(channel: Channel, role: Role): Window {
  const window: Window = { place: START, others: [], link: { tell: () => {}, close: () => {} } }
  window.link = linkWindows({
    channel,
    name: `w${made++}`,
    role,
    start: window.place,
    onPlace: (place) => {
      window.place = place
    },
    onOthers: (others) => {
      window.others = others
    },
  })
  return window
}

describe('two windows of a show', () => {
  it('know of each other and part', () => {
    const { open, settle } = room()
    const stage = openWindow(open(), 'stage')
    const presenter = openWindow(open(), 'presenter')
    settle()
    expect([stage.others, presenter.others]).toEqual([['presenter'], ['stage']])
    presenter.link.close()
    settle()
    expect(stage.others).toEqual([])
  })

  it('stand at the same place after 200 random moves of either, with reloads of either', () => {
    const turn = fc.record({
      who: fc.nat(1),
      what: fc.constantFrom('next', 'next', 'previous', 'first', 'last', 'black', 'reload', 'wait'),
    })
    fc.assert(
      fc.property(fc.array(turn, { minLength: 200, maxLength: 200 }), (turns) => {
        const { open, settle } = room()
        const windows = [openWindow(open(), 'stage'), openWindow(open(), 'presenter')] as [Window, Window]
        settle()
        for (const { who, what } of turns) {
          const window = windows[who] as Window
          if (what === 'wait') settle()
          else if (what === 'reload') {
            settle()
            window.link.close()
            windows[who] = openWindow(open(), who === 0 ? 'stage' : 'presenter')
            settle()
            expect(windows[0].place).toEqual(windows[1].place)
          } else {
            window.place = movePlace(window.place, { to: what }, SHOW)
            window.link.tell(window.place)
          }
        }
        settle()
        expect(windows[0].place).toEqual(windows[1].place)
      }),
      { numRuns: 25 },
    )
  })

  it('do not move for what is no message', () => {
    const { open, settle, desks } = room()
    const stage = openWindow(open(), 'stage')
    const stranger = open()
    for (const data of [
      null,
      5,
      'next',
      {},
      { say: 'here' },
      { say: 'here', from: 'x', role: 'stage', moves: 9, by: 'x', place: { ...START, slide: -1 } },
    ])
      stranger.postMessage(data)
    settle()
    expect(stage.place).toEqual(START)
    expect(desks.size).toBe(2)
  })
})

it('reads no message with a field too many', () => {
  expect(parseMessage({ say: 'hello', from: 'a', role: 'stage' })).not.toBeNull()
  expect(parseMessage({ say: 'hello', from: 'a', role: 'stage', more: 1 })).toBeNull()
})
