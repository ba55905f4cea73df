import { discoverProviderPage, discoveryAddress } from "@/lib/auth/openid/origins";
import { env } from "@/lib/env";
import { isMailConfigured, mailProblem } from "@/lib/mail/post-office";
import { bad, good, off, type Check, type Finding } from "./finding";

const TIMEOUT_MS = 5_000;

/** What other machines must answer: the proxy, the mail server, each OpenID provider. */
export function outsideChecks(): Check[] {
  return [...PROXY_AND_MAIL, ...openIdChecks()];
}

const PROXY_AND_MAIL: Check[] = [
  {
    what: "Address",
    run: async () => {
      const { PENDULUM_URL } = env();
      const address = new URL("/api/health/ready", PENDULUM_URL);
      const isHere = /^(localhost|127\.0\.0\.1|\[::1\])$/.test(address.hostname);
      if (address.protocol === "http:" && !isHere)
        return bad(`${PENDULUM_URL} is not https: people's answers would travel in the open.`);
      const answer = await fetch(address, { signal: AbortSignal.timeout(TIMEOUT_MS) }).catch(
        (error: unknown) => withoutAnswer(error, PENDULUM_URL),
      );
      if ("state" in answer) return answer;
      if (answer.status === 421)
        return bad(`The proxy must pass on the Host header: ${PENDULUM_URL} answers 421.`);
      return answer.ok ? good(PENDULUM_URL) : bad(`${PENDULUM_URL} answers ${answer.status}.`);
    },
  },
  {
    what: "Proxies",
    run: () => {
      const { PENDULUM_URL, TRUST_PROXY } = env();
      const isBehindOne = new URL(PENDULUM_URL).protocol === "https:";
      if (TRUST_PROXY > 0) return Promise.resolve(good(`${TRUST_PROXY} in front`));
      return Promise.resolve(
        isBehindOne
          ? bad("Set TRUST_PROXY to their number, usually 1: with 0, everybody shares one limit.")
          : off("TRUST_PROXY is 0."),
      );
    },
  },
  {
    what: "Email",
    run: async () => {
      if (!isMailConfigured()) return off("SMTP_URL is not set: admins hand over invitations.");
      const problem = await mailProblem();
      return problem === null
        ? good("the mail server accepts us")
        : bad(
            `The mail server does not accept us: check SMTP_URL. ${problem}${trustAdvice(problem)}`,
          );
    },
  },
];

const UNTRUSTED = /certificate|CERT/;
const UNKNOWN_HOST = ["ENOTFOUND", "EAI_AGAIN"];

/** What to do where a certificate is not trusted. */
function trustAdvice(words: string): string {
  return UNTRUSTED.test(words)
    ? " For an authority of your own, name its file in NODE_EXTRA_CA_CERTS before the start."
    : "";
}

/** Why nothing answered: what `fetch` says itself is only that it failed. */
function reasonOf(error: unknown): { code: string; words: string } {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  return { code, words: cause instanceof Error ? cause.message : String(cause) };
}

function withoutAnswer(error: unknown, address: string): Omit<Finding, "what"> {
  const { code, words } = reasonOf(error);
  if (UNTRUSTED.test(`${code} ${words}`))
    return bad(
      `${address} has a certificate that is not trusted: ${words}.${trustAdvice(words + code)}`,
    );
  return UNKNOWN_HOST.includes(code)
    ? off(`This machine does not find ${new URL(address).hostname}: is it in your DNS?`)
    : off(`Nothing answers at ${address}: start Pendulum and its proxy.`);
}

function openIdChecks(): Check[] {
  const { providers } = env();
  if (providers.length === 0)
    return [{ what: "OpenID", run: () => Promise.resolve(off("OIDC_ISSUER is not set.")) }];
  return providers.map((provider) => ({
    what: providers.length === 1 ? "OpenID" : `OpenID: ${provider.id}`,
    run: async () => {
      const address = discoveryAddress(provider);
      const setting =
        provider.id === "oidc" ? "OIDC_ISSUER" : `OIDC_${provider.id.toUpperCase()}_ISSUER`;
      await discoverProviderPage(provider).catch((error: unknown) => {
        const { code, words } = reasonOf(error);
        throw new Error(
          `${address} does not describe a provider: check ${setting}. ${words}${trustAdvice(words + code)}`,
        );
      });
      return good(address);
    },
  }));
}
