import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { newName } from '../../ui/briefing/use-decks.ts'
import { useNavigation } from '../../ui/navigation.tsx'
import { type Asked, writePlace } from './address.ts'
import { type Move, movePlace, nearestPlace, type Place, type Show } from './player.ts'
import { type Link, linkWindows, openChannel, type Role } from './sync.ts'

/** A show under way in one window. */
export interface Running {
  readonly place: Place
  readonly show: Show
  readonly move: (move: Move) => void
  /** A slide that turned out not to be drawable; it is left out from now on when nobody moves the show on. */
  readonly leaveOut: (slide: number) => void
  /** What the other windows of this show are. */
  readonly others: readonly Role[]
  /** Whether windows can be kept in step at all. */
  readonly linked: boolean
}

interface ShowInput {
  readonly steps: readonly number[]
  readonly asked: Asked
  readonly role: Role
  /** Names the deck: windows of one deck are kept in step. */
  readonly channel: string
  /** Slides that are known to lack something from the start. */
  readonly lacking: ReadonlySet<number>
}

const NOTHING: readonly Role[] = []

/** Moves through a show, keeps other windows of it in step, and the address up with it. */
export function useShow({ steps, asked, role, channel, lacking }: ShowInput): Running {
  const [broken, setBroken] = useState<ReadonlySet<number>>(new Set())
  const { loop } = asked
  const show = useMemo<Show>(
    () => ({ steps, loop, broken: new Set([...broken, ...lacking]) }),
    [steps, loop, broken, lacking],
  )
  const [place, setPlace] = useState(() => nearestPlace(asked.place, show))
  const [others, setOthers] = useState(NOTHING)
  const held = useRef(place)
  const latest = useRef(show)
  const link = useRef<Link | null>(null)
  useEffect(() => {
    latest.current = show
  }, [show])

  const put = useCallback((next: Place) => {
    held.current = next
    setPlace((old) => (isSame(old, next) ? old : next))
  }, [])
  const move = useCallback(
    (made: Move) => {
      const next = movePlace(held.current, made, latest.current)
      if (isSame(next, held.current)) return
      put(next)
      link.current?.tell(next)
    },
    [put],
  )
  const linked = 'BroadcastChannel' in globalThis
  useEffect(() => {
    let open: Link | null = null
    const join = () => {
      open = linkWindows({
        channel: openChannel(`yardstick-present:${channel}`),
        name: newName(),
        role,
        start: held.current,
        onPlace: (found) => put(nearestPlace(found, latest.current)),
        onOthers: setOthers,
      })
      link.current = open
    }
    // A page that is left may be kept as it is and come back.
    const part = () => {
      open?.close()
      open = null
      link.current = null
      setOthers(NOTHING)
    }
    const back = ({ persisted }: PageTransitionEvent) => persisted && join()
    join()
    addEventListener('pagehide', part)
    addEventListener('pageshow', back)
    return () => {
      removeEventListener('pagehide', part)
      removeEventListener('pageshow', back)
      part()
    }
  }, [channel, role, put])
  useAddress(place)

  const leaveOut = useCallback(
    (slide: number) => setBroken((old) => (old.has(slide) ? old : new Set([...old, slide]))),
    [],
  )
  return { place, show, move, leaveOut, others, linked }
}

const isSame = (a: Place, b: Place): boolean =>
  a.slide === b.slide && a.step === b.step && a.black === b.black && a.playing === b.playing

/** Browsers refuse an address that changes too often. */
const ADDRESS_AFTER = 400

/** Keeps the place in the address once it rests, so that loading the page again leads back to it. */
function useAddress(place: Place): void {
  const { search, setSearch } = useNavigation()
  const { slide, step } = writePlace(place)
  const isThere = (search.slide ?? '1') === slide && search.step === step
  useEffect(() => {
    if (isThere) return
    const timer = setTimeout(() => setSearch({ slide, step }), ADDRESS_AFTER)
    return () => clearTimeout(timer)
  }, [isThere, slide, step, setSearch])
}
