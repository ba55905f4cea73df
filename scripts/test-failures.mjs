// The failures in the reports of the runners, repeated at the end of a test run.

/** Lines of a failure that are repeated. */
const LINES = 12;

/** { where, why } of each failed test, and of each file that did not load, in a report of Vitest. */
export function failuresOfVitest({ testResults }) {
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((one) => one.status === "failed");
    if (status === "failed" && !failed.length) return [{ where: name, why: message }];
    return failed.map((one) => ({
      where: `${name} > ${one.fullName}`,
      why: one.failureMessages.join("\n"),
    }));
  });
}

/** { where, why } of each failed story, and of each failure outside one, in a report of Playwright. */
export function failuresOfPlaywright({ suites, errors }) {
  const outside = errors.map(({ message }) => ({ where: "outside a story", why: message }));
  return [...outside, ...suites.flatMap(failuresOfSuite)];
}

function failuresOfSuite({ file, suites = [], specs = [] }) {
  const failed = specs
    .filter((spec) => !spec.ok)
    .map((spec) => ({
      where: `${file} > ${spec.title}`,
      why: spec.tests
        .flatMap(({ results }) => results.flatMap(({ errors }) => errors))
        .map(({ message }) => message)
        .join("\n"),
    }));
  return [...failed, ...suites.flatMap(failuresOfSuite)];
}

/** The failures of a run as text, each with the first lines of its cause; empty when there are none. */
export function tellFailures(failures) {
  return failures
    .map(({ where, why }) => `✗ ${where}\n${(why ?? "").split("\n").slice(0, LINES).join("\n")}\n`)
    .join("\n");
}
