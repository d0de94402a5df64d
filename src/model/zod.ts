import * as z from 'zod/mini'

// The served policy forbids `eval`; zod compiles schemas with `new Function` unless told not to,
// and the setting counts only for schemas made after it.
z.config({ jitless: true })

export { z }
