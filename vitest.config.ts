// Two suites: `unit` runs on sources, `e2e` drives a real Chromium against the built bundles.
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      {
        // A stray value import of electron must fail at once, not try to download its binary.
        resolve: { alias: { electron: new URL('./test/support/no-electron.ts', import.meta.url).pathname } },
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'scripts/**/*.test.ts', 'test/**/*.test.ts'],
          exclude: ['test/e2e/**', '**/node_modules/**'],
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // A wait for something to come true, as long as Playwright's own waits would be on a busy machine.
          expect: { poll: { timeout: 15_000 } },
          // Two browsers at a time: one waits for the application most of the while, more would starve small machines.
          maxWorkers: 2,
        },
      },
    ],
  },
})
