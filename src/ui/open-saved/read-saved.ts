import { isPng } from '../../exports/png-chunks.ts'
import { readStamp, type Stamp } from '../../exports/stamp.ts'
import { type ParsedDeck, readDeck } from '../../view/deck-file.ts'

/** Bytes beyond which a file is no picture that was saved here. */
const LARGEST_PICTURE = 200_000_000

/** What a file turned out to be. */
export type Saved =
  | { readonly is: 'chart'; readonly stamp: Stamp }
  | { readonly is: 'deck'; readonly parsed: ParsedDeck }
  /** A picture that does not say its View, a file of another kind, one that is too large, or one that cannot be read. */
  | { readonly is: 'bare' | 'none' | 'large' | 'unread' }

/** Looks what a file holds, by its content and not by its name. Never rejects. */
export async function readSaved(file: Blob): Promise<Saved> {
  try {
    const begin = new Uint8Array(await file.slice(0, 1024).arrayBuffer())
    const words = new TextDecoder()
      .decode(begin)
      .replace(/^\ufeff/, '')
      .trimStart()
    if (words.startsWith('{')) {
      const parsed = await readDeck(file)
      return parsed.deck ? { is: 'deck', parsed } : { is: 'none' }
    }
    if (!isPng(begin) && !/^<(?:\?xml|!--|!doctype svg|svg)/i.test(words)) return { is: 'none' }
    if (file.size > LARGEST_PICTURE) return { is: 'large' }
    const stamp = readStamp(new Uint8Array(await file.arrayBuffer()))
    return stamp ? { is: 'chart', stamp } : { is: 'bare' }
  } catch {
    return { is: 'unread' }
  }
}
