/** What a page may load and run: only what comes from its own site. `frame-ancestors` works as a header only. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
]

/** Pages made to stand in a frame of another site. */
const EMBEDDED = /(?:^|\/)embed\/(?:index\.html)?$/

/** Headers of a file, given by its path below the root of the site: charts for embedding may stand in any frame, nothing else in one. */
export const securityHeaders = (path: string): Readonly<Record<string, string>> => ({
  'content-security-policy': [...POLICY, `frame-ancestors ${EMBEDDED.test(path) ? '*' : "'none'"}`].join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
})
