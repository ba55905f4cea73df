import { problemFrom, type ProblemKey } from "@/lib/api/problem";

/** A problem as an answer. */
export function refuse(
  key: ProblemKey,
  about: Parameters<typeof problemFrom>[1] = {},
  headers: Record<string, string> = {},
): Response {
  const problem = problemFrom(key, about);
  const type = { "content-type": "application/problem+json" };
  return Response.json(problem, { status: problem.status, headers: { ...headers, ...type } });
}
