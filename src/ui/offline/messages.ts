/** A deck that is kept for use without a network, with what it takes to present it. */
export interface KeptDeck {
  /** Query of its stage: `deck=hebei`, `own=a1`, `d=…`. */
  readonly key: string
  /** Its stage in every language of the site: what leads there says the title. */
  readonly stages: readonly { readonly lang: string; readonly title: string; readonly path: string }[]
  /** Paths of its pages below the root of the site, without queries; its stages among them. */
  readonly pages: readonly string[]
  /** Names of the slices that its charts are drawn from. */
  readonly slices: readonly string[]
}

/** What a page runs: scripts and data that belong together. */
export interface Release {
  /** Path of the entry script below the root. */
  readonly entry: string
  readonly dataVersion: string
}

/** A page says what it runs and which files it was made of, so that they are there without a network as well; it is told when that is done. */
export interface Hello extends Release {
  readonly type: 'hello'
  /** Addresses of files, and of the page itself without its query. */
  readonly files: readonly string[]
}

/** A page asks for everything that a deck needs; the answers come through the port of the message. */
export interface Keep extends Release {
  readonly type: 'keep'
  readonly deck: KeptDeck
}

/** Tells a worker that waits for its turn that this page has just been loaded: a moment at which nothing is interrupted. */
export interface Settle {
  readonly type: 'settle'
}

export type ToWorker = Hello | Keep | Settle

/**
 * Why a deck could not be kept: files could not be fetched, the browser has no room for them, or the site has become newer
 * than the page that asks.
 */
export type KeepFailure = 'network' | 'room' | 'newer'

/** How far the keeping of a deck has come; files are counted. */
export type KeepAnswer =
  | { readonly state: 'keeping'; readonly done: number; readonly total: number }
  | { readonly state: 'kept' }
  | { readonly state: 'failed'; readonly reason: KeepFailure }

/** Header of an answer that was kept: `offline` where the site could not be reached, `slow` where it took too long. */
export const KEPT_HEADER = 'x-yardstick-kept'
