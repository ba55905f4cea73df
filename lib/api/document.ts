import { z } from "zod";
import { everyOperation, type Operation } from "./operation";
import { PROBLEMS, type ProblemKey } from "./problem";

/** A value of JSON, as a schema or a document is made of it. */
type Json = { [key: string]: unknown };

/** Says what an operation is about, in English: the message `api.says.<about>`. */
type Says = (about: string) => string;

/** The API as OpenAPI 3.1 describes it, from the schemas that questions are read and answers written with. */
export function apiDocument(url: string, says: Says): Json {
  const paths: Record<string, Json> = {};
  for (const [name, operation] of everyOperation()) {
    const there = (paths[operation.path] ??= {});
    there[operation.method.toLowerCase()] = describe(name, operation, says);
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Pendulum",
      version: "1",
      description:
        "Lists are read page by page: ask again with `after` set to the `next` of the page before. Days are YYYY-MM-DD; `endsOn` is the first day on which something no longer holds. No key opens anybody's answers; a personal token opens those of its person.",
    },
    servers: [{ url: new URL("/api/v1", url).href }],
    security: [{ key: [] }],
    paths,
    components: {
      securitySchemes: {
        key: {
          type: "http",
          scheme: "bearer",
          description: "A key of the installation, or a personal token.",
        },
      },
      schemas: { Problem: PROBLEM },
      responses: Object.fromEntries(
        (Object.keys(PROBLEMS) as ProblemKey[]).map((key) => [key, problemResponse(key)]),
      ),
    },
  };
}

const PROBLEM = schemaOf(
  z.object({
    type: z.string().meta({ description: "Stable: urn:pendulum:problem:…" }),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
  }),
);

function describe(name: string, operation: Operation, says: Says): Json {
  const { path, scope, about, query, answer } = operation;
  return {
    operationId: name,
    summary: says(about),
    description: `Needs the scope \`${scope}\`.`,
    parameters: [...(path.includes("{id}") ? [ID] : []), ...parametersOf(query)],
    responses: {
      "200": {
        description: says(about),
        headers: { etag: { schema: { type: "string" } } },
        content: { "application/json": { schema: schemaOf(answer) } },
      },
      "304": { description: "Not changed since the `If-None-Match` that was sent." },
      ...refusals(),
    },
  };
}

const ID = { name: "id", in: "path", required: true, schema: { type: "string", format: "uuid" } };

function parametersOf(query: z.ZodObject): Json[] {
  const { properties = {} } = z.toJSONSchema(query, { io: "input", target: "draft-2020-12" });
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: "query",
    required: false,
    schema,
  }));
}

function refusals(): Json {
  const byStatus: Record<string, Json> = {};
  for (const key of Object.keys(PROBLEMS) as ProblemKey[])
    byStatus[String(PROBLEMS[key].status)] = { $ref: `#/components/responses/${key}` };
  return byStatus;
}

function problemResponse(key: ProblemKey): Json {
  const schema = { $ref: "#/components/schemas/Problem" };
  return { description: PROBLEMS[key].says, content: { "application/problem+json": { schema } } };
}

/** A schema as JSON schema, without the name of its dialect. */
export function schemaOf(schema: z.ZodType): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { target: "draft-2020-12" });
  return rest;
}
