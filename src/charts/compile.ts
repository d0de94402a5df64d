import { KINDS, loadKinds } from './kinds.ts'

export { compileView } from './compile-view.ts'

// For commands, exports and whoever cannot tell what will be asked of it: who imports this runs once every kind is there.
await loadKinds(KINDS)
