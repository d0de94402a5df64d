/** What a service worker finds around it, as far as ours uses it: these types exclude those of pages in one program. */
export interface WorkerScope {
  readonly registration: ServiceWorkerRegistration
  readonly clients: {
    readonly matchAll: (options: {
      readonly type: 'window'
      readonly includeUncontrolled: true
    }) => Promise<readonly PageClient[]>
    readonly claim: () => Promise<void>
  }
  readonly skipWaiting: () => Promise<void>
  readonly addEventListener: <T extends keyof WorkerEvents>(type: T, listener: (event: WorkerEvents[T]) => void) => void
}

/** A page of the site that stands open. */
export interface PageClient {
  readonly id: string
  readonly url: string
}

export interface LongEvent {
  /** Keeps the worker alive until a promise is settled. */
  readonly waitUntil: (work: Promise<unknown>) => void
}

export interface AskEvent extends LongEvent {
  readonly request: Request
  /** Page that asks; empty where a new page is asked for. */
  readonly clientId: string
  /** Page that the answer will be. */
  readonly resultingClientId: string
  readonly preloadResponse: Promise<Response | undefined>
  readonly respondWith: (answer: Promise<Response>) => void
}

export interface TellEvent extends LongEvent {
  readonly data: unknown
  readonly source: PageClient | null
  readonly ports: readonly MessagePort[]
}

interface WorkerEvents {
  readonly install: LongEvent
  readonly activate: LongEvent
  readonly fetch: AskEvent
  readonly message: TellEvent
}
