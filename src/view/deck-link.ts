import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate'
import type { Deck } from './deck.ts'
import { type ParsedDeck, parseDeck } from './deck-file.ts'

/** An address longer than this is cut by some mail programs and chats. */
export const LONGEST_LINK = 2000
/** A link of another program may be longer; beyond this it is not even looked at. */
const LONGEST_READ = 20_000
/** Bytes that a link may unfold to: a few hundred characters could otherwise fill the memory. */
const MOST_BYTES = 512 * 1024

/** A deck as one parameter of an address: its JSON, deflated, in letters that an address may have. */
export const encodeDeck = (deck: Deck): string => toBase64Url(deflateSync(strToU8(JSON.stringify(deck)), { level: 9 }))

/** The deck of an address, read as a file would be; what is damaged, too long or unfolds without end is no deck. */
export function decodeDeck(text: string): ParsedDeck {
  return parseDeck(inflate(text) ?? '')
}

function inflate(text: string): string | null {
  if (text.length > LONGEST_READ || !/^[\w-]+$/.test(text)) return null
  try {
    // What does not fit into the space given is dropped, so a bomb takes no more memory than this.
    const bytes = inflateSync(fromBase64Url(text), { out: new Uint8Array(MOST_BYTES + 1) })
    return bytes.length > MOST_BYTES ? null : strFromU8(bytes)
  } catch {
    return null
  }
}

const toBase64Url = (bytes: Uint8Array): string =>
  btoa(strFromU8(bytes, true)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')

const fromBase64Url = (text: string): Uint8Array => strToU8(atob(text.replaceAll('-', '+').replaceAll('_', '/')), true)
