import { pool } from "@/lib/db/client";

/** What a reading answers, and how many statements it sent to the database. */
export async function countStatements<T>(
  run: () => Promise<T>,
): Promise<{ answer: T; statements: number }> {
  const real = pool().query.bind(pool());
  let statements = 0;
  const counting = ((...given: Parameters<typeof real>) => {
    statements += 1;
    // oxlint-disable-next-line typescript/no-confusing-void-expression -- one overload of pg's answers nothing
    return real(...given);
  }) as typeof real;
  pool().query = counting;
  try {
    return { answer: await run(), statements };
  } finally {
    pool().query = real;
  }
}
