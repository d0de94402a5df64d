import { z } from '../../model/zod.ts'
import type { Place } from './player.ts'

/*
 *   stage ── where it stands, how many moves ago it all began ──> every other window of the same deck
 *         <── "I am new here" ── a window that was just opened or loaded again
 *
 * The state with the most moves is the newest; of two with as many the one of the window whose name is greater.
 */

const count = z.number().check(z.int(), z.gte(0), z.lte(Number.MAX_SAFE_INTEGER))
const name = z.string().check(z.regex(/^[a-z0-9]{1,32}$/))

const placeSchema = z.strictObject({
  slide: count,
  step: count,
  black: z.boolean(),
  playing: z.boolean(),
})
const messageSchema = z.discriminatedUnion('say', [
  z.strictObject({ say: z.literal('hello'), from: name, role: z.enum(['stage', 'presenter']) }),
  z.strictObject({
    say: z.literal('here'),
    from: name,
    role: z.enum(['stage', 'presenter']),
    moves: count,
    by: name,
    place: placeSchema,
  }),
  z.strictObject({ say: z.literal('bye'), from: name }),
])
export type Message = z.infer<typeof messageSchema>
export type Role = 'stage' | 'presenter'

/** The message that something is, if it is one: other scripts of the same origin may use the same channel. */
export const parseMessage = (data: unknown): Message | null => messageSchema.safeParse(data).data ?? null

/** What a window needs of a `BroadcastChannel`. */
export interface Channel {
  readonly postMessage: (message: unknown) => void
  readonly close: () => void
  /** Calls back with every message of the others; the one listener there is. */
  readonly listen: (heard: (data: unknown) => void) => void
}

/** The channel of a name; null where the browser has none. */
export function openChannel(name: string): Channel | null {
  if (!('BroadcastChannel' in globalThis)) return null
  const channel = new BroadcastChannel(name)
  return {
    postMessage: (message) => channel.postMessage(message),
    close: () => channel.close(),
    listen: (heard) => {
      channel.onmessage = ({ data }: MessageEvent<unknown>) => heard(data)
    },
  }
}

export interface LinkInput {
  /** Null where the browser has none. */
  readonly channel: Channel | null
  /** Of this window, different from all others: letters and digits. */
  readonly name: string
  readonly role: Role
  readonly start: Place
  /** The place was changed by another window. */
  readonly onPlace: (place: Place) => void
  /** Other windows by what they are, each time one comes or goes. */
  readonly onOthers: (others: readonly Role[]) => void
}

export interface Link {
  /** Tells the others of a move made here. */
  readonly tell: (place: Place) => void
  readonly close: () => void
}

/** Keeps one window of a show in step with the others. */
export function linkWindows({ channel, name: own, role, start, onPlace, onOthers }: LinkInput): Link {
  let held = { moves: 0, by: own, place: start }
  const others = new Map<string, Role>()
  if (!channel) return { tell: () => {}, close: () => {} }
  const send = (message: Message): void => channel.postMessage(message)
  const here = (): void => send({ say: 'here', from: own, role, ...held })
  const meet = (from: string, other: Role | null): void => {
    if (other === null ? !others.delete(from) : others.get(from) === other) return
    if (other !== null) others.set(from, other)
    onOthers([...others.values()])
  }
  channel.listen((data) => {
    const message = parseMessage(data)
    if (!message || message.from === own) return
    if (message.say === 'bye') return meet(message.from, null)
    meet(message.from, message.role)
    if (message.say === 'hello') return here()
    const { moves, by, place } = message
    const isNewer = moves > held.moves || (moves === held.moves && moves > 0 && by > held.by)
    if (isNewer) {
      held = { moves, by, place }
      onPlace(place)
    } else if (moves < held.moves || by !== held.by) {
      // The other has missed a move: it learns of it now.
      if (held.moves > 0) here()
    }
  })
  send({ say: 'hello', from: own, role })
  return {
    tell: (place) => {
      held = { moves: held.moves + 1, by: own, place }
      here()
    },
    close: () => {
      send({ say: 'bye', from: own })
      channel.close()
    },
  }
}
