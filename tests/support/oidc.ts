import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { type AddressInfo } from "node:net";
import Provider from "oidc-provider";

/** A person with an account at the provider. */
export type Subject = {
  sub: string;
  email?: string;
  email_verified?: boolean;
  groups?: string[];
};

export type OpenIdProvider = {
  issuer: string;
  /** The settings for Pendulum. */
  environment: Record<string, string>;
  /** The person whom the provider signs in from now on, without a form. */
  signsInAs: (subject: Subject) => void;
  stop: () => Promise<void>;
};

type Settings = {
  /** Where it puts what it says of a person: in the ID token, as most do, or only in its userinfo response. */
  emailIn?: "token" | "userinfo";
  /** Its id in the settings of Pendulum; `oidc` is the provider of OIDC_ISSUER. */
  id?: string;
  name?: string;
  /** In whose name it signs, when it is not its own. */
  speaksAs?: string;
};

/** A real OpenID provider on loopback for the site at `siteUrl`. */
export async function openIdProvider(
  siteUrl: string,
  { emailIn = "token", id = "oidc", name = "Acme ID", speaksAs }: Settings = {},
): Promise<OpenIdProvider> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
  const front = id === "oidc" ? "OIDC" : `OIDC_${id.toUpperCase()}`;
  const client = { client_id: "pendulum", client_secret: "a-client-secret-for-tests-only" };
  const subjects = new Map<string, Subject>();
  let present: Subject | undefined;
  const provider = new Provider(speaksAs ?? issuer, {
    clients: [{ ...client, redirect_uris: [`${siteUrl}/api/auth/callback/${id}`] }],
    conformIdTokenClaims: emailIn === "userinfo",
    claims: { openid: ["sub"], email: ["email", "email_verified"], groups: ["groups"] },
    cookies: { keys: ["keys-of-the-test-provider"] },
    features: { devInteractions: { enabled: false } },
    findAccount: (_: unknown, sub: string) => ({
      accountId: sub,
      claims: () => subjects.get(sub),
    }),
    interactions: { url: () => "/interaction" },
    pkce: { required: () => true },
  });
  const answer = provider.callback();
  server.on("request", (req, res) => {
    const isInteraction = req.url?.startsWith("/interaction");
    void (isInteraction ? interact(provider, present, req, res) : answer(req, res));
  });
  return {
    issuer,
    environment: {
      [`${front}_ISSUER`]: issuer,
      [`${front}_CLIENT_ID`]: client.client_id,
      [`${front}_CLIENT_SECRET`]: client.client_secret,
      [`${front}_NAME`]: name,
      [`${front}_SCOPE`]: "openid email groups",
      [`${front}_GROUPS`]: "groups",
    },
    signsInAs: (subject) => {
      subjects.set(subject.sub, subject);
      present = subject;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function interact(
  provider: Provider,
  present: Subject | undefined,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  const { prompt, params, session } = await provider.interactionDetails(req, res);
  const finish = (result: Record<string, unknown>) =>
    provider.interactionFinished(req, res, result, { mergeWithLastSubmission: true });
  if (!present) return finish({ error: "access_denied", error_description: "Cancelled" });
  if (prompt.name === "login") return finish({ login: { accountId: present.sub } });
  const accountId = session?.accountId ?? present.sub;
  const grant = new provider.Grant({ accountId, clientId: params.client_id });
  grant.addOIDCScope((prompt.details.missingOIDCScope ?? []).join(" "));
  await finish({ consent: { grantId: await grant.save() } });
}
