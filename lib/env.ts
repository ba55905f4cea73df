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

/** The settings of one OpenID provider, without the letters in front of their names. */
const NEEDED = ["ISSUER", "CLIENT_ID", "CLIENT_SECRET"] as const;
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

// Whoever has an account at any company would come in under the name of this one.
const isForAnybody = (address: string) =>
  /^https:\/\/login\.microsoftonline\.[a-z]+\/(common|organizations|consumers)(\/|$)/i.test(
    address,
  );

const OF_A_PROVIDER = {
  ISSUER: optional(
    z
      .string()
      .refine(isPrivateWay, {
        error:
          "must be the https:// address of the OpenID provider (http:// is for this machine only)",
      })
      .refine((address) => !isForAnybody(address), {
        error: "must name one tenant: common, organizations and consumers let every company in",
      }),
  ),
  CLIENT_ID: optional(z.string()),
  CLIENT_SECRET: optional(z.string()),
  NAME: optional(z.string().max(40, "must have at most 40 characters")),
  SCOPE: optional(
    z.string().regex(/^openid( [\x21\x23-\x5b\x5d-\x7e]+)*$/, {
      error: "must start with openid, with spaces between the scopes",
    }),
  ),
  GROUPS: optional(z.string().max(100, "must be the name of a claim")),
};

/** The settings of a further provider, each named OIDC_<ID>_… */
const FurtherProvider = z.object(OF_A_PROVIDER);

/** An OpenID provider as the environment describes it. */
export type ProviderSettings = {
  /** Its name in our addresses: `oidc`, or one of OIDC_PROVIDERS. */
  id: string;
  issuer: string;
  clientId: string;
  clientSecret: string;
  name: string;
  scope: string;
  /** The claim that lists a person's groups; null: groups are not read. */
  groups: string | null;
};

/** The id of the provider of OIDC_ISSUER. */
const FIRST_PROVIDER = "oidc";

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
    PENDULUM_SECRET: z
      .string({ error: "is missing: make one with openssl rand -base64 48" })
      .min(32, "must have at least 32 characters"),
    PENDULUM_KEY: z
      .string({ error: "is missing: make one with openssl rand -base64 32" })
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
    OIDC_ISSUER: OF_A_PROVIDER.ISSUER,
    OIDC_CLIENT_ID: OF_A_PROVIDER.CLIENT_ID,
    OIDC_CLIENT_SECRET: OF_A_PROVIDER.CLIENT_SECRET,
    OIDC_NAME: OF_A_PROVIDER.NAME,
    OIDC_SCOPE: OF_A_PROVIDER.SCOPE,
    OIDC_GROUPS: OF_A_PROVIDER.GROUPS,
    OIDC_PROVIDERS: optional(
      z.string().regex(/^[a-z][a-z0-9]{0,19}( *, *[a-z][a-z0-9]{0,19})*$/, {
        error: "must be short names in small letters, separated by commas, for example okta,google",
      }),
    ),
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
    const { OIDC_NAME, OIDC_SCOPE, OIDC_GROUPS } = value;
    const missing = NEEDED.filter((name) => !value[`OIDC_${name}`]);
    if (missing.length < NEEDED.length || OIDC_NAME || OIDC_SCOPE || OIDC_GROUPS)
      for (const name of missing)
        context.addIssue({
          code: "custom",
          path: [`OIDC_${name}`],
          message: missingSentence("OIDC_"),
        });
    for (const [one, other] of [MAIL, MAIL.toReversed()] as [MailName, MailName][])
      if (value[one] && !value[other])
        context.addIssue({
          code: "custom",
          path: [other],
          message: `is missing: email needs ${MAIL.join(" and ")}`,
        });
  });

export type Environment = z.infer<typeof Environment> & {
  /** All OpenID providers, in the order of the sign-in page. */
  providers: ProviderSettings[];
};

type Source = Record<string, string | undefined>;

/** Parses environment variables: the typed values, or one sentence for each mistake. */
export function parseEnvironment(
  source: Source,
): { ok: true; value: Environment } | { ok: false; sentences: string[] } {
  const parsed = Environment.safeParse(source);
  if (!parsed.success) return { ok: false, sentences: sentencesOf(parsed.error) };
  const providers = providersIn(source, parsed.data.OIDC_PROVIDERS);
  const sentences = providers.flatMap((one) => (Array.isArray(one) ? one : []));
  const found = providers.flatMap((one) => (Array.isArray(one) ? [] : [one]));
  for (const { id, issuer } of found)
    if (found.some((other) => other.id !== id && isSameIssuer(other.issuer, issuer)))
      sentences.push(`OIDC_PROVIDERS names the provider ${issuer} twice.`);
  return sentences.length > 0
    ? { ok: false, sentences }
    : { ok: true, value: { ...parsed.data, providers: found } };
}

/** Whether two addresses are of one provider: only a slash at the end may differ. */
export function isSameIssuer(one: string, other: string): boolean {
  return one.replace(/\/$/, "") === other.replace(/\/$/, "");
}

// Each provider, or the sentences on what is wrong with its settings.
function providersIn(source: Source, further = ""): (ProviderSettings | string[])[] {
  const ids = further.split(",").map((id) => id.trim());
  const repeated = ids.some((id, at) => id === FIRST_PROVIDER || ids.indexOf(id) !== at);
  if (repeated) return [[`OIDC_PROVIDERS needs a different name for each, other than oidc.`]];
  const first = source.OIDC_ISSUER ? [providerIn(source, FIRST_PROVIDER, "OIDC_")] : [];
  const others = ids.filter(Boolean);
  return [...first, ...others.map((id) => providerIn(source, id, `OIDC_${id.toUpperCase()}_`))];
}

function providerIn(source: Source, id: string, front: string): ProviderSettings | string[] {
  const names = Object.keys(OF_A_PROVIDER);
  const said = Object.fromEntries(names.map((name) => [name, source[front + name]]));
  const parsed = FurtherProvider.safeParse(said);
  if (!parsed.success) return sentencesOf(parsed.error, front);
  const { ISSUER, CLIENT_ID, CLIENT_SECRET, NAME, SCOPE, GROUPS } = parsed.data;
  if (!ISSUER || !CLIENT_ID || !CLIENT_SECRET)
    return NEEDED.filter((name) => !parsed.data[name]).map(
      (name) => `${front}${name} ${missingSentence(front)}.`,
    );
  return {
    id,
    issuer: ISSUER,
    clientId: CLIENT_ID,
    clientSecret: CLIENT_SECRET,
    name: NAME ?? new URL(ISSUER).hostname,
    scope: SCOPE ?? "openid email",
    groups: GROUPS ?? null,
  };
}

function missingSentence(front: string): string {
  const needed = NEEDED.map((name) => front + name).join(", ");
  return `is missing: sign-in with OpenID needs ${needed}`;
}

function sentencesOf({ issues }: z.ZodError, front = ""): string[] {
  return issues.map((issue) => `${front}${issue.path.join(".")} ${issue.message}.`);
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
