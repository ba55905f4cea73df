import { getTranslations } from "@/app/_i18n/words";
import { ELSEWHERE } from "@/lib/auth/openid/problem";
import type { ProviderChoice } from "@/lib/auth/openid/provider";

type Props = { problem: unknown; provider: unknown; providers: ProviderChoice[] };

/** Why a sign-in at an OpenID provider failed; nothing for a reason or a provider that is unknown. */
export async function ProviderProblemNotice({ problem, provider, providers }: Props) {
  const known = ELSEWHERE.find((one) => one === problem);
  const [only, ...others] = providers;
  const unnamed = others.length === 0 ? only : undefined;
  const at = provider === undefined ? unnamed : providers.find(({ id }) => id === provider);
  if (!known || !at) return null;
  const t = await getTranslations("sign-in.errors");
  return (
    <p role="alert" className="mb-6 rounded-lg bg-danger-soft px-4 py-3 text-danger">
      {t(known, { provider: at.name })}
    </p>
  );
}
