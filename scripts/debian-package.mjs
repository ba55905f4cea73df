import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { Failure } from "./progress.mjs";

/**
 * What `find` returns. When that is nothing, installs a Debian package and looks again, provided
 * that we are root; otherwise a `Failure` says what to install.
 *
 * @template T
 * @param {() => T | undefined} find
 * @param {string} packageName
 * @param {string} missing
 * @returns {T}
 */
export function foundOrInstalled(find, packageName, missing) {
  const found = find();
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    execFileSync("apt-get", ["update"], { stdio: "ignore" });
    execFileSync("apt-get", ["install", "-y", packageName], { stdio: "ignore", env });
  }
  const installed = find();
  if (installed) return installed;
  throw new Failure(missing);
}
