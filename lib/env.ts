import { z } from "zod";
import { keyRing, type KeyRing } from "./seal";

const hours = (fallback: number) =>
  z.coerce
    .number()
    .positive()
    .max(24 * 365)
    .default(fallback);
const blank = (value: unknown) => (value === "" ? undefined : value);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(blank, schema.optional());

const switched = z.preprocess(
  blank,
  z.enum(["on", "off"], { error: "must be on or off" }).default("off"),
);

const OIDC = ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"] as const;
const MAIL = ["SMTP_URL", "MAIL_FROM"] as const;
type MailName = (typeof MAIL)[number];

const ADDRESS = '[^\\s@<>,;:"]+@[^\\s@<>,;:"]+';
const SENDER = new RegExp(`^(${ADDRESS}|[^<>\\r\\n]*<${ADDRESS}>)$`);

function isPrivateWay(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  const isHere = /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
  return protocol === "https:" || (protocol === "http:" && isHere);
}

function isMailServer(address: string): boolean {
  return (
    /^smtps?:\/\/[^/]/.test(address) && URL.canParse(address) && new URL(address).hostname !== ""
  );
}

function isWholeSite(address: string): boolean {
  const { origin, href } = new URL(address);
  return href === `${origin}/`;
}

const isKey = (text: string) => Buffer.from(text, "base64").length === 32;

/** Every setting of the app; the README has a row for each. */
export const Environment = z
  .object({
    PENDULUM_URL: z
      .url({
        protocol: /^https?$/,
        abort: true,
        error:
          "must be the http(s) address that people open, for example https://pendulum.example.com",
      })
      .refine(isWholeSite, {
        error:
          "must be a host without a path, for example https://pendulum.example.com: Pendulum is not served under a path of another site",
      }),
    PENDULUM_SECRET: z.string({ error: "is missing" }).min(32, "must have at least 32 characters"),
    PENDULUM_KEY: z
      .string({ error: "is missing" })
      .refine(isKey, "must be 32 bytes in base64 (openssl rand -base64 32)"),
    PENDULUM_OLD_KEYS: optional(
      z.string().refine((keys) => keys.split(",").every(isKey), {
        error: "must be earlier values of PENDULUM_KEY, separated by commas",
      }),
    ),
    DATABASE_URL: z
      .string({ error: "is missing" })
      .regex(/^postgres(ql)?:\/\//, "must start with postgresql://"),
    PENDULUM_ERASED: optional(z.string()),
    AUDIT_STDOUT: switched,
    POOL_SIZE: z.coerce.number().int().min(1).max(200).default(10),
    TRUST_PROXY: z.coerce
      .number({ error: "must be the number of proxies in front, 0 when there is none" })
      .int()
      .min(0)
      .max(9)
      .default(0),
    METRICS_TOKEN: optional(z.string().min(24, "must have at least 24 characters")),
    LOG_REQUESTS: switched,
    SESSION_IDLE_HOURS: hours(72),
    SESSION_MAX_HOURS: hours(720),
    OIDC_ISSUER: optional(
      z.string().refine(isPrivateWay, {
        error:
          "must be the https:// address of the OpenID provider (http:// is for this machine only)",
      }),
    ),
    OIDC_CLIENT_ID: optional(z.string()),
    OIDC_CLIENT_SECRET: optional(z.string()),
    OIDC_NAME: optional(z.string().max(40, "must have at most 40 characters")),
    SMTP_URL: optional(
      z.string().refine(isMailServer, {
        error:
          "must name a mail server as smtp://name:password@host:port or smtps://name:password@host:port, with special characters percent-encoded",
      }),
    ),
    MAIL_FROM: optional(
      z.string().regex(SENDER, {
        error: "must be an address, or Pendulum <pendulum@example.com>",
      }),
    ),
  })
  .superRefine((value, context) => {
    const missing = OIDC.filter((name) => !value[name]);
    if (missing.length < OIDC.length || value.OIDC_NAME)
      for (const name of missing)
        context.addIssue({
          code: "custom",
          path: [name],
          message: `is missing: sign-in with OpenID needs ${OIDC.join(", ")}`,
        });
    for (const [one, other] of [MAIL, MAIL.toReversed()] as [MailName, MailName][])
      if (value[one] && !value[other])
        context.addIssue({
          code: "custom",
          path: [other],
          message: `is missing: email needs ${MAIL.join(" and ")}`,
        });
  });

export type Environment = z.infer<typeof Environment>;

/** Parses environment variables: the typed values, or one sentence for each mistake. */
export function parseEnvironment(
  source: Record<string, string | undefined>,
): { ok: true; value: Environment } | { ok: false; sentences: string[] } {
  const parsed = Environment.safeParse(source);
  if (parsed.success) return { ok: true, value: parsed.data };
  return {
    ok: false,
    sentences: parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}.`),
  };
}

let cached: Environment | undefined;

/** The environment of this process, validated once. Throws with all the sentences when it is invalid. */
export function env(): Environment {
  if (cached) return cached;
  const parsed = parseEnvironment(process.env);
  if (!parsed.ok) throw new Error(parsed.sentences.join(" "));
  return (cached = parsed.value);
}

/**
 * The keys that encrypt free text at rest. Read from the process each time, not cached: with an
 * embedded database, keys can be rotated while the app runs.
 */
export function sealingKey(): KeyRing {
  const first = process.env.PENDULUM_KEY ?? env().PENDULUM_KEY;
  const others = (process.env.PENDULUM_OLD_KEYS ?? "").split(",").filter(Boolean);
  const bytes = (text: string) => Buffer.from(text, "base64");
  return keyRing(bytes(first), ...others.map(bytes));
}
