import { z } from "zod";
import { bodySchema } from "./body";
import { everyOperation, isWrite, type Reading } from "./operation";
import { problemsByStatus } from "./problem";
import { WRITABLE, type Write } from "./write";

/** A value of JSON, as a schema or a document is made of it. */
type Json = { [key: string]: unknown };

/** Says what an operation is about, in English: the message `api.says.<about>`. */
type Says = (about: string) => string;

/** The API as OpenAPI 3.1 describes it, from the schemas that questions are read and answers written with. */
export function apiDocument(url: string, says: Says): Json {
  const paths: Record<string, Json> = {};
  for (const [name, operation] of everyOperation()) {
    const there = (paths[operation.path] ??= {});
    there[operation.method.toLowerCase()] = {
      operationId: name,
      summary: says(operation.about),
      description: `Needs the scope \`${operation.scope}\`.`,
      ...(isWrite(operation) ? describeWrite(operation, says) : describeReading(operation, says)),
    };
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
    },
  };
}

const PROBLEM = schemaOf(
  z.object({
    type: z.string().meta({ description: "Stable: urn:pendulum:problem:…" }),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    reason: z.string().optional().meta({ description: "Stable: why it is refused." }),
    errors: z
      .array(z.object({ field: z.string(), reason: z.string(), detail: z.string() }))
      .optional(),
  }),
);

function describeReading({ path, about, query, answer }: Reading, says: Says): Json {
  return {
    parameters: [...idIn(path), ...parametersOf(query)],
    responses: {
      "200": told(says(about), schemaOf(answer)),
      "304": { description: "Not changed since the `If-None-Match` that was sent." },
      ...refusals(false),
    },
  };
}

function describeWrite(write: Write, says: Says): Json {
  const { path, about, status, kind, body } = write;
  const schema = bodySchema(write);
  const isSaid = Object.keys(body).length > 0;
  const answer =
    status === 204 ? { description: "Done." } : told(says(about), schemaOf(WRITABLE[kind]));
  return {
    parameters: [...idIn(path), ...(path.includes("{id}") ? [IF_MATCH] : []), IDEMPOTENCY_KEY],
    ...(isSaid && {
      requestBody: {
        required: "required" in schema,
        content: { "application/json": { schema } },
      },
    }),
    responses: { [status]: answer, ...refusals(true) },
  };
}

const idIn = (path: string) => (path.includes("{id}") ? [ID] : []);
const ID = { name: "id", in: "path", required: true, schema: { type: "string", format: "uuid" } };

const IF_MATCH = {
  name: "If-Match",
  in: "header",
  required: false,
  description: "The ETag of the row as it was read: another version is not changed.",
  schema: { type: "string" },
};
const IDEMPOTENCY_KEY = {
  name: "Idempotency-Key",
  in: "header",
  required: false,
  description:
    "A new name for each request, such as a UUID. Within 24 hours the same request is told the same answer, and nothing is done again.",
  schema: { type: "string", minLength: 1, maxLength: 255 },
};

const told = (description: string, schema: Json) => ({
  description,
  headers: { etag: { schema: { type: "string" } } },
  content: { "application/json": { schema } },
});

function parametersOf(query: z.ZodObject): Json[] {
  const { properties = {} } = z.toJSONSchema(query, { io: "input", target: "draft-2020-12" });
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: "query",
    required: false,
    schema,
  }));
}

function refusals(isOfWrite: boolean): Json {
  const schema = { $ref: "#/components/schemas/Problem" };
  const content = { "application/problem+json": { schema } };
  return Object.fromEntries(
    [...problemsByStatus(isOfWrite)].map(([status, description]) => [
      String(status),
      { description, content },
    ]),
  );
}

/** A schema as JSON schema, without the name of its dialect. */
export function schemaOf(schema: z.ZodType): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { target: "draft-2020-12" });
  return rest;
}
