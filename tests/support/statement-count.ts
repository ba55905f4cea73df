import { pool } from "@/lib/db/client";

/** What some work gives, and how many statements it took. */
export async function withStatements<T>(
  work: () => Promise<T>,
): Promise<{ value: T; statements: number }> {
  const real = pool().query.bind(pool());
  let statements = 0;
  const counted = ((...given: Parameters<typeof real>) => {
    statements += 1;
    // oxlint-disable-next-line typescript/no-confusing-void-expression -- one overload of pg's answers nothing
    return real(...given);
  }) as typeof real;
  pool().query = counted;
  try {
    const value = await work();
    return { value, statements };
  } finally {
    pool().query = real;
  }
}
