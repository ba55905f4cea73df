import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { createVitest, type Vitest } from "vitest/node";
import type { FigureRow } from "../support/figure-row";
import { mutantsOf, type Mutant } from "../support/mutants";
import { ALIKE } from "./alike-mutants";

const ROOT = path.resolve(import.meta.dirname, "../..");
const LEAST = 0.95;
/** The other modules that decide about access, besides every `policy.ts`. */
const DECIDING = ["lib/sharing/decision.ts", "lib/sharing/choice.ts", "lib/release/few-readers.ts"];

/**
 * Changes one place after another in the modules that decide who may see or do what, and runs the unit test of the
 * module (`lib/x/y.ts`: `tests/unit/x/y.test.ts`) against each mutant: it must fail. Prints the survivors.
 * `alike-mutants.ts` lists equivalent mutants, each with its reason. Takes a few minutes.
 */
export async function mutationRows(): Promise<FigureRow[]> {
  const policies = readdirSync(path.join(ROOT, "lib"), { encoding: "utf8", recursive: true })
    .filter((file) => path.basename(file) === "policy.ts")
    .map((file) => `lib/${file}`);
  const files = [...policies, ...DECIDING];
  const mutants = mutantsOf(ROOT, files);
  const passed = await passedBy(mutants, files);
  const survivors = passed.filter(({ name }) => !(name in ALIKE));
  for (const { name } of survivors) console.error(`survives: ${name}`);
  const names = new Set(passed.map(({ name }) => name));
  const stale = Object.keys(ALIKE).filter((name) => !names.has(name));
  for (const name of stale)
    console.error(`not among the survivors, though listed as alike: ${name}`);
  const alike = passed.length - survivors.length;
  const [killed, all] = [mutants.length - passed.length, mutants.length - alike];
  return [
    {
      row: `mutants of ${files.length} policy modules killed by their unit tests`,
      figure: `${killed} of ${all}, ${((100 * killed) / all).toFixed(1)} % (${alike} more are alike)`,
      target: `≥ ${100 * LEAST} %`,
      met: killed / all >= LEAST && stale.length === 0,
    },
  ];
}

/** The mutants that survive the tests. Throws when the tests fail on the original code, before or after. */
async function passedBy(mutants: Mutant[], files: readonly string[]): Promise<Mutant[]> {
  let current: Mutant | undefined;
  // A failing test, which every killed mutant is, would make the whole run one that fails.
  const { exitCode } = process;
  const vitest = await createVitest(
    {
      config: false,
      root: ROOT,
      include: files.map(testOf),
      watch: false,
      reporters: [{}],
      // The cache on disk would be mistaken for the original code.
      pool: "threads",
      maxWorkers: 1,
      isolate: false,
      fsModuleCache: false,
    },
    {
      resolve: { alias: { "@": ROOT } },
      plugins: [
        {
          name: "mutant",
          enforce: "pre",
          load: (id: string) =>
            current && id === path.join(ROOT, current.file) ? current.text : undefined,
        },
      ],
    },
  );
  // The mutant before leaves its file, which other modules of the list may import.
  const change = (mutant: Mutant | undefined) => {
    for (const one of [current, mutant]) if (one) vitest.invalidateFile(path.join(ROOT, one.file));
    current = mutant;
  };
  const checkOriginals = async () => {
    change(undefined);
    for (const file of files)
      if (hasTest(file) && !(await passes(vitest, file)))
        throw new Error(`${testOf(file)} fails at the original.`);
  };
  try {
    await checkOriginals();
    const passed: Mutant[] = [];
    for (const mutant of mutants) {
      change(mutant);
      if (!hasTest(mutant.file) || (await passes(vitest, mutant.file))) passed.push(mutant);
    }
    await checkOriginals();
    return passed;
  } finally {
    await vitest.close();
    process.exitCode = exitCode;
  }
}

const testOf = (file: string) => file.replace("lib/", "tests/unit/").replace(/\.ts$/, ".test.ts");
const hasTest = (file: string) => existsSync(path.join(ROOT, testOf(file)));

async function passes(vitest: Vitest, file: string): Promise<boolean> {
  const test = path.join(ROOT, testOf(file));
  const specification = vitest.getRootProject().createSpecification(test);
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications([specification]);
  // The results of earlier runs, of other tests, are included too.
  const own = testModules.filter(({ moduleId }) => moduleId === test);
  return unhandledErrors.length === 0 && own.length > 0 && own.every((each) => each.ok());
}
