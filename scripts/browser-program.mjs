import { existsSync } from "node:fs";
import path from "node:path";
import { foundOrInstalled } from "./debian-package.mjs";

// The windowless build first: it takes two thirds of the processor time of the whole browser.
const NAMES = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
];

/**
 * The Chromium or Chrome of this machine: CHROMIUM, else one on the path. Installs Debian's package when there
 * is none and we may; otherwise a `Failure` says what to install.
 */
export function browserProgram() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  return foundOrInstalled(
    onPath,
    NAMES[0],
    "No Chromium was found: install it (Debian: chromium-headless-shell), or name a Chrome in CHROMIUM.",
  );
}

function onPath() {
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  return folders
    .flatMap((folder) => NAMES.map((name) => path.join(folder, name)))
    .find((file) => existsSync(file));
}
