import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/unit/**/*.test.ts', 'test/server/**/*.test.ts', 'test/robustness/**/*.test.ts'],
    testTimeout: 20_000,
  },
});
