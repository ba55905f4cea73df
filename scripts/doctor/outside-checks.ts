import { discoverProviderPage, discoveryAddress } from "@/lib/auth/openid/origins";
import { env } from "@/lib/env";
import { canReachMail, isMailConfigured } from "@/lib/mail/post-office";
import { bad, good, off, type Check } from "./finding";

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
        () => null,
      );
      if (!answer) return off(`Nothing answers at ${PENDULUM_URL}: start Pendulum and its proxy.`);
      if (answer.status === 421)
        return bad(`The proxy must pass on the Host header: ${PENDULUM_URL} answers 421.`);
      return answer.ok ? good(PENDULUM_URL) : bad(`${PENDULUM_URL} answers ${answer.status}.`);
    },
  },
  {
    what: "Email",
    run: async () => {
      if (!isMailConfigured()) return off("SMTP_URL is not set: admins hand over invitations.");
      return (await canReachMail())
        ? good("the mail server accepts us")
        : bad("The mail server does not accept us: check SMTP_URL. The line above says why.");
    },
  },
];

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
        throw new Error(
          `${address} does not describe a provider: check ${setting}. ${String(error)}`,
        );
      });
      return good(address);
    },
  }));
}
