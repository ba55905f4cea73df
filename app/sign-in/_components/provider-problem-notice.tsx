import { getTranslations } from "@/app/_i18n/words";
import { ELSEWHERE } from "@/lib/auth/openid/problem";

/** Why a sign-in at the OpenID provider failed. */
export async function ProviderProblemNotice(props: { problem: unknown; provider: string }) {
  const known = ELSEWHERE.find((one) => one === props.problem);
  if (!known) return null;
  const t = await getTranslations("sign-in.errors");
  return (
    <p role="alert" className="mb-6 rounded-lg bg-danger-soft px-4 py-3 text-danger">
      {t(known, { provider: props.provider })}
    </p>
  );
}
