import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import type { AppRouter, RouterContext } from './router.tsx'

/** The whole application; the same tree in the browser and in the files rendered at build. */
export function App({ router, queryClient }: { readonly router: AppRouter } & Pick<RouterContext, 'queryClient'>) {
  return (
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  )
}
