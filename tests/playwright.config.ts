import { defineConfig } from "@playwright/test";

/** A story that takes this long hangs; how fast the machine is decides nothing. */
const HANGS_MS = 1_200_000;
/** The same for one step of a story. */
const LATE_MS = 120_000;

const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";

export default defineConfig({
  testDir: "e2e",
  globalSetup: "./support/story-setup.ts",
  outputDir: "../test-results",
  workers: 1,
  timeout: HANGS_MS,
  expect: { timeout: LATE_MS },
  use: {
    browserName: "chromium",
    actionTimeout: LATE_MS,
    navigationTimeout: LATE_MS,
    launchOptions: {
      executablePath,
      args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"].concat([
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        // One process for the pages of a visitor, where it would start two.
        "--renderer-process-limit=1",
      ]),
    },
  },
});
